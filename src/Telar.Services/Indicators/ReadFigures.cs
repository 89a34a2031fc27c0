using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Storage.Indicators;

namespace Telar.Services.Indicators;

/// Reads what is published of every indicator of the catalogue: the latest revisions, by the written order of preference.
public sealed class ReadFigures(ObservationStore store)
{
    public async Task<IReadOnlyDictionary<string, IndicatorFigures>> RunAsync(IEnumerable<Indicator> indicators, CancellationToken ct)
    {
        // All cores read, each over a connection of its own: a start waits for this.
        var parts = indicators.Index().GroupBy(one => one.Index % Environment.ProcessorCount, one => one.Item);
        var read = await Task.WhenAll(parts.Select(part => Task.Run(() => ReadAsync([.. part], ct), ct)));
        return read.SelectMany(figures => figures).ToDictionary(figures => figures.Indicator, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<IndicatorFigures>> ReadAsync(IReadOnlyList<Indicator> indicators, CancellationToken ct)
    {
        var keys = indicators.SelectMany(indicator => indicator.Series).Select(KeyOf).Distinct();
        var bySeries = new Dictionary<SeriesKey, IReadOnlyList<PublishedFigure>>();
        foreach (var (series, observations) in await store.LatestOfAsync(keys, ct))
            bySeries[series] = [.. observations.Select(observation => new PublishedFigure(series, observation))];
        return [.. indicators.Select(indicator => IndicatorFigures.Of(indicator.Code, indicator.Series.Select(series => bySeries[KeyOf(series)])))];
    }

    private static SeriesKey KeyOf(IndicatorSeries series) => new(series.Source, series.Code);
}
