using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Storage.Indices;

namespace Telar.Services.Indices;

/// What came out when a release was computed again.
public sealed record ReplayReport(Release Stored, Release Replayed, IReadOnlyList<ReleaseDifference> Differences)
{
    public bool IsSame => Differences.Count == 0;
}

/// Computes a release again from nothing but what it stores: its figures and the text of its recipe.
public static class ReplayRelease
{
    public static Outcome<ReplayReport> Run(Release stored, int threads, CancellationToken stop)
    {
        var header = stored.Header;
        var recipe = RecipeFolder.Read(header.RecipeCode, header.RecipeText);
        if (recipe.IsRefused)
            return Outcome<ReplayReport>.Refused(recipe.Problems);
        var order = new ReleaseOrder(header.Code, header.State, header.PublishedAt, header.RecipeText) { By = header.PublishedBy, Note = header.Note };
        var replayed = ComputeRelease.Whole(order, recipe.Value, stored.Inputs, threads, stop);
        return replayed.IsRefused
            ? Outcome<ReplayReport>.Refused(replayed.Problems)
            : Outcome<ReplayReport>.Of(new(stored, replayed.Value, ReleaseDifference.Between(stored, replayed.Value)));
    }
}
