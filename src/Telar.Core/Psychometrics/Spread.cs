namespace Telar.Core.Psychometrics;

/// Means, variances and correlations of columns without holes. Sums run in the order of the column.
internal static class Spread
{
    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    /// Of a sample: divided by n - 1.
    public static double Variance(ReadOnlySpan<double> values) => Covariance(values, values);

    public static double Covariance(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var (meanLeft, meanRight) = (Mean(left), Mean(right));
        var sum = 0.0;
        for (var row = 0; row < left.Length; row++)
            sum += (left[row] - meanLeft) * (right[row] - meanRight);
        return sum / (left.Length - 1);
    }

    public static double Correlation(ReadOnlySpan<double> left, ReadOnlySpan<double> right) =>
        Covariance(left, right) / Math.Sqrt(Variance(left) * Variance(right));

    public static bool Varies(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value != values[0])
                return true;
        }
        return false;
    }
}
