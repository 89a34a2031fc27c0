namespace Telar.Core.Forms.Expressions;

/// Paths: steps along axes, with their predicates.
internal sealed partial class Parser
{
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
}
