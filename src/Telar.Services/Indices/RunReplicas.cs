using Telar.Core.Indices;

namespace Telar.Services.Indices;

/// Runs the replicas of an index in pieces side by side. The number of threads changes the time, never the result.
public static class RunReplicas
{
    /// Over the first `nodes` nodes of the tree, the root first.
    public static Uncertainty Over(ReplicaEngine engine, int nodes, int threads, CancellationToken stop = default)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop };
        var pieces = new ReplicaTally[threads];
        Parallel.For(0, threads, options, piece =>
        {
            var (from, to) = Stretch(engine.Plan.Replicas, piece, threads);
            pieces[piece] = new(engine, from, to, nodes);
            engine.Run(pieces[piece]);
        });

        var filled = Uncertainty.Buffer(engine, nodes);
        Parallel.For(0, threads, options, piece =>
        {
            var (first, end) = Stretch(nodes, piece, threads);
            Uncertainty.Summarise(engine, pieces, first, end, filled);
        });
        return Uncertainty.Of(engine, filled);
    }

    /// The part of `count` things that falls to one of `pieces`.
    internal static (int From, int To) Stretch(int count, int piece, int pieces) =>
        ((int)((long)count * piece / pieces), (int)((long)count * (piece + 1) / pieces));
}
