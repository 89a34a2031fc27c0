using Telar.Core.Indices;
using Telar.Core.Shared;
using Telar.Storage.Indices;

namespace Telar.Services.Indices;

/// An index with everything that is published about it.
public sealed record ComputedIndex(IndexComputation Index, Uncertainty Ranges, Sensitivity Sensitivity)
{
    public string Hash { get; } = ReleaseHash.Of(Index);
}

/// Computes an index from a recipe file and a tidy file, without a database.
public static class ComputeIndex
{
    /// The problems of both files come together.
    public static Outcome<IndexComputation> FromFiles(string recipePath, string dataPath)
    {
        var recipe = RecipeReader.ReadFile(recipePath, Path.GetFileName(recipePath));
        var data = TidyDataReader.ReadFile(dataPath, Path.GetFileName(dataPath));
        if (recipe.IsRefused || data.IsRefused)
            return Outcome<IndexComputation>.Refused([.. recipe.Problems, .. data.Problems]);

        var inputs = IndexInputs.Gather(recipe.Value, data.Value, Path.GetFileName(dataPath));
        return inputs.IsRefused ? Outcome<IndexComputation>.Refused(inputs.Problems) : IndexComputation.Of(recipe.Value, inputs.Value);
    }

    /// Adds the ranges of every node and the sensitivity.
    public static ComputedIndex Whole(IndexComputation index, int threads, CancellationToken stop)
    {
        var engine = ReplicaEngine.Prepare(index);
        return new(
            index,
            RunReplicas.Over(engine, index.Scores.Columns.Count, threads, stop),
            StudySensitivity.Over(engine, threads, stop));
    }

    public static async Task<IReadOnlyList<Problem>> WriteAsync(ComputedIndex computed, string folder, CancellationToken ct)
    {
        try
        {
            await StageWriter.WriteAsync(folder, computed.Index, computed.Ranges, computed.Sensitivity, ct);
            return [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [InputProblems.OutputUnwritable.At(new(folder), ("reason", failure.Message))];
        }
    }
}
