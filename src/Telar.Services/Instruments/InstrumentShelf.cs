using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// Every version that takes or holds responses, ready to be filled in. A new shelf is made when a version was published or retired.
public sealed class InstrumentShelf
{
    // Ours for firms in the order in which somebody would take them: the whole business, its papers, its people, another country.
    // What others brought follows, the shorter first.
    private static readonly string[] InOrder = ["maturity", "formality", "workplace-practices", "export-readiness"];

    private readonly Dictionary<(string Code, int Version), CompiledInstrument> byKey;

    public InstrumentShelf(IEnumerable<CompiledInstrument> versions)
    {
        byKey = versions.ToDictionary(version => (version.Code, version.Version));
        Offered = [.. byKey.Values.Where(version => version.Status == VersionStatus.Published).GroupBy(version => version.Code, StringComparer.Ordinal)
            .Select(group => group.MaxBy(version => version.Version)!).OrderBy(version => version.Header.Subject).ThenBy(version => PlaceOf(version.Code)).ThenBy(version => version.Header.Minutes).ThenBy(version => version.Code, StringComparer.Ordinal)];
    }

    /// The newest published version of each instrument.
    public IReadOnlyList<CompiledInstrument> Offered { get; }

    /// Every version, also those that take no new responses.
    public IEnumerable<CompiledInstrument> All => byKey.Values;

    public CompiledInstrument? FindOffered(string code) => Offered.FirstOrDefault(instrument => instrument.Code == code);

    public CompiledInstrument? Find(string code, int version) => byKey.GetValueOrDefault((code, version));

    private static int PlaceOf(string code) => Array.IndexOf(InOrder, code) is >= 0 and var place ? place : InOrder.Length;
}

/// The current shelf, made anew when the database says that a version moved.
public sealed class InstrumentHolder(InstrumentStore store, IReadOnlySet<string> challenges)
{
    private volatile InstrumentShelf current = new([]);
    private long stamp = -1;

    public InstrumentShelf Current => current;

    public async Task RefreshAsync(CancellationToken ct)
    {
        var now = await store.StampAsync(ct);
        if (now == Interlocked.Read(ref stamp))
            return;
        var versions = new List<CompiledInstrument>();
        foreach (var stored in await store.AllAsync(ct))
        {
            if (stored.Status is not (VersionStatus.Published or VersionStatus.Retired))
                continue;
            var compiled = CompiledInstrument.Of(stored, challenges);
            // It was whole when it was published: if it is not any more, the program is at fault, not the reader.
            versions.Add(compiled.IsRefused ? throw new InvalidOperationException($"{stored.Header.Code} {stored.Header.Version}: {compiled.Problems[0].What(Language.En)}") : compiled.Value);
        }
        current = new(versions);
        Interlocked.Exchange(ref stamp, now);
    }
}
