using Telar.Core.Indices;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Storage.Indices;

namespace Telar.Services.Indices;

/// Computes a release from figures: the same figures, recipe and order give the same release, on any number of threads.
public static class ComputeRelease
{
    public static Outcome<IndexComputation> Index(Recipe recipe, IReadOnlyList<ReleaseInput> figures)
    {
        var inputs = IndexInputs.Gather(recipe, ReleaseInputs.AsData(figures));
        return inputs.IsRefused ? Outcome<IndexComputation>.Refused(inputs.Problems) : IndexComputation.Of(recipe, inputs.Value);
    }

    /// Every stage of a release again, from the figures and the recipe that it stores.
    public static Outcome<IndexComputation> IndexOf(Release release)
    {
        var recipe = RecipeFolder.Read(release.Header.RecipeCode, release.Header.RecipeText);
        return recipe.IsRefused ? Outcome<IndexComputation>.Refused(recipe.Problems) : Index(recipe.Value, release.Inputs);
    }

    /// With the ranges of every node and the sensitivity.
    public static Outcome<Release> Whole(ReleaseOrder order, Recipe recipe, IReadOnlyList<ReleaseInput> figures, int threads, CancellationToken stop)
    {
        var index = Index(recipe, figures);
        if (index.IsRefused)
            return Outcome<Release>.Refused(index.Problems);
        var computed = ComputeIndex.Whole(index.Value, threads, stop);
        return Outcome<Release>.Of(MakeRelease.Of(order, figures, computed.Index, computed.Ranges, computed.Sensitivity));
    }
}
