namespace Telar.Core.Indicators.Screening;

internal static class Medians
{
    /// The middle value, or half-way between the two middle ones. At least one value.
    public static double Of(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
