namespace Telar.Core.Benchmarks.References;

/// The smallest value whose cumulated weight reaches a share of the whole.
public static class WeightedQuantile
{
    /// One quantile for each share, from at least one value.
    public static double[] Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<double> shares)
    {
        var (sorted, beside) = (values.ToArray(), weights.ToArray());
        Array.Sort(sorted, beside);
        var all = 0.0;
        foreach (var weight in beside)
            all += weight;

        var quantiles = new double[shares.Length];
        for (var one = 0; one < shares.Length; one++)
            quantiles[one] = Reached(sorted, beside, shares[one] * all);
        return quantiles;
    }

    private static double Reached(double[] sorted, double[] weights, double wanted)
    {
        var cumulated = 0.0;
        for (var row = 0; row < sorted.Length; row++)
        {
            cumulated += weights[row];
            if (cumulated >= wanted)
                return sorted[row];
        }
        return sorted[^1];
    }
}
