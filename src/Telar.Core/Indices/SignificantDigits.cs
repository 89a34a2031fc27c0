using System.Globalization;

namespace Telar.Core.Indices;

/// Numbers as far as two machines can be expected to agree: ten significant digits.
public static class SignificantDigits
{
    private const string TenDigits = "E9";

    /// The same text on every machine for values that agree in ten digits; empty for a missing one; no negative zero.
    public static string Write(double value) =>
        double.IsNaN(value) ? "" : (value == 0 ? 0 : value).ToString(TenDigits, CultureInfo.InvariantCulture);

    public static double Round(double value) =>
        double.IsNaN(value) ? value : double.Parse(Write(value), NumberStyles.Float, CultureInfo.InvariantCulture);
}
