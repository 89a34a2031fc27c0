using System.Data.Common;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// One indicator of a slice, with the series that carry it in the order of preference.
public sealed record IndicatorSeriesList(string Indicator, IReadOnlyList<SeriesKey> Series);

/// Which figures are asked for. Rows come by indicator as listed here, then country, period and preference.
public sealed record ObservationSlice(IReadOnlyList<IndicatorSeriesList> Indicators)
{
    /// In the order of the alphabet; empty: all of them.
    public IReadOnlyList<string> Countries { get; init; } = [];

    public int FromYear { get; init; } = Period.FirstYear;

    public int ToYear { get; init; } = Period.LastYear;

    /// Empty: all of them.
    public IReadOnlyList<ObservationStatus> Statuses { get; init; } = [];

    /// False: for each place and period only the figure of the first series that has one.
    public bool WithOthers { get; init; }
}

/// Where a page ended: the next one starts behind it. It stays valid when figures come and go.
public sealed record SlicePlace(string Indicator, string Country, string Period, int Preference);

/// A figure as it is kept, and from which series of its indicator.
public readonly record struct SlicedObservation(string Indicator, int Preference, bool IsPreferred, SeriesKey Series, SlicedFigure Figure);

/// Period and status are the texts that are kept; the order of periods is that of their letters.
public sealed record SlicedFigure(string Country, string Period, double Value, string Status, string Note);

/// A page of a slice and where it ended; null where nothing follows.
public sealed record SlicePage(IReadOnlyList<SlicedObservation> Rows, SlicePlace? End);

/// Reads slices of the latest figures page by page, straight from the database. Each page stands on its own:
/// no connection is held while a slow reader takes what was read, and memory is bounded by the page.
public sealed class ObservationSlices(Database database)
{
    private const string OfSeries = """
        SELECT o.country, o.period, o.value, o.status, o.note
        FROM series s JOIN observation o ON o.series_id = s.id
        WHERE s.source = @source AND s.code = @code AND o.is_latest AND o.value IS NOT NULL
          AND (o.country, o.period) >= (@country, @period) AND o.period >= @first AND o.period < @end
        ORDER BY o.country, o.period, o.revision
        LIMIT @limit
        """;

    private const string OfSeriesAndCountry = """
        SELECT o.country, o.period, o.value, o.status, o.note
        FROM series s JOIN observation o ON o.series_id = s.id
        WHERE s.source = @source AND s.code = @code AND o.is_latest AND o.value IS NOT NULL
          AND o.country = @country AND o.period >= @period AND o.period >= @first AND o.period < @end
        ORDER BY o.period, o.revision
        LIMIT @limit
        """;

    /// All countries over some sixty years.
    private const int UsualFigures = 1_500;

    public async Task<SlicePage> PageAsync(ObservationSlice slice, SlicePlace? after, int limit, CancellationToken ct)
    {
        // One row more than asked for tells whether anything follows.
        var page = new PageInHand(slice, limit + 1);
        var start = after is null ? 0 : slice.Indicators.Select(one => one.Indicator).ToList().IndexOf(after.Indicator);
        for (var at = Math.Max(start, 0); at < slice.Indicators.Count && !page.IsFull; at++)
            await ReadIndicatorAsync(slice, slice.Indicators[at], at == start ? after : null, page, ct);

        if (!page.IsFull)
            return new(page.Rows, null);
        page.Rows.RemoveAt(limit);
        var last = page.Rows[^1];
        return new(page.Rows, new(last.Indicator, last.Figure.Country, last.Figure.Period, last.Preference));
    }

    private async Task ReadIndicatorAsync(ObservationSlice slice, IndicatorSeriesList indicator, SlicePlace? after, PageInHand page, CancellationToken ct)
    {
        if (slice.Countries.Count == 0)
        {
            await ReadStretchAsync(slice, indicator, country: null, after, page, ct);
            return;
        }
        foreach (var country in slice.Countries)
        {
            var order = after is null ? 1 : string.CompareOrdinal(country, after.Country);
            if (order >= 0 && !page.IsFull)
                await ReadStretchAsync(slice, indicator, country, order == 0 ? after : null, page, ct);
        }
    }

    // All series of one indicator, over every country or one: read beside one another, a handful at a time, and merged.
    private async Task ReadStretchAsync(ObservationSlice slice, IndicatorSeriesList indicator, string? country, SlicePlace? after, PageInHand page, CancellationToken ct)
    {
        while (!page.IsFull)
        {
            var wanted = page.Missing + 1;
            var place = after;
            // SQLite reads while it is asked: on threads of their own several series take no longer than one.
            var bySeries = indicator.Series is [var only]
                ? [await ReadSeriesAsync(slice, only, country, place, wanted, ct)]
                : await Task.WhenAll(indicator.Series.Select(series => Task.Run(() => ReadSeriesAsync(slice, series, country, place, wanted, ct), ct)));
            after = page.Merge(indicator, bySeries, wanted, after);
            if (after is null)
                return;
        }
    }

    private async Task<List<SlicedFigure>> ReadSeriesAsync(ObservationSlice slice, SeriesKey series, string? country, SlicePlace? after, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = country is null ? OfSeries : OfSeriesAndCountry;
        ObservationStore.AddParameter(command, "source", series.Source);
        ObservationStore.AddParameter(command, "code", series.Code);
        ObservationStore.AddParameter(command, "country", country ?? after?.Country ?? "");
        ObservationStore.AddParameter(command, "period", after?.Period ?? "");
        // Every period of a year begins with its four digits.
        ObservationStore.AddParameter(command, "first", YearText(slice.FromYear));
        ObservationStore.AddParameter(command, "end", YearText(slice.ToYear + 1));
        ObservationStore.AddParameter(command, "limit", limit);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var texts = new RowTexts();
        var found = new List<SlicedFigure>(Math.Min(limit, UsualFigures));
        while (await reader.ReadAsync(ct))
            found.Add(new(texts.Of(reader, 0), texts.Of(reader, 1), reader.GetDouble(2), texts.Of(reader, 3), texts.Of(reader, 4)));
        return found;
    }

    private static string YearText(int year) => year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);

    /// The rows of a page as they come together.
    private sealed class PageInHand(ObservationSlice slice, int most)
    {
        private readonly HashSet<string> statuses = [.. slice.Statuses.Select(status => status.Code())];

        public List<SlicedObservation> Rows { get; } = new(Math.Min(most, UsualFigures));

        public int Missing => most - Rows.Count;

        public bool IsFull => Missing == 0;

        /// Merges what the series brought, up to where one of them may have more than it was asked for: there reading goes on.
        /// Null where this was all.
        public SlicePlace? Merge(IndicatorSeriesList indicator, List<SlicedFigure>[] bySeries, int asked, SlicePlace? after)
        {
            var next = new int[bySeries.Length];
            while (!IsFull)
            {
                var first = -1;
                for (var series = 0; series < bySeries.Length; series++)
                {
                    if (next[series] == bySeries[series].Count)
                    {
                        if (bySeries[series].Count == asked)
                            return PlaceBefore(indicator, bySeries, next);
                    }
                    else if (first < 0 || Compare(bySeries[series][next[series]], bySeries[first][next[first]]) < 0)
                    {
                        first = series;
                    }
                }
                if (first < 0)
                    return null;
                Take(indicator, bySeries, next, bySeries[first][next[first]], after);
            }
            return null;
        }

        private void Take(IndicatorSeriesList indicator, List<SlicedFigure>[] bySeries, int[] next, SlicedFigure key, SlicePlace? after)
        {
            var isPreferred = true;
            for (var series = 0; series < bySeries.Length; series++)
            {
                if (next[series] == bySeries[series].Count || Compare(bySeries[series][next[series]], key) != 0)
                    continue;
                var figure = bySeries[series][next[series]++];
                if ((isPreferred || slice.WithOthers) && !IsFull && !WasSent(figure, series, after) && IsAskedFor(figure))
                    Rows.Add(new(indicator.Indicator, series, isPreferred, indicator.Series[series], figure));
                isPreferred = false;
            }
        }

        private bool IsAskedFor(SlicedFigure figure) => statuses.Count == 0 || statuses.Contains(figure.Status);

        private static bool WasSent(SlicedFigure figure, int series, SlicePlace? after) =>
            after is not null && series <= after.Preference && figure.Country == after.Country && figure.Period == after.Period;

        // The last place that was merged whole. At least one was: each series that ran out had been asked for two rows or more.
        private static SlicePlace PlaceBefore(IndicatorSeriesList indicator, List<SlicedFigure>[] bySeries, int[] next)
        {
            SlicedFigure? last = null;
            for (var series = 0; series < bySeries.Length; series++)
            {
                if (next[series] > 0 && (last is null || Compare(bySeries[series][next[series] - 1], last) > 0))
                    last = bySeries[series][next[series] - 1];
            }
            return new(indicator.Indicator, last!.Country, last.Period, bySeries.Length);
        }

        private static int Compare(SlicedFigure left, SlicedFigure right) =>
            string.CompareOrdinal(left.Country, right.Country) is var byCountry and not 0 ? byCountry : string.CompareOrdinal(left.Period, right.Period);
    }
}
