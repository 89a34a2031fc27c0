using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Storage.Indices;

namespace Telar.Services.Indices;

/// A release by its code; without one, the newest.
public static class FindRelease
{
    public static async Task<Outcome<Release>> ByCodeAsync(ReleaseStore releases, string? code, CancellationToken ct)
    {
        var chosen = code ?? await releases.NewestCodeAsync(ct);
        if (chosen is null)
            return Outcome<Release>.Refused([ReleaseProblems.NothingPublished.At(ProblemPlace.Nowhere)]);
        return await releases.FindAsync(chosen, ct) is { } release
            ? Outcome<Release>.Of(release)
            : Outcome<Release>.Refused([ReleaseProblems.ReleaseUnknown.At(ProblemPlace.Nowhere, ("code", chosen))]);
    }
}
