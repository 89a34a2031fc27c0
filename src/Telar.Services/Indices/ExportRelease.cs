using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Storage.Indices;

namespace Telar.Services.Indices;

/// Writes a release so that anybody computes it again: `telar index compute` on the two first files gives the other two.
public static class ExportRelease
{
    public static async Task<IReadOnlyList<Problem>> RunAsync(Release release, string folder, CancellationToken ct)
    {
        try
        {
            await ReleaseWriter.WriteAsync(folder, release, ct);
            return [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [ReleaseProblems.FolderUnwritable.At(new(folder), ("reason", failure.Message))];
        }
    }
}
