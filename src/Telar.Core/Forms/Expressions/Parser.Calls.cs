namespace Telar.Core.Forms.Expressions;

/// Calls of functions, checked against what each takes.
internal sealed partial class Parser
{
    private ExpressionNode CallOf(Token name)
    {
        if (Functions.Find(name.Text) is not { } function)
            return Fail(ExpressionProblems.FunctionUnknown, name.Position, ("name", name.Text), ("nearest", Functions.Nearest(name.Text)));
        if (function.Refusal is { } refusal)
            return Fail(refusal, name.Position);
        Take();
        List<ExpressionNode> arguments = [];
        while (Now.Kind is not (TokenKind.Close or TokenKind.End))
        {
            var outside = wantsAll;
            wantsAll = wantsAll || (function.Name == "indexed-repeat" && (arguments.Count == 0 || arguments.Count % 2 == 1));
            arguments.Add(Expression());
            wantsAll = outside;
            if (Now.Kind is not TokenKind.Comma)
                break;
            Take();
            if (Now.Kind is TokenKind.Close)
                return Unexpected();
        }
        Expect(TokenKind.Close);
        return Fault is null ? Checked(function, name, arguments) : Nothing(name.Position);
    }

    private ExpressionNode Checked(Function function, Token name, List<ExpressionNode> arguments)
    {
        if (arguments.Count < function.Least || arguments.Count > function.Most)
            return Fail(ExpressionProblems.ArgumentCount, name.Position, ("name", name.Text), ("signature", function.Signature), ("found", Text(arguments.Count)));
        if (function.Name == "current")
            return new CurrentNode { Position = name.Position };
        if (function.Name == "jr:choice-name")
            arguments[1] = PathInQuotes(arguments[1]);
        for (var index = 0; index < arguments.Count; index++)
        {
            if (function.NeedsNodes(index) && !arguments[index].GivesNodes)
                return Fault is null ? Fail(ExpressionProblems.NodesNeeded, arguments[index].Position, ("name", name.Text), ("number", Text(index + 1))) : Nothing(name.Position);
        }
        var call = new Call(function, arguments) { Position = name.Position };
        if (function.Check?.Invoke(call) is { } fault)
        {
            Fault ??= fault;
            at = tokens.Count - 1;
        }
        return call;
    }

    // jr:choice-name(${size}, '${size}'): the question stands between quotes.
    private ExpressionNode PathInQuotes(ExpressionNode argument)
    {
        if (argument is not Literal { Value: { Kind: ValueKind.Text } text })
            return argument;
        List<Token> words = [];
        var fault = Lexer.Read(text.ToText(), words);
        if (fault is null)
        {
            var inner = new Parser(words, resolve);
            var path = inner.ReadWhole();
            if (inner.Fault is null)
                return path;
            fault = inner.Fault;
        }
        return Fail(fault.Kind, argument.Position, [.. fault.Values]);
    }
}
