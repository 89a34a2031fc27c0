using System.Diagnostics;

namespace Telar.Core.Forms.Expressions;

internal sealed class Negation(ExpressionNode of) : ExpressionNode
{
    public override IReadOnlyList<ExpressionNode> Parts => [of];

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus) => ExpressionValue.Of(-of.Evaluate(evaluation, focus).ToNumber());
}

/// `and` over all its terms, or `or`: it stops at the first that decides.
internal sealed class Junction(bool isAnd, ExpressionNode first) : ExpressionNode
{
    private readonly List<ExpressionNode> terms = [first];

    public bool IsAnd => isAnd;

    public override IReadOnlyList<ExpressionNode> Parts => terms;

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus)
    {
        foreach (var term in terms)
        {
            if (term.Evaluate(evaluation, focus).ToTruth() != isAnd)
                return ExpressionValue.Of(!isAnd);
        }
        return ExpressionValue.Of(isAnd);
    }

    public void Append(ExpressionNode term) => terms.Add(term);
}

/// a + b - c …, from the left; one flat list, so that a long sum is no deep tree.
internal sealed class Addition(ExpressionNode first) : ExpressionNode
{
    private readonly List<ExpressionNode> terms = [first];
    private readonly List<bool> isMinus = [false];

    public override IReadOnlyList<ExpressionNode> Parts => terms;

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus)
    {
        var sum = terms[0].Evaluate(evaluation, focus).ToNumber();
        for (var at = 1; at < terms.Count; at++)
        {
            var term = terms[at].Evaluate(evaluation, focus).ToNumber();
            sum = isMinus[at] ? sum - term : sum + term;
        }
        return ExpressionValue.Of(sum);
    }

    public void Append(ExpressionNode term, bool isMinus)
    {
        terms.Add(term);
        this.isMinus.Add(isMinus);
    }
}

internal enum Factor
{
    Times,
    Div,
    Mod,
}

internal sealed class Multiplication(ExpressionNode first) : ExpressionNode
{
    private readonly List<ExpressionNode> terms = [first];
    private readonly List<Factor> factors = [Factor.Times];

    public override IReadOnlyList<ExpressionNode> Parts => terms;

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus)
    {
        var product = terms[0].Evaluate(evaluation, focus).ToNumber();
        for (var at = 1; at < terms.Count; at++)
        {
            var term = terms[at].Evaluate(evaluation, focus).ToNumber();
            product = factors[at] switch
            {
                Factor.Times => product * term,
                Factor.Div => product / term,
                // As in C, Java and JavaScript: the sign of the first (XPath 1.0, 3.5).
                Factor.Mod => product % term,
                _ => throw new UnreachableException("An operator outside of the three."),
            };
        }
        return ExpressionValue.Of(product);
    }

    public void Append(ExpressionNode term, Factor factor)
    {
        terms.Add(term);
        factors.Add(factor);
    }
}

internal sealed class Comparison(ComparisonKind kind, ExpressionNode left, ExpressionNode right) : ExpressionNode
{
    public override IReadOnlyList<ExpressionNode> Parts => [left, right];

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus) =>
        ExpressionValue.Of(Comparisons.Holds(kind, SideOf(left, evaluation, focus), SideOf(right, evaluation, focus), evaluation));

    // One question that is not asked now is empty, as in the clients of the field: ${size} = '' holds. XPath alone would find nothing to compare.
    private static ExpressionValue SideOf(ExpressionNode side, Evaluation evaluation, Focus focus)
    {
        var value = side.Evaluate(evaluation, focus);
        return value.Kind is ValueKind.Nodes && value.Count == 0 && side is PathNode { IsOneField: true } ? ExpressionValue.NoText : value;
    }
}

/// a | b …: the nodes of all, each once, in the order of the document.
internal sealed class Union(IReadOnlyList<ExpressionNode> terms) : ExpressionNode
{
    public override bool GivesNodes => true;

    public override IReadOnlyList<ExpressionNode> Parts => terms;

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus)
    {
        var nodes = new List<InstanceNode>();
        foreach (var term in terms)
        {
            var value = term.Evaluate(evaluation, focus);
            if (value.Kind is not ValueKind.Nodes || !evaluation.Spend(value.Count))
                return ExpressionValue.NoNodes;
            for (var at = 0; at < value.Count; at++)
                nodes.Add(value[at]);
        }
        DocumentOrder.SortOnce(nodes);
        return ExpressionValue.Of(nodes);
    }
}
