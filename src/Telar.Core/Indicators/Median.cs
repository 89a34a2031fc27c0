namespace Telar.Core.Indicators;

/// The middle of a group with how many it speaks for. A region's figure is a median with n, never a mean of shares.
public sealed record Median(double Value, int Count)
{
    /// Null for an empty group; the mean of the two middle values for an even one.
    public static Median? Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
            return null;
        var middle = sorted.Length / 2;
        var value = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new(value, sorted.Length);
    }
}
