using System.Globalization;

namespace Telar.Core.Forms.Expressions;

/// Numbers as XPath 1.0 writes and reads them: no exponent, no sign plus; and dates, which count as days (number() of the ODK XForms specification).
internal static class Numbers
{
    private const double LargestPlainWhole = 1e15;

    public static double Of(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim(" \t\r\n");
        if (IsNumeral(trimmed))
            return double.Parse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return Moments.TryDays(trimmed, out var days) ? days : double.NaN;
    }

    public static string ToText(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        if (Math.Abs(number) < LargestPlainWhole && Math.Truncate(number) == number)
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? WithoutExponent(text) : text;
    }

    /// -12.5, .5, 3. and the like.
    public static bool IsNumeral(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("-"))
            text = text[1..];
        var (digits, points) = (0, 0);
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
                digits++;
            else if (letter == '.')
                points++;
            else
                return false;
        }
        return digits > 0 && points <= 1;
    }

    // 1.5E-07 is 0.00000015, and 1.5E+20 is 150000000000000000000.
    private static string WithoutExponent(string text)
    {
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var sign = text[0] == '-' ? "-" : "";
        var digits = text[sign.Length..mark].Replace(".", "", StringComparison.Ordinal);
        return exponent < 0
            ? sign + "0." + new string('0', -exponent - 1) + digits
            : sign + digits.PadRight(exponent + 1, '0');
    }
}
