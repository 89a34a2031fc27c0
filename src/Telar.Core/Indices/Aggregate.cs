namespace Telar.Core.Indices;

public enum Aggregation
{
    /// A weak child can be made up for by a strong one.
    Arithmetic,

    /// A weak child weighs more than a strong one can make up for. Only for values above zero.
    Geometric,
}

/// How the children of one level make their parents. A parent whose share of present direct children is below
/// the minimum is missing; otherwise missing children are left out and the other weights stand for the whole.
public sealed record LevelRule(string Name, Aggregation Aggregation, double MinimumCoverage);

/// The weighted mean of a parent's children, one parent over all units.
public static class Aggregate
{
    /// The children stand one column after another, each as long as `parent`.
    public static void Children(LevelRule rule, ReadOnlySpan<double> weights, ReadOnlySpan<double> children, Span<double> parent)
    {
        for (var unit = 0; unit < parent.Length; unit++)
        {
            var (sum, weight, present) = (0.0, 0.0, 0);
            for (var child = 0; child < weights.Length; child++)
            {
                var value = children[(child * parent.Length) + unit];
                if (double.IsNaN(value))
                    continue;
                sum += weights[child] * (rule.Aggregation == Aggregation.Geometric ? Math.Log(value) : value);
                weight += weights[child];
                present++;
            }
            parent[unit] = Coverage.IsEnough(present, weights.Length, rule.MinimumCoverage)
                ? rule.Aggregation == Aggregation.Geometric ? Math.Exp(sum / weight) : sum / weight
                : double.NaN;
        }
    }
}
