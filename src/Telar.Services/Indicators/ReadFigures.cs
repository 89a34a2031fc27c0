using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Storage.Indicators;

namespace Telar.Services.Indicators;

/// Reads what is published of every indicator of the catalogue: the latest revisions, by the written order of preference.
public sealed class ReadFigures(ObservationStore store)
{
    public async Task<IReadOnlyDictionary<string, IndicatorFigures>> RunAsync(IEnumerable<Indicator> indicators, CancellationToken ct)
    {
        var known = indicators.ToList();
        var bySeries = new Dictionary<SeriesKey, List<PublishedFigure>>();
        foreach (var source in known.SelectMany(indicator => indicator.Series).Select(series => series.Source).Distinct(StringComparer.Ordinal))
        {
            foreach (var (key, observation) in await store.LatestOfAsync(source, ct))
            {
                if (!bySeries.TryGetValue(key, out var figures))
                    bySeries[key] = figures = [];
                figures.Add(new(key, observation));
            }
        }
        return known.ToDictionary(indicator => indicator.Code, indicator => FiguresOf(indicator, bySeries), StringComparer.Ordinal);
    }

    private static IndicatorFigures FiguresOf(Indicator indicator, Dictionary<SeriesKey, List<PublishedFigure>> bySeries) =>
        IndicatorFigures.Of(indicator.Code, indicator.Series.Select(series => (IReadOnlyList<PublishedFigure>)bySeries.GetValueOrDefault(new(series.Source, series.Code), [])));
}
