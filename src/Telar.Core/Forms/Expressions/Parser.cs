using System.Globalization;

namespace Telar.Core.Forms.Expressions;

/// Where ${name} leads: up so many parents from the element of the expression, or from the document where Up is nothing, then down by names.
/// FromFocus: from the element that a filter looks at instead.
public sealed record ReferencePath(int? Up, IReadOnlyList<string> Down, bool FromFocus = false);

/// Finds the path of a name, or nothing. `fromDocument`: the place wants all elements of that name, not those of the repeat around.
public delegate ReferencePath? ResolveReference(string name, bool fromDocument);

/// Reads words into a tree, by the grammar of XPath 1.0. The first fault ends the reading: the rest of the words is skipped.
internal sealed partial class Parser(IReadOnlyList<Token> tokens, ResolveReference? resolve)
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

    private static ComparisonKind KindOf(string sign) => sign switch
    {
        "=" => ComparisonKind.Equal,
        "!=" => ComparisonKind.Unequal,
        "<" => ComparisonKind.Less,
        "<=" => ComparisonKind.LessOrEqual,
        ">" => ComparisonKind.More,
        _ => ComparisonKind.MoreOrEqual,
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
