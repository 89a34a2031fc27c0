using System.Globalization;

namespace Telar.Core.Forms.Expressions;

/// Where ${name} leads: up so many parents from the element of the expression, or from the document where Up is nothing, then down by names.
/// FromFocus: from the element that a filter looks at instead.
public sealed record ReferencePath(int? Up, IReadOnlyList<string> Down, bool FromFocus = false);

/// Finds the path of a name, or nothing. `fromDocument`: the place wants all elements of that name, not those of the repeat around.
public delegate ReferencePath? ResolveReference(string name, bool fromDocument);

/// Reads words into a tree, by the grammar of XPath 1.0. The first fault ends the reading: the rest of the words is skipped.
internal sealed class Parser(IReadOnlyList<Token> tokens, ResolveReference? resolve)
{
    public const int DeepestNesting = 200;

    // A chain of comparisons leans to the left: a = b = c.
    private const int DeepestTree = 2 * DeepestNesting;

    private int at;
    private int depth;

    // Inside of the arguments of indexed-repeat() that name elements, ${name} means all of them.
    private bool wantsAll;

    public ExpressionFault? Fault { get; private set; }

    private Token Now => tokens[at];

    public ExpressionNode ReadWhole()
    {
        var whole = Expression();
        if (Now.Kind is not TokenKind.End)
            Unexpected();
        else if (DepthOf(whole) > DeepestTree)
            Fail(ExpressionProblems.TooDeep, whole.Position, ("limit", Text(DeepestNesting)));
        return whole;
    }

    private static int DepthOf(ExpressionNode whole)
    {
        var deepest = 0;
        var open = new Stack<(ExpressionNode Node, int Depth)>([(whole, 1)]);
        while (open.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var part in next.Node.Parts)
                open.Push((part, next.Depth + 1));
        }
        return deepest;
    }

    private ExpressionNode Expression()
    {
        if (++depth > DeepestNesting)
            return Fail(ExpressionProblems.TooDeep, Now.Position, ("limit", Text(DeepestNesting)));
        var read = Operation(level: 1);
        depth--;
        return read;
    }

    // One loop for all levels, so that a parenthesis costs few frames of the stack: what binds as strongly or more is taken in.
    private ExpressionNode Operation(int level)
    {
        var left = Unary();
        while (LevelOf(Now) is > 0 and var found && found >= level)
        {
            var sign = Take().Text;
            left = Joined(left, sign, Operation(found + 1));
        }
        return left;
    }

    private static int LevelOf(Token token) => token.Kind is not TokenKind.Operator ? 0 : token.Text switch
    {
        "or" => 1,
        "and" => 2,
        "=" or "!=" => 3,
        "<" or "<=" or ">" or ">=" => 4,
        "+" or "-" => 5,
        "*" or "div" or "mod" => 6,
        _ => 0,
    };

    // What grows to the right becomes one flat list.
    private static ExpressionNode Joined(ExpressionNode left, string sign, ExpressionNode right)
    {
        var position = left.Position;
        switch (sign)
        {
            case "or" or "and":
                var junction = left is Junction known && known.IsAnd == (sign == "and") ? known : new Junction(sign == "and", left) { Position = position };
                junction.Append(right);
                return junction;
            case "+" or "-":
                var sum = left as Addition ?? new Addition(left) { Position = position };
                sum.Append(right, isMinus: sign == "-");
                return sum;
            case "*" or "div" or "mod":
                var product = left as Multiplication ?? new Multiplication(left) { Position = position };
                product.Append(right, sign switch { "*" => Factor.Times, "div" => Factor.Div, _ => Factor.Mod });
                return product;
            default:
                return new Comparison(KindOf(sign), left, right) { Position = position };
        }
    }

    private ExpressionNode Unary()
    {
        var (position, signs) = (Now.Position, 0);
        while (TakeOperator("-"))
            signs++;
        var of = UnionOf();
        if (signs == 0)
            return of;
        // Two signs take each other away, but for making a number of it.
        var negated = new Negation(of) { Position = position };
        return signs % 2 == 1 ? negated : new Negation(negated) { Position = position };
    }

    private ExpressionNode UnionOf()
    {
        var first = Path();
        if (!IsOperator("|"))
            return first;
        List<ExpressionNode> terms = [first];
        while (TakeOperator("|"))
            terms.Add(Path());
        foreach (var term in terms)
        {
            if (!term.GivesNodes)
                return Fail(ExpressionProblems.UnionOfValues, term.Position);
        }
        return new Union(terms) { Position = first.Position };
    }

    private ExpressionNode Path()
    {
        var position = Now.Position;
        if (Now.Kind is TokenKind.Slash or TokenKind.DoubleSlash)
        {
            var root = new DocumentNode { Position = position };
            if (Now.Kind is TokenKind.DoubleSlash)
                return new PathNode(root, Steps([])) { Position = position };
            Take();
            return StartsStep() ? new PathNode(root, Steps([], isFirst: true)) { Position = position } : root;
        }
        if (StartsStep())
            return new PathNode(start: null, Steps([], isFirst: true)) { Position = position };

        var primary = Primary();
        if (Now.Kind is TokenKind.OpenPredicate)
            primary = new Filtered(primary, Predicates()) { Position = position };
        if (Now.Kind is TokenKind.Slash or TokenKind.DoubleSlash)
        {
            return primary is PathNode { Start: var start, Steps: var before }
                ? new PathNode(start, Steps([.. before])) { Position = position }
                : (ExpressionNode?)CheckNodes(primary) ?? new PathNode(primary, Steps([])) { Position = position };
        }
        return primary is Filtered { Of: var of } ? CheckNodes(of) ?? primary : primary;
    }

    // Steps follow only upon nodes.
    private Literal? CheckNodes(ExpressionNode node) => node.GivesNodes ? null : Fail(ExpressionProblems.StepsFromValue, node.Position);

    private bool StartsStep() => Now.Kind switch
    {
        TokenKind.Dot or TokenKind.DotDot or TokenKind.At => true,
        TokenKind.Name => tokens[at + 1].Kind is not TokenKind.Open || Now.Text is "node" or "text" or "comment" or "processing-instruction",
        _ => false,
    };

    private List<Step> Steps(List<Step> steps, bool isFirst = false)
    {
        if (isFirst)
            ReadStep(steps);
        while (Now.Kind is TokenKind.Slash or TokenKind.DoubleSlash)
        {
            if (Take().Kind is TokenKind.DoubleSlash)
                steps.Add(new(Axis.DescendantOrSelf, name: null, []));
            ReadStep(steps);
        }
        return steps;
    }

    private void ReadStep(List<Step> steps)
    {
        if (Now.Kind is TokenKind.Dot or TokenKind.DotDot)
        {
            var axis = Take().Kind is TokenKind.Dot ? Axis.Self : Axis.Parent;
            steps.Add(new(axis, name: null, Now.Kind is TokenKind.OpenPredicate ? Predicates() : []));
            return;
        }
        var named = Axis.Child;
        if (Now.Kind is TokenKind.At)
        {
            Fail(ExpressionProblems.OnlyElements, Now.Position, ("found", "@"));
            return;
        }
        if (Now.Kind is TokenKind.Name && tokens[at + 1].Kind is TokenKind.Axis)
        {
            if (AxisOf(Now.Text) is not { } axis)
            {
                Fail(Now.Text is "attribute" or "namespace" ? ExpressionProblems.OnlyElements : ExpressionProblems.AxisUnknown, Now.Position, ("found", Now.Text));
                return;
            }
            named = axis;
            at += 2;
        }
        if (Now.Kind is not TokenKind.Name)
        {
            Unexpected();
            return;
        }
        var name = Take();
        string? test = name.Text;
        if (Now.Kind is TokenKind.Open)
        {
            if (name.Text != "node")
            {
                Fail(ExpressionProblems.OnlyElements, name.Position, ("found", name.Text + "()"));
                return;
            }
            Take();
            Expect(TokenKind.Close);
            test = null;
        }
        steps.Add(new(named, test, Now.Kind is TokenKind.OpenPredicate ? Predicates() : []));
    }

    private List<ExpressionNode> Predicates()
    {
        List<ExpressionNode> predicates = [];
        while (Now.Kind is TokenKind.OpenPredicate)
        {
            Take();
            predicates.Add(Expression());
            Expect(TokenKind.ClosePredicate);
        }
        return predicates;
    }

    private ExpressionNode Primary()
    {
        var token = Now;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                return new Literal(ExpressionValue.Of(double.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture))) { Position = token.Position };
            case TokenKind.Literal:
                Take();
                return new Literal(ExpressionValue.Of(token.Text)) { Position = token.Position };
            case TokenKind.Reference:
                Take();
                return Reference(token);
            case TokenKind.Open:
                Take();
                var inner = Expression();
                Expect(TokenKind.Close);
                return inner;
            case TokenKind.Name:
                return CallOf(Take());
            case TokenKind.Variable:
                return Fail(ExpressionProblems.Variable, token.Position);
            default:
                return Unexpected();
        }
    }

    private ExpressionNode Reference(Token token)
    {
        var name = token.Text.Trim();
        if (name.StartsWith("last-saved#", StringComparison.Ordinal))
            return Fail(ExpressionProblems.LastSaved, token.Position, ("name", name));
        if (resolve?.Invoke(name, wantsAll) is not { } path)
            return Fail(ExpressionProblems.NameUnknown, token.Position, ("name", name));
        List<Step> steps = [.. Enumerable.Repeat(0, path.Up ?? 0).Select(_ => new Step(Axis.Parent, name: null, [])), .. path.Down.Select(down => new Step(Axis.Child, down, []))];
        if (path.FromFocus)
            return new PathNode(start: null, steps) { Position = token.Position };
        ExpressionNode start = path.Up is null ? new DocumentNode { Position = token.Position } : new CurrentNode { Position = token.Position };
        return new PathNode(start, steps) { Position = token.Position };
    }

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

    private static ComparisonKind KindOf(string sign) => sign switch
    {
        "=" => ComparisonKind.Equal,
        "!=" => ComparisonKind.Unequal,
        "<" => ComparisonKind.Less,
        "<=" => ComparisonKind.LessOrEqual,
        ">" => ComparisonKind.More,
        _ => ComparisonKind.MoreOrEqual,
    };

    private static Axis? AxisOf(string text) => text switch
    {
        "self" => Axis.Self,
        "child" => Axis.Child,
        "parent" => Axis.Parent,
        "descendant" => Axis.Descendant,
        "descendant-or-self" => Axis.DescendantOrSelf,
        "ancestor" => Axis.Ancestor,
        "ancestor-or-self" => Axis.AncestorOrSelf,
        "following" => Axis.Following,
        "following-sibling" => Axis.FollowingSibling,
        "preceding" => Axis.Preceding,
        "preceding-sibling" => Axis.PrecedingSibling,
        _ => null,
    };

    private bool IsOperator(string text) => Now.Kind is TokenKind.Operator && Now.Text == text;

    private bool TakeOperator(string text)
    {
        if (!IsOperator(text))
            return false;
        at++;
        return true;
    }

    private Token Take() => Now.Kind is TokenKind.End ? Now : tokens[at++];

    private void Expect(TokenKind kind)
    {
        if (Now.Kind == kind)
            at++;
        else
            Unexpected();
    }

    private Literal Unexpected() => Now.Kind is TokenKind.End
        ? Fail(ExpressionProblems.EndsEarly, Now.Position)
        : Fail(ExpressionProblems.Unexpected, Now.Position, ("found", Now.Text));

    private Literal Fail(Shared.ProblemKind kind, int position, params (string Name, string Value)[] values)
    {
        Fault ??= new(kind, position, values);
        at = tokens.Count - 1;
        return Nothing(position);
    }

    private static Literal Nothing(int position) => new(ExpressionValue.NoText) { Position = position };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
