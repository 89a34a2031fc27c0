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

    /// All that is wrong with the files; where there is anything, nothing was brought in. What the database holds already was looked at when it came.
    public async Task<IReadOnlyList<Problem>> RunAsync(CancellationToken ct)
    {
        var problems = new List<Problem>();
        var known = (await store.AllAsync(ct)).ToDictionary(version => (version.Header.Code, version.Header.Version));
        var found = new List<(CatalogueInstrument Shipped, StoredVersion Version, StoredVersion? Before)>();
        foreach (var shipped in InstrumentFolder.ReadAll(catalogue, problems))
        {
            var version = VersionOf(shipped);
            var before = known.GetValueOrDefault((version.Header.Code, version.Header.Version));
            if (before?.Hash != version.Hash || before.Status < shipped.Status)
                problems.AddRange(ProblemsOf(shipped, challenges, sources));
            if (before is { Status: not VersionStatus.Draft } && before.Hash != version.Hash)
                problems.Add(InstrumentProblems.ChangedAfterPublication.At(new($"instruments/{version.Header.Code}/{InstrumentFolder.File}"), ("code", version.Header.Code), ("version", $"{version.Header.Version}")));
            found.Add((shipped, version, before));
        }
        if (problems.Count > 0)
            return problems;
        foreach (var (shipped, version, before) in found)
            await KeepAsync(version, before, shipped, ct);
        return problems;
    }

    /// Everything that stands in the way of one instrument: form, expressions, scoring, sources, and where it is published what pages cannot ask.
    public static IEnumerable<Problem> ProblemsOf(CatalogueInstrument shipped, IReadOnlySet<string> challenges, IReadOnlySet<string> sources)
    {
        var strangers = shipped.Sources.Select(source => (source.Source, source.Place)).Concat(shipped.References.Select(value => (value.Source, value.Place)))
            .Where(named => !sources.Contains(named.Source)).Select(named => InstrumentProblems.SourceUnknown.At(named.Place, ("source", named.Source)));
        var unaskable = shipped.Status >= VersionStatus.Published ? PageQuestions.ProblemsOf(shipped.Form) : [];
        return [.. strangers, .. CompiledInstrument.Of(VersionOf(shipped), challenges).Problems.Concat(unaskable).Select(problem => problem with { Place = InFolder(problem.Place, shipped.Header.Code) })];
    }

    private static StoredVersion VersionOf(CatalogueInstrument shipped) => new(shipped.Header, VersionStatus.Draft, shipped.Tables, FieldList.Of(shipped.Form).ToText());

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
