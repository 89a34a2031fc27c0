using System.Globalization;

namespace Telar.Core.Catalogue;

/// A date in the precision that is known: 2025, 2025-12 or 2025-12-01. Nothing is completed by guess.
public readonly record struct PartialDate
{
    private PartialDate(int year, int? month, int? day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    public DateOnly LastDay => Day is null ? new DateOnly(Year, Month ?? 12, 1).AddMonths(1).AddDays(-1) : FirstDay;

    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        var pattern = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        if (pattern is null || !DateOnly.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        if (day.Year is < 1800 or > 2100)
            return false;
        date = new(day.Year, text.Length >= 7 ? day.Month : null, text.Length == 10 ? day.Day : null);
        return true;
    }

    public override string ToString()
    {
        var pattern = Day is not null ? "yyyy-MM-dd" : Month is not null ? "yyyy-MM" : "yyyy";
        return FirstDay.ToString(pattern, CultureInfo.InvariantCulture);
    }
}
