namespace Telar.Core.Indices;

/// What is said about the shape of one column. Missing values (NaN) are left out; too few values give NaN.
/// Sums run in the order of the column, so that a result never depends on who computes it.
public static class Moments
{
    public static int Count(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                count++;
        }
        return count;
    }

    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                sum += value;
        }
        return sum / Count(values);
    }

    /// The deviation of a sample: divided by n - 1.
    public static double StandardDeviation(ReadOnlySpan<double> values)
    {
        var count = Count(values);
        return count < 2 ? double.NaN : Math.Sqrt(SumOfPowers(values, Mean(values), scale: 1, power: 2) / (count - 1));
    }

    /// Corrected for the size of the sample, as spreadsheets do in SKEW; needs three values that are not all equal.
    public static double Skewness(ReadOnlySpan<double> values)
    {
        double n = Count(values);
        var deviation = StandardDeviation(values);
        if (n < 3 || !(deviation > 0))
            return double.NaN;
        return n / ((n - 1) * (n - 2)) * SumOfPowers(values, Mean(values), deviation, power: 3);
    }

    /// In excess of the normal curve and corrected for the size of the sample, as spreadsheets do in KURT; needs four values.
    public static double Kurtosis(ReadOnlySpan<double> values)
    {
        double n = Count(values);
        var deviation = StandardDeviation(values);
        if (n < 4 || !(deviation > 0))
            return double.NaN;
        var fourth = SumOfPowers(values, Mean(values), deviation, power: 4);
        return (n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourth) - (3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)));
    }

    public static (double Low, double High) Range(ReadOnlySpan<double> values)
    {
        var (low, high) = (double.NaN, double.NaN);
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                continue;
            if (!(value >= low))
                low = value;
            if (!(value <= high))
                high = value;
        }
        return (low, high);
    }

    private static double SumOfPowers(ReadOnlySpan<double> values, double mean, double scale, int power)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                continue;
            var step = (value - mean) / scale;
            var term = step;
            for (var times = 1; times < power; times++)
                term *= step;
            sum += term;
        }
        return sum;
    }
}
