using Telar.Storage.Indicators;
using Telar.Storage.Indices;
using Telar.Storage.Shared;

namespace Telar.Services.Observatory;

/// Something that changed what the site says: a file of figures came in, or an index was published. Key never changes.
public abstract record Change(string Key, DateTimeOffset At);

public sealed record FileCameIn(string Key, DateTimeOffset At, string Source, string FileName, long Observations) : Change(Key, At);

public sealed record IndexPublished(string Key, DateTimeOffset At, string Index, string Release) : Change(Key, At);

/// Tells what changed, the latest first.
public sealed class ReadChanges(Database database)
{
    public async Task<IReadOnlyList<Change>> LatestAsync(int limit, CancellationToken ct)
    {
        var files = await new ReceivedLog(database).LatestAsync(limit, ct);
        var releases = await new ReleaseStore(database).AllAsync(ct);
        IEnumerable<Change> changes =
        [
            .. releases.Select(release => new IndexPublished($"release-{release.Code}", release.PublishedAt, release.RecipeCode, release.Code)),
            .. files.Select(file => new FileCameIn(FormattableString.Invariant($"file-{file.Id}"), file.At, file.Source, file.FileName, file.Observations)),
        ];
        // Files that came in the same second keep their order: the sort is stable.
        return [.. changes.OrderByDescending(change => change.At).Take(limit)];
    }
}
