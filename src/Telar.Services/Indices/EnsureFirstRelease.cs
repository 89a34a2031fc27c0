using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Storage.Indices;

namespace Telar.Services.Indices;

/// A fresh observatory publishes its first index with the starter data, so that every page has one to speak of. It is called experimental.
public static class EnsureFirstRelease
{
    public const string Recipe = "4t-2026";
    public const string Code = "4t-2026-1";

    /// Null where an index was published before: then nothing is done.
    public static async Task<Outcome<PublishReport>?> RunAsync(PublishRelease publish, ReleaseStore releases, int threads, CancellationToken ct) =>
        await releases.NewestCodeAsync(ct) is not null
            ? null
            : await publish.RunAsync(new(Recipe, Code) { State = ReleaseState.Experimental }, threads, ct);
}
