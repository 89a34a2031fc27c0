using Telar.Core.Shared;

namespace Telar.Core.Indicators;

/// One published figure and the series that it comes from.
public sealed record PublishedFigure(SeriesKey Series, Observation Observation)
{
    public string Country => Observation.Country;

    public Period Period => Observation.Period;

    public int Year => Observation.Period.Year;

    /// Published figures have a value; withdrawn ones are not published.
    public double Value => Observation.Value!.Value;

    public bool IsProjected => Observation.Status == ObservationStatus.Projected;
}

/// The published figures of one indicator, by country and period. Where several series carry a figure for the same place
/// and period, the one that the indicator lists first is published and the others are kept beside it.
public sealed class IndicatorFigures
{
    private readonly Dictionary<string, List<PublishedFigure>> byCountry = new(StringComparer.Ordinal);

    private IndicatorFigures(string indicator, IReadOnlyList<PublishedFigure> published, IReadOnlyList<PublishedFigure> others)
    {
        Indicator = indicator;
        All = published;
        Others = others;
        foreach (var figure in published)
        {
            if (!byCountry.TryGetValue(figure.Country, out var own))
                byCountry[figure.Country] = own = [];
            own.Add(figure);
        }
    }

    public string Indicator { get; }

    /// In the order of country and period.
    public IReadOnlyList<PublishedFigure> All { get; }

    /// Figures for a place and period that a preferred series also has.
    public IReadOnlyList<PublishedFigure> Others { get; }

    /// The series in order of preference, each with its figures.
    public static IndicatorFigures Of(string indicator, IEnumerable<IReadOnlyList<PublishedFigure>> bySeries)
    {
        var chosen = new Dictionary<(string Country, Period Period), PublishedFigure>();
        var others = new List<PublishedFigure>();
        foreach (var figure in bySeries.SelectMany(series => series))
        {
            if (!chosen.TryAdd((figure.Country, figure.Period), figure))
                others.Add(figure);
        }
        return new(indicator, [.. chosen.Values.OrderBy(figure => figure.Country, StringComparer.Ordinal).ThenBy(figure => figure.Period)], others);
    }

    public IReadOnlyList<PublishedFigure> In(string country) => byCountry.TryGetValue(country, out var own) ? own : [];

    /// The last figure that was not projected; null where the country has none.
    public PublishedFigure? Latest(string country) => In(country).LastOrDefault(figure => !figure.IsProjected);

    /// The latest of each country, in the order of the countries' codes.
    public IReadOnlyList<PublishedFigure> LatestOfAll() => [.. byCountry.Keys.Order(StringComparer.Ordinal).Select(Latest).OfType<PublishedFigure>()];
}
