using System.Globalization;

namespace Telar.Core.Shared;

/// A year, or a half, quarter or month of one. Written 2021, 2021-S1, 2021-Q3, 2021-05.
/// Text order within one frequency is time order.
public readonly record struct Period : IComparable<Period>
{
    public const int FirstYear = 1900;
    public const int LastYear = 2100;

    private Period(int year, Frequency frequency, int part)
    {
        Year = year;
        Frequency = frequency;
        Part = part;
    }

    public int Year { get; }

    public Frequency Frequency { get; }

    /// From 1; always 1 for a year.
    public int Part { get; }

    public static Period OfYear(int year) =>
        year is >= FirstYear and <= LastYear
            ? new(year, Frequency.Year, 1)
            : throw new ArgumentOutOfRangeException(nameof(year), year, $"A year from {FirstYear} to {LastYear}.");

    /// Reads the forms that publishers use: 2021 · 2021-Q3 · 2021Q3 · 2021-S1 · 2021M05 · 2021-M05 · 2021-05.
    public static bool TryParse(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        text = text.Trim();
        if (text.Length < 4 || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < FirstYear or > LastYear)
        {
            return false;
        }
        if (text.Length == 4)
        {
            period = new(year, Frequency.Year, 1);
            return true;
        }
        var rest = text[4] == '-' ? text[5..] : text[4..];
        if (rest.IsEmpty)
            return false;
        var frequency = FrequencyOf(rest[0]);
        var isPlainMonth = frequency is null && text[4] == '-' && rest.Length == 2;
        var digits = isPlainMonth ? rest : rest[1..];
        if (isPlainMonth)
            frequency = Frequency.Month;
        if (frequency is not { } known)
            return false;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var part) || part < 1 || part > PartsOf(known))
            return false;
        period = new(year, known, part);
        return true;
    }

    private static Frequency? FrequencyOf(char letter) => letter switch
    {
        'A' => Frequency.Year,
        'S' => Frequency.Half,
        'Q' or 'T' => Frequency.Quarter,
        'M' => Frequency.Month,
        _ => null,
    };

    private static int PartsOf(Frequency frequency) => frequency switch
    {
        Frequency.Year => 1,
        Frequency.Half => 2,
        Frequency.Quarter => 4,
        Frequency.Month => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(frequency), frequency, "A frequency outside of the four."),
    };

    public int CompareTo(Period other)
    {
        var byYear = Year.CompareTo(other.Year);
        return byYear != 0 ? byYear : string.CompareOrdinal(ToString(), other.ToString());
    }

    public override string ToString() => Frequency switch
    {
        Frequency.Year => Year.ToString("D4", CultureInfo.InvariantCulture),
        Frequency.Half => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-S{Part}"),
        Frequency.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Part}"),
        Frequency.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Part:D2}"),
        _ => throw new InvalidOperationException("A frequency outside of the four."),
    };

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}

public enum Frequency
{
    Year,
    Half,
    Quarter,
    Month,
}
