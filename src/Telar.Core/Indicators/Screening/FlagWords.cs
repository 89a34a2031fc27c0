using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// How flags write figures and years in the three languages.
internal static class FlagWords
{
    private const string ThinSpace = "\u202f";

    private static readonly NumberFormatInfo Point = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };
    private static readonly NumberFormatInfo Comma = new() { NumberGroupSeparator = ThinSpace, NumberDecimalSeparator = "," };

    /// At least three digits that say something, and never more decimals than that needs.
    public static LocalText Figure(double value)
    {
        var decimals = Math.Abs(value) switch
        {
            0 => 0,
            >= 1000 => 0,
            >= 100 => 1,
            >= 1 => 2,
            var small => Math.Min(8, 2 - (int)Math.Floor(Math.Log10(small))),
        };
        var format = decimals == 0 ? "#,##0" : "#,##0." + new string('#', decimals);
        var withComma = Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(format, Comma).Replace('-', '−');
        return new(withComma, withComma, Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(format, Point).Replace('-', '−'));
    }

    public static LocalText Count(int number) => Figure(number);

    /// 2013–2017, 2020: runs of neighbours are closed.
    public static LocalText Years(IReadOnlyList<Period> periods)
    {
        var said = new List<string>();
        for (var first = 0; first < periods.Count;)
        {
            var last = first;
            while (last + 1 < periods.Count && IsNext(periods[last], periods[last + 1]))
                last++;
            said.Add(last == first ? periods[first].ToString() : $"{periods[first]}–{periods[last]}");
            first = last + 1;
        }
        return LocalText.Same(string.Join(", ", said));
    }

    private static bool IsNext(Period one, Period other) => one.Frequency == other.Frequency && new Point(other, 0, "").Ordinal - new Point(one, 0, "").Ordinal == 1;
}
