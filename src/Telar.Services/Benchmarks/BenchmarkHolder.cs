using Telar.Core.Benchmarks;
using Telar.Storage.Benchmarks;

namespace Telar.Services.Benchmarks;

/// Every cell that holds now, by series, group and measure.
public sealed class HeldBenchmarks(IReadOnlyList<HeldCell> cells)
{
    private readonly Dictionary<(BenchmarkSeries, PeerGroup, string), HeldCell> byKey = cells.ToDictionary(cell => (cell.Series, cell.Cell.Group, cell.Cell.Measure));

    public IReadOnlyList<HeldCell> Cells => cells;

    public HeldCell? Find(BenchmarkSeries series, PeerGroup group, string measure) => byKey.GetValueOrDefault((series, group, measure));
}

/// The current benchmarks in memory, read anew when an edition was published: where somebody stands costs no look into the database.
public sealed class BenchmarkHolder(EditionStore store)
{
    private volatile HeldBenchmarks current = new([]);
    private long stamp = -1;

    public HeldBenchmarks Current => current;

    public async Task RefreshAsync(CancellationToken ct)
    {
        var now = await store.StampAsync(ct);
        if (now == Interlocked.Read(ref stamp))
            return;
        current = new(await store.CurrentAsync(ct));
        Interlocked.Exchange(ref stamp, now);
    }
}
