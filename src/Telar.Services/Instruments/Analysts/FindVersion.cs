using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments.Analysts;

/// Finds the version that an analyst names: by its number, or the newest that takes or took responses.
public sealed class FindVersion(InstrumentStore store, IReadOnlySet<string> challenges)
{
    public async Task<Outcome<CompiledInstrument>> RunAsync(VersionName name, CancellationToken ct)
    {
        var all = await store.AllAsync(ct);
        var found = all.Where(one => one.Header.Code == name.Code && (name.Version is { } number ? one.Header.Version == number : one.Status is VersionStatus.Published or VersionStatus.Retired))
            .MaxBy(one => one.Header.Version);
        if (found is not null)
            return CompiledInstrument.Of(found, challenges);
        var known = all.Select(one => new VersionName(one.Header.Code, one.Header.Version).ToString());
        return Outcome<CompiledInstrument>.Refused([InstrumentProblems.Unknown.At(ProblemPlace.Nowhere, ("code", name.ToString()), ("known", string.Join(", ", known)))]);
    }
}
