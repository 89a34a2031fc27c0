using System.Diagnostics;

namespace Telar.Core.Forms.Expressions;

internal enum Axis
{
    Self,
    Child,
    Parent,
    Descendant,
    DescendantOrSelf,
    Ancestor,
    AncestorOrSelf,
    Following,
    FollowingSibling,
    Preceding,
    PrecedingSibling,
}

/// One step of a path: an axis, a name (a star: any element; nothing: the document too), and conditions.
internal sealed class Step(Axis axis, string? name, IReadOnlyList<ExpressionNode> predicates)
{
    public Axis Axis => axis;

    public string? Name => name;

    public IReadOnlyList<ExpressionNode> Predicates => predicates;

    /// In a form: at which index the child of that name stands as long as nothing before it repeats, and that it is the only one of the name.
    public int Hint { get; set; } = -1;

    /// The nodes of the axis, nearest first, that bear the name and are relevant.
    public void Select(InstanceNode from, List<InstanceNode> into, Evaluation evaluation)
    {
        var found = into.Count;
        foreach (var node in Along(from))
        {
            if (!evaluation.Spend(1))
                return;
            if (Names(node) && (node.IsRelevant || axis is Axis.Self or Axis.Parent or Axis.Ancestor or Axis.AncestorOrSelf))
                into.Add(node);
        }
        foreach (var predicate in predicates)
            Filter(predicate, into, found, evaluation);
    }

    /// The child that the hint points at, without a list.
    public InstanceNode? Only(InstanceNode from)
    {
        var children = from.Children;
        if (Hint < children.Count && children[Hint].Name == name)
            return children[Hint].IsRelevant ? children[Hint] : null;
        foreach (var child in children)
        {
            if (child.Name == name)
                return child.IsRelevant ? child : null;
        }
        return null;
    }

    /// Keeps of a list, from an index on, what the condition holds for; a number means a place.
    public static void Filter(ExpressionNode predicate, List<InstanceNode> nodes, int from, Evaluation evaluation)
    {
        var (kept, size) = (from, nodes.Count - from);
        for (var at = from; at < nodes.Count; at++)
        {
            var value = predicate.Evaluate(evaluation, new(nodes[at], at - from + 1, size));
            if (!evaluation.Spend(1))
                break;
            if (value.Kind is ValueKind.Number ? value.ToNumber() == at - from + 1 : value.ToTruth())
                nodes[kept++] = nodes[at];
        }
        nodes.RemoveRange(kept, nodes.Count - kept);
    }

    // Nothing stands for node(), a star for any element: the document itself has no name.
    private bool Names(InstanceNode node) => name is null || node.Name == name || (name == "*" && node.Name.Length > 0);

    private IEnumerable<InstanceNode> Along(InstanceNode from) => axis switch
    {
        Axis.Self => [from],
        Axis.Child => from.Children,
        Axis.Parent => from.Parent is { } parent ? [parent] : [],
        Axis.Descendant => Below(from),
        Axis.DescendantOrSelf => Below(from).Prepend(from),
        Axis.Ancestor => Above(from),
        Axis.AncestorOrSelf => Above(from).Prepend(from),
        Axis.FollowingSibling => from.Parent is { } parent ? parent.Children.Skip(from.Index + 1) : [],
        Axis.PrecedingSibling => from.Parent is { } parent ? parent.Children.Take(from.Index).Reverse() : [],
        Axis.Following => Above(from).Prepend(from).SelectMany(node => node.Parent is { } parent ? parent.Children.Skip(node.Index + 1) : []).SelectMany(node => Below(node).Prepend(node)),
        Axis.Preceding => Above(from).Prepend(from).SelectMany(node => node.Parent is { } parent ? parent.Children.Take(node.Index).Reverse() : []).SelectMany(node => Below(node).Prepend(node).Reverse()),
        _ => throw new UnreachableException("An axis outside of the list."),
    };

    // With a stack of our own: a deep form must not overflow that of the machine.
    private static IEnumerable<InstanceNode> Below(InstanceNode node)
    {
        var open = new Stack<InstanceNode>(node.Children.Reverse());
        while (open.TryPop(out var next))
        {
            yield return next;
            for (var at = next.Children.Count - 1; at >= 0; at--)
                open.Push(next.Children[at]);
        }
    }

    private static IEnumerable<InstanceNode> Above(InstanceNode node)
    {
        for (var up = node.Parent; up is not null; up = up.Parent)
            yield return up;
    }
}

/// A path: where it starts (nothing: at the focus) and its steps.
internal sealed class PathNode(ExpressionNode? start, IReadOnlyList<Step> steps) : ExpressionNode
{
    private ExpressionNode? start = start;
    private IReadOnlyList<Step> steps = steps;

    public override bool GivesNodes => true;

    public ExpressionNode? Start => start;

    public IReadOnlyList<Step> Steps => steps;

    /// In a form: that it leads to one field that does not repeat on the way.
    public bool IsOneField { get; set; }

    /// Makes a path from the document one from the element of the expression: so many steps up instead of the first `skipped` ones.
    public void Rebase(int up, int skipped)
    {
        start = new CurrentNode { Position = Position };
        steps = [.. Enumerable.Range(0, up).Select(_ => new Step(Axis.Parent, name: null, [])), .. steps.Skip(skipped)];
    }

    public override IReadOnlyList<ExpressionNode> Parts => [.. start is null ? [] : new[] { start }, .. steps.SelectMany(step => step.Predicates)];

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus)
    {
        var value = start?.Evaluate(evaluation, focus) ?? ExpressionValue.Of(focus.Node);
        foreach (var step in steps)
        {
            if (value.Kind is not ValueKind.Nodes || value.First is not { } first)
                return ExpressionValue.NoNodes;
            if (value.Count == 1 && step.Predicates.Count == 0 && (step.Hint >= 0 || (step.Axis is Axis.Parent && step.Name is null)))
            {
                value = ExpressionValue.Of(step.Hint >= 0 ? step.Only(first) : first.Parent);
                continue;
            }
            var nodes = new List<InstanceNode>();
            for (var at = 0; at < value.Count; at++)
                step.Select(value[at], nodes, evaluation);
            // An axis that looks back finds the nearest first; the set itself stands in the order of the document.
            DocumentOrder.SortOnce(nodes);
            value = ExpressionValue.Of(nodes);
        }
        return value;
    }
}

/// `/`: the element above the root of the form, also where a path started in a list of choices.
internal sealed class DocumentNode : ExpressionNode
{
    public override bool GivesNodes => true;

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus) => ExpressionValue.Of(evaluation.Document);
}

/// current(): the element that the expression belongs to, whatever the focus.
internal sealed class CurrentNode : ExpressionNode
{
    public override bool GivesNodes => true;

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus) => ExpressionValue.Of(evaluation.Current);
}

/// A set of nodes with conditions on it: (//age)[1].
internal sealed class Filtered(ExpressionNode of, IReadOnlyList<ExpressionNode> predicates) : ExpressionNode
{
    public override bool GivesNodes => true;

    public ExpressionNode Of => of;

    public IReadOnlyList<ExpressionNode> Predicates => predicates;

    public override IReadOnlyList<ExpressionNode> Parts => [of, .. predicates];

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus)
    {
        var value = of.Evaluate(evaluation, focus);
        if (value.Kind is not ValueKind.Nodes)
            return ExpressionValue.NoNodes;
        var nodes = new List<InstanceNode>();
        for (var at = 0; at < value.Count; at++)
            nodes.Add(value[at]);
        foreach (var predicate in predicates)
            Step.Filter(predicate, nodes, from: 0, evaluation);
        return ExpressionValue.Of(nodes);
    }
}
