using Telar.Core.Benchmarks;
using Telar.Core.Instruments.Responses;
using Telar.Services.Instruments;
using Telar.Storage.Benchmarks;

namespace Telar.Services.Benchmarks;

/// A benchmark as it stood with one edition. Edition 0: none was published yet, and there are no cells.
public sealed record PublishedBenchmark(
    CompiledInstrument Instrument, BenchmarkSeries Series, int Edition, DateTimeOffset? MadeAt, IReadOnlyList<(int Number, DateTimeOffset MadeAt)> Editions, IReadOnlyList<HeldCell> Cells);

/// Reads what was published of an instrument. Nothing is computed from responses: they are not looked at.
public sealed class ReadBenchmark(EditionStore editions, InstrumentHolder instruments)
{
    /// Null where the instrument is not offered. `edition` null: the newest; one that is not there gives no cells.
    public async Task<PublishedBenchmark?> RunAsync(string code, ResponseChannel channel, int? edition, CancellationToken ct)
    {
        if (instruments.Current.FindOffered(code) is not { } newest)
            return null;
        var series = ComparableVersions.Of(instruments.Current, newest).SeriesOf(channel);
        var all = await editions.AllOfAsync(series, ct);
        var asked = edition ?? (all.Count > 0 ? all[0].Number : 0);
        var found = all.Where(one => one.Number == asked).Select(one => (DateTimeOffset?)one.MadeAt).FirstOrDefault();
        return new(newest, series, found is null ? 0 : asked, found, all, found is null ? [] : await editions.AsOfAsync(series, asked, ct));
    }
}
