namespace Telar.Core.Indices;

/// What is done about outliers, one indicator at a time. An indicator fails when its skewness passes the limit
/// (in either direction) and its kurtosis passes its own. `WinsoriseAtMost` points move; where that is not enough
/// and `ThenLog` is set, the raw values are taken back and their logarithm is used instead.
public sealed record Treatment(double SkewnessLimit, double KurtosisLimit, int WinsoriseAtMost, bool ThenLog)
{
    public static readonly Treatment None = new(double.PositiveInfinity, double.PositiveInfinity, 0, ThenLog: false);

    public const double UsualSkewness = 2;
    public const double UsualKurtosis = 3.5;

    public static Treatment Winsorise(int atMost, bool thenLog = false) => new(UsualSkewness, UsualKurtosis, atMost, thenLog);

    public bool IsNone => double.IsPositiveInfinity(SkewnessLimit);

    public bool Passes(ReadOnlySpan<double> values) =>
        // Too few values have no skewness: they pass, because NaN is not above any limit.
        !(Math.Abs(Moments.Skewness(values)) > SkewnessLimit && Moments.Kurtosis(values) > KurtosisLimit);

    /// Treats a column in place.
    public void Apply(Span<double> column)
    {
        if (Passes(column))
            return;
        Span<double> winsorised = column.ToArray();
        MovePointsIn(winsorised);
        if (Passes(winsorised) || !ThenLog)
            winsorised.CopyTo(column);
        else
            TakeLogarithm(column);
    }

    /// One step at a time all points at the far end take the value of the next one. A point that moves twice counts once.
    private void MovePointsIn(Span<double> column)
    {
        Span<bool> hasMoved = new bool[column.Length];
        var moved = 0;
        while (moved < WinsoriseAtMost && !Passes(column))
        {
            var isHighEnd = Moments.Skewness(column) >= 0;
            var (low, high) = Moments.Range(column);
            var end = isHighEnd ? high : low;
            var next = NextTo(end, column, isHighEnd);
            for (var unit = 0; unit < column.Length; unit++)
            {
                if (column[unit] != end)
                    continue;
                column[unit] = next;
                if (!hasMoved[unit])
                    moved++;
                hasMoved[unit] = true;
            }
        }
    }

    private static double NextTo(double end, ReadOnlySpan<double> column, bool isHighEnd)
    {
        var next = double.NaN;
        foreach (var value in column)
        {
            if (double.IsNaN(value) || value == end)
                continue;
            if (double.IsNaN(next) || (isHighEnd ? value > next : value < next))
                next = value;
        }
        return next;
    }

    /// A hundredth of the range is added, so that the lowest value has a logarithm too.
    private static void TakeLogarithm(Span<double> column)
    {
        var (low, high) = Moments.Range(column);
        foreach (ref var value in column)
            value = Math.Log(value - low + (0.01 * (high - low)));
    }
}
