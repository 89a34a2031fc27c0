using Telar.Core.Indices;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;

namespace Telar.Services.Indices;

/// Computes a release from figures: the same figures, recipe and order give the same release, on any number of threads.
public static class ComputeRelease
{
    public static Outcome<IndexComputation> Index(Recipe recipe, IReadOnlyList<ReleaseInput> figures)
    {
        var inputs = IndexInputs.Gather(recipe, ReleaseInputs.AsData(figures));
        return inputs.IsRefused ? Outcome<IndexComputation>.Refused(inputs.Problems) : IndexComputation.Of(recipe, inputs.Value);
    }

    /// With the ranges of every node and the sensitivity.
    public static Outcome<Release> Whole(ReleaseOrder order, Recipe recipe, IReadOnlyList<ReleaseInput> figures, int threads, CancellationToken stop)
    {
        var index = Index(recipe, figures);
        if (index.IsRefused)
            return Outcome<Release>.Refused(index.Problems);
        var engine = ReplicaEngine.Prepare(index.Value);
        var ranges = RunReplicas.Over(engine, index.Value.Scores.Columns.Count, threads, stop);
        var sensitivity = StudySensitivity.Over(engine, threads, stop);
        return Outcome<Release>.Of(MakeRelease.Of(order, figures, index.Value, ranges, FindingsOf(sensitivity)));
    }

    private static List<SensitivityFinding> FindingsOf(Sensitivity sensitivity) =>
        [.. from output in Enumerable.Range(0, sensitivity.Outputs.Count)
            from factor in Enumerable.Range(0, sensitivity.Factors.Count)
            select SensitivityFinding.Of(sensitivity.Outputs[output], sensitivity.Factors[factor], sensitivity.Estimates[output][factor])];
}
