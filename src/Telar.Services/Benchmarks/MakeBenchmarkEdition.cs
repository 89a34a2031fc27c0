using Telar.Core.Benchmarks;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Services.Instruments;
using Telar.Storage.Benchmarks;

namespace Telar.Services.Benchmarks;

/// What came of one channel: the edition, null where nothing could be published; how many cells, how many groups wait for more, how many subjects count.
public sealed record EditionReport(ResponseChannel Channel, int? Edition, int Published, int HeldBack, int Subjects);

/// Publishes what may be told of the responses that count, beside all that was told before.
public sealed class MakeBenchmarkEdition(EditionStore editions, CountedResponses responses, InstrumentHolder instruments, TraitsOfProfiles traits, TimeProvider clock)
{
    private const int Tries = 3;

    /// One report a channel; null where no published version of the instrument is scored.
    public async Task<IReadOnlyList<EditionReport>?> RunAsync(string instrument, CancellationToken ct)
    {
        var shelf = instruments.Current;
        if (shelf.FindOffered(instrument) is not { Instrument.Scoring.IsScored: true } newest)
            return null;
        var versions = ComparableVersions.Of(shelf, newest);
        var reports = new List<EditionReport>();
        foreach (var channel in Enum.GetValues<ResponseChannel>())
            reports.Add(await RunAsync(versions, channel, ct));
        return reports;
    }

    private async Task<EditionReport> RunAsync(ComparableVersions versions, ResponseChannel channel, CancellationToken ct)
    {
        var series = versions.SeriesOf(channel);
        string[] measures = [ScoringRules.TotalName, .. versions.Newest.Instrument.Scoring.Dimensions.Select(dimension => dimension.Name)];
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var number = await editions.NewestAsync(series, ct) + 1;
            var counted = await CountedAsync(versions, channel, ct);
            var (known, histories) = (await editions.PeersAsync(series, ct), await editions.HistoryAsync(series, ct));

            var next = NextEdition.Decide(number, measures, counted, known, histories);

            if (next.Cells.Count == 0)
                return new(channel, null, 0, next.HeldBack, next.Subjects);
            if (await editions.KeepAsync(series, next, clock.GetUtcNow(), ct))
                return new(channel, number, next.Cells.Count, next.HeldBack, next.Subjects);
        }
        throw new InvalidOperationException("Others kept publishing editions of the same benchmark.");
    }

    private async Task<List<CountedResponse>> CountedAsync(ComparableVersions versions, ResponseChannel channel, CancellationToken ct)
    {
        var counted = new List<CountedResponse>();
        foreach (var version in versions.Versions)
        {
            string[] dimensions = [.. version.Instrument.Scoring.Dimensions.Select(dimension => dimension.Name)];
            var asksUnit = version.Instrument.AsksUnit;
            await foreach (var row in responses.OfAsync(version.Code, version.Version, version.Hash, channel, ct))
            {
                // Who did not say on whose behalf would stand among all.
                if (asksUnit && row.Profile.Unit is null)
                    continue;
                var scores = new Dictionary<string, double>(StringComparer.Ordinal);
                if (row.Total is { } total)
                    scores[ScoringRules.TotalName] = total;
                foreach (var (dimension, score) in dimensions.Zip(row.Dimensions))
                {
                    if (score is { } value)
                        scores[dimension] = value;
                }
                counted.Add(new(row.Id, row.SubjectId, row.SubjectHash, row.Wave, row.SentAt, traits.Of(row.Country, row.Profile), scores));
            }
        }
        return counted;
    }
}
