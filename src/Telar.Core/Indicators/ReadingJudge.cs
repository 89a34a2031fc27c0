using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Indicators;

/// Tells, reading by reading, what of a file is a figure about our countries, what is about other places, and what is wrong.
public sealed class ReadingJudge(PlaceBook places, ProblemList problems)
{
    private readonly Dictionary<string, int> otherPlaces = new(StringComparer.Ordinal);
    private readonly SeenObservations seen = new();

    /// Other places by the name that the file gives them, with how many figures each had.
    public IReadOnlyDictionary<string, int> OtherPlaces => otherPlaces;

    /// Cells without a figure: no observation, no problem.
    public int Empty { get; private set; }

    public bool TryTake(in Reading reading, out Observation observation, out bool isRepeated)
    {
        observation = default;
        isRepeated = false;
        var text = reading.Value.Trim();
        if (text.Length == 0 && !reading.IsWithdrawn)
        {
            Empty++;
            return false;
        }
        var place = reading.Place.Trim();
        if (places.Find(place) is not { } country)
        {
            otherPlaces[place] = otherPlaces.GetValueOrDefault(place) + 1;
            return false;
        }
        if (reading.Series.Length == 0)
        {
            problems.Add(ImportProblems.SeriesMissing.At(new(Line: reading.Row)));
            return false;
        }
        if (!Period.TryParse(reading.Period, out var period))
        {
            problems.Add(ImportProblems.PeriodUnreadable.At(new(Line: reading.Row, Column: reading.Column), ("value", reading.Period)));
            return false;
        }
        double? value = null;
        if (!reading.IsWithdrawn)
        {
            if (!TryParse(text, out var number))
            {
                problems.Add(ImportProblems.NumberUnreadable.At(new(Line: reading.Row, Column: reading.Column), ("value", text)));
                return false;
            }
            value = number;
        }
        isRepeated = !seen.Add(reading.Series, country, period);
        observation = new(country, period, value, text, reading.Status, reading.Note ?? "");
        return true;
    }

    /// Invariant form, no thousands separator, finite.
    public static bool TryParse(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
