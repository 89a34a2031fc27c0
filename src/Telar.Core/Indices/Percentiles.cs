namespace Telar.Core.Indices;

/// Two ways to say "below this lie five of a hundred": one that never invents a value, for ranks, and one that interpolates, for scores.
public static class Percentiles
{
    /// Between the two neighbouring values, as spreadsheets and R's type 7 do. The values are sorted; NaN when there are none.
    public static double Interpolated(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.IsEmpty)
            return double.NaN;
        var place = (sorted.Length - 1) * share;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    /// The smallest rank that at least this share of the replicas does not pass. `counts[r]` says how often rank r came up.
    public static int NearestRank(ReadOnlySpan<int> counts, double share)
    {
        var total = 0;
        foreach (var count in counts)
            total += count;
        var needed = Math.Max(1, (int)Math.Ceiling((total * share) - LastBit));
        var seen = 0;
        for (var rank = 0; rank < counts.Length; rank++)
        {
            seen += counts[rank];
            if (seen >= needed)
                return rank;
        }
        return Ranks.None;
    }

    // 0.95 times 100 must be 95 and not the next number after it.
    private const double LastBit = 1e-9;
}
