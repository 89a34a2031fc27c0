using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// Brings the instruments of the catalogue into the database: new versions are kept and moved on as their files say.
/// A published version whose file changed is refused: a new number is needed.
public sealed class ShelveInstruments(InstrumentStore store, string catalogue, IReadOnlySet<string> challenges, IReadOnlySet<string> sources, TimeProvider clock)
{
    private const string Author = "Telar";

    /// All that is wrong with the files; where there is anything, nothing was brought in.
    public async Task<IReadOnlyList<Problem>> RunAsync(CancellationToken ct)
    {
        var problems = new List<Problem>();
        var found = Read(catalogue, challenges, sources, problems);
        if (problems.Count > 0)
            return problems;
        var known = (await store.AllAsync(ct)).ToDictionary(version => (version.Header.Code, version.Header.Version));
        foreach (var (shipped, version) in found)
        {
            var before = known.GetValueOrDefault((version.Header.Code, version.Header.Version));
            if (before is { Status: not VersionStatus.Draft } && before.Hash != version.Hash)
                problems.Add(InstrumentProblems.ChangedAfterPublication.At(new($"instruments/{version.Header.Code}/{InstrumentFolder.File}"), ("code", version.Header.Code), ("version", $"{version.Header.Version}")));
            else
                await KeepAsync(version, before, shipped, ct);
        }
        return problems;
    }

    /// The instruments of a catalogue as versions; what is wrong with any of them is added to the problems.
    public static IReadOnlyList<(CatalogueInstrument Shipped, StoredVersion Version)> Read(string catalogue, IReadOnlySet<string> challenges, IReadOnlySet<string> sources, List<Problem> problems)
    {
        var versions = new List<(CatalogueInstrument, StoredVersion)>();
        foreach (var shipped in InstrumentFolder.ReadAll(catalogue, problems))
        {
            problems.AddRange(shipped.Sources.Select(source => (source.Source, source.Place)).Concat(shipped.References.Select(value => (value.Source, value.Place)))
                .Where(named => !sources.Contains(named.Source)).Select(named => InstrumentProblems.SourceUnknown.At(named.Place, ("source", named.Source))));
            var draft = new StoredVersion(shipped.Header, VersionStatus.Draft, shipped.Tables, FieldList.Of(shipped.Form).ToText());
            var compiled = CompiledInstrument.Of(draft, challenges);
            if (compiled.IsRefused)
                problems.AddRange(compiled.Problems.Select(problem => problem with { Place = InFolder(problem.Place, shipped.Header.Code) }));
            else
                versions.Add((shipped, draft));
        }
        return versions;
    }

    private async Task KeepAsync(StoredVersion version, StoredVersion? before, CatalogueInstrument shipped, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var author = shipped.Author.Length > 0 ? shipped.Author : Author;
        if (before is null || (before.Status == VersionStatus.Draft && before.Hash != version.Hash))
            await store.KeepAsync(version, new(VersionStatus.Draft, author, "", now), ct);
        var status = before?.Status ?? VersionStatus.Draft;
        // One step at a time, so that its life can be read.
        for (VersionStatus next; status < shipped.Status; status = next)
        {
            next = status + 1;
            if (!await store.MoveAsync(version.Header, status, new(next, author, shipped.StatusNote?.Es ?? "", now), ct))
                return;
        }
    }

    // The sheet of a problem is a file of the instrument's folder.
    private static ProblemPlace InFolder(ProblemPlace place, string code) => place with { File = $"instruments/{code}/{place.File ?? InstrumentFolder.File}" };
}
