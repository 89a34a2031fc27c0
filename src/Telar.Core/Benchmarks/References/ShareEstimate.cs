namespace Telar.Core.Benchmarks.References;

/// A share of a population, estimated from a sample with weights, with how far off it may be.
/// The standard error is the linearised one of a ratio of two sums, as if cases had been drawn one by one with replacement.
/// The interval of 95 % is Wilson's, with the number of cases of a simple sample that would have the same standard error.
public sealed record ShareEstimate(int Cases, double Share, double StandardError, double EffectiveCases)
{
    // The normal quantile of 0.975.
    private const double Z = 1.959963984540054;

    public double Low => Middle - HalfWidth;

    public double High => Middle + HalfWidth;

    private double Middle => (Share + (Z * Z / (2 * EffectiveCases))) / (1 + (Z * Z / EffectiveCases));

    private double HalfWidth => Z / (1 + (Z * Z / EffectiveCases)) * Math.Sqrt((Share * (1 - Share) / EffectiveCases) + (Z * Z / (4 * EffectiveCases * EffectiveCases)));

    /// The share with `isSo` among the cases in the group. The arrays hold the whole sample, in which a group is a part of chance size; somebody is in it.
    public static ShareEstimate Of(ReadOnlySpan<double> weights, ReadOnlySpan<bool> isInGroup, ReadOnlySpan<bool> isSo)
    {
        var (cases, all, so, squares) = (0, 0.0, 0.0, 0.0);
        for (var row = 0; row < weights.Length; row++)
        {
            if (!isInGroup[row])
                continue;
            cases++;
            all += weights[row];
            so += isSo[row] ? weights[row] : 0;
            squares += weights[row] * weights[row];
        }
        var share = so / all;
        var deviations = 0.0;
        for (var row = 0; row < weights.Length; row++)
        {
            if (!isInGroup[row])
                continue;
            var step = weights[row] * ((isSo[row] ? 1 : 0) - share) / all;
            deviations += step * step;
        }
        var variance = weights.Length < 2 ? 0 : deviations * weights.Length / (weights.Length - 1);
        // Where everybody gives one answer the variance is zero and says nothing: what is left is how unequal the weights are (Kish 1965).
        var effective = variance > 0 ? share * (1 - share) / variance : all * all / squares;
        return new(cases, share, Math.Sqrt(variance), Math.Min(effective, cases));
    }
}
