using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Indicators;

/// Tells, reading by reading, what of a file is a figure about our countries, what is about other places, and what is wrong.
public sealed class ReadingJudge(PlaceBook places, ProblemList problems, string source, DecimalMark decimals = DecimalMark.Point)
{
    public const int LongestCode = 200;
    public const int LongestNumber = 60;
    public const int LongestNote = 4000;

    /// More names than this are counted without the name.
    public const int NamedPlaces = 5000;

    private readonly Dictionary<string, int> otherPlaces = new(StringComparer.Ordinal);
    private readonly SeenObservations seen = new();

    /// Other places by the name that the file gives them, with how many figures each had.
    public IReadOnlyDictionary<string, int> OtherPlaces => otherPlaces;

    /// Figures about other places, named or not.
    public long OtherFigures { get; private set; }

    /// Cells without a figure: no observation, no problem.
    public int Empty { get; private set; }

    /// Figures that may have been given before in this file.
    public int Repeated { get; private set; }

    public bool TryTake(in Reading reading, out Observation observation)
    {
        observation = default;
        var text = reading.Value.Trim();
        if (text.Length == 0 && !reading.IsWithdrawn)
        {
            Empty++;
            return false;
        }
        if (places.Find(reading.Place) is not { } country)
        {
            CountOther(reading.Place);
            return false;
        }
        if (ProblemOf(reading, ref text, out var period, out var value) is { } problem)
        {
            problems.Add(problem);
            return false;
        }
        if (!seen.Add(reading.Series, country, period))
            Repeated++;
        observation = new(country, period, reading.IsWithdrawn ? null : value, text, reading.Status, reading.Note ?? "");
        return true;
    }

    /// Invariant form, no thousands separator, finite.
    public static bool TryParse(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private Problem? ProblemOf(in Reading reading, ref string text, out Period period, out double value)
    {
        value = 0;
        var place = new ProblemPlace(Line: reading.Row, Column: reading.Column);
        if (!Period.TryParse(reading.Period, out period))
            return ImportProblems.PeriodUnreadable.At(place, ("value", Cut(reading.Period)));
        if (reading.Series.Length == 0)
            return ImportProblems.SeriesMissing.At(place);
        if (reading.Series.Length > LongestCode || reading.Series.AsSpan().ContainsAnyInRange('\0', '\x1f'))
            return ImportProblems.SeriesUnreadable.At(place, ("value", Cut(reading.Series)), ("limit", Invariant(LongestCode)));
        if (reading.Note is { Length: > LongestNote })
            return ImportProblems.NoteTooLong.At(place, ("limit", Invariant(LongestNote)));
        if (reading.Source is { } told && told != source)
            return ImportProblems.SourceDiffers.At(place, ("found", Cut(told)), ("source", source));
        return reading.IsWithdrawn || text.Length <= LongestNumber && TryRead(ref text, out value)
            ? null
            : ProblemOfNumber(text).At(place, ("value", Cut(text)));
    }

    // A kept number always has a point, whatever its file used: one column never mixes marks.
    private bool TryRead(ref string text, out double value)
    {
        if (decimals == DecimalMark.Point)
            return TryParse(text, out value);
        var pointed = text.Replace(',', '.');
        value = 0;
        if (text.Contains('.', StringComparison.Ordinal) || !TryParse(pointed, out value))
            return false;
        text = pointed;
        return true;
    }

    private ProblemKind ProblemOfNumber(string text)
    {
        var commas = text.AsSpan().Count(',');
        return decimals == DecimalMark.Point && commas == 1 && TryParse(text.Replace(',', '.'), out _)
            ? ImportProblems.DecimalComma
            : ImportProblems.NumberUnreadable;
    }

    private void CountOther(string place)
    {
        OtherFigures++;
        var name = Cut(place.Trim());
        if (otherPlaces.TryGetValue(name, out var count))
            otherPlaces[name] = count + 1;
        else if (otherPlaces.Count < NamedPlaces)
            otherPlaces[name] = 1;
    }

    private static string Cut(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
