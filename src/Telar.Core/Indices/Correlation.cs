namespace Telar.Core.Indices;

/// The product-moment correlation of Pearson over the units that have both values.
public static class Correlation
{
    /// NaN where fewer units are shared than asked for, or where one side does not vary.
    public static double Of(ReadOnlySpan<double> left, ReadOnlySpan<double> right, int sharedAtLeast)
    {
        var shared = CountShared(left, right);
        if (shared < sharedAtLeast)
            return double.NaN;
        var (meanLeft, meanRight) = (0.0, 0.0);
        for (var unit = 0; unit < left.Length; unit++)
        {
            if (!AreBoth(left[unit], right[unit]))
                continue;
            meanLeft += left[unit] / shared;
            meanRight += right[unit] / shared;
        }
        var (both, squaresLeft, squaresRight) = (0.0, 0.0, 0.0);
        for (var unit = 0; unit < left.Length; unit++)
        {
            if (!AreBoth(left[unit], right[unit]))
                continue;
            var (stepLeft, stepRight) = (left[unit] - meanLeft, right[unit] - meanRight);
            both += stepLeft * stepRight;
            squaresLeft += stepLeft * stepLeft;
            squaresRight += stepRight * stepRight;
        }
        return squaresLeft > 0 && squaresRight > 0 ? both / Math.Sqrt(squaresLeft * squaresRight) : double.NaN;
    }

    public static int CountShared(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var shared = 0;
        for (var unit = 0; unit < left.Length; unit++)
            shared += AreBoth(left[unit], right[unit]) ? 1 : 0;
        return shared;
    }

    private static bool AreBoth(double left, double right) => double.IsFinite(left) && double.IsFinite(right);
}
