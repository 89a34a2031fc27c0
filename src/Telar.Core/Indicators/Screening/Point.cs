using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// One figure of a series in a place, with the text of it as published.
public readonly record struct Point(Period Period, double Value, string Text)
{
    /// Sorts periods of one frequency in time, and different frequencies apart.
    public int Moment => MomentOf(Period);

    /// Counts periods of one frequency: neighbours differ by one.
    public int Ordinal => Period.Frequency switch
    {
        Frequency.Year => Period.Year,
        Frequency.Half => (Period.Year * 2) + Period.Part,
        Frequency.Quarter => (Period.Year * 4) + Period.Part,
        Frequency.Month => (Period.Year * 12) + Period.Part,
        _ => throw new InvalidOperationException("A frequency outside of the four."),
    };

    public static int MomentOf(Period period) => ((int)period.Frequency * 1_000_000) + (period.Year * 100) + period.Part;

    /// How many digits say something: 0.0120 has two.
    public int Digits
    {
        get
        {
            var digits = 0;
            var zeros = 0;
            foreach (var letter in Text)
            {
                if (letter is 'e' or 'E')
                    break;
                if (!char.IsAsciiDigit(letter) || (digits == 0 && letter == '0'))
                    continue;
                zeros = letter == '0' ? zeros + 1 : 0;
                digits++;
            }
            return digits - zeros;
        }
    }

    /// How many decimals were published, without closing zeros; an exponent counts as many.
    public int Decimals
    {
        get
        {
            if (Text.AsSpan().ContainsAny('e', 'E'))
                return 9;
            var mark = Text.IndexOf('.', StringComparison.Ordinal);
            return mark < 0 ? 0 : Text.AsSpan(mark + 1).TrimEnd('0').Length;
        }
    }

    /// The first digits as a whole number and its power of ten: equal for 50.85 and 50.8523 at four digits.
    public static (int Power, int Lead) LeadOf(double value, int digits)
    {
        if (value == 0)
            return (0, 0);
        var power = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return (power, (int)Math.Round(value / Math.Pow(10, power - digits + 1), MidpointRounding.AwayFromZero));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Period}={Text}");
}
