using MathNet.Numerics.LinearAlgebra;
using Telar.Core.Benchmarks;

namespace Telar.Tests.Core.Benchmarks;

/// A reader who means to find somebody out: has every cell of every edition and a computer. Written apart from the audit, by other means.
internal static class Attack
{
    private const int Few = 5;

    /// Groups of one to five subjects whose sum follows from what was published, as sentences. Empty: nobody is found out.
    public static IReadOnlyList<string> Findings(IReadOnlyList<Peer> peers, IReadOnlyList<PublishedCell> published)
    {
        var classes = peers.GroupBy(peer => string.Concat(published.Select(cell => IsIn(peer, cell) ? '1' : '0')), StringComparer.Ordinal)
            .Where(same => same.Key.Contains('1', StringComparison.Ordinal)).Select(same => (Pattern: same.Key, Peers: same.ToList())).ToList();
        if (classes.Count == 0)
            return [];
        var rows = Matrix<double>.Build.Dense(published.Count, classes.Count, (row, column) => classes[column].Pattern[row] - '0');
        var svd = rows.Svd();
        var rank = svd.S.Count(value => value > 1e-9);
        // What of a class lies outside of the space that the equations span. Of a set whose sum follows, all of it lies inside.
        var space = svd.VT.SubMatrix(0, rank, 0, classes.Count);
        var outside = Matrix<double>.Build.DenseIdentity(classes.Count) - space.TransposeThisAndMultiply(space);
        return [.. Sets([.. classes.Select(one => one.Peers.Count)], outside).Select(set => $"known by solving: {string.Join(" + ", set.Select(column => $"{classes[column].Peers.Count} of {classes[column].Peers[0].Traits}"))}")];
    }

    private static bool IsIn(Peer peer, PublishedCell cell) => peer.IsIn(cell.AsOf) && peer.Traits.GroupOf(cell.Group.Kind) == cell.Group;

    // Every set of classes of one to five subjects that leaves nothing outside: halves of up to two and up to three classes that meet.
    private static IEnumerable<IReadOnlyList<int>> Sets(int[] counts, Matrix<double> outside)
    {
        var chance = new Random(5);
        var shadow = outside * Vector<double>.Build.Dense(counts.Length, _ => chance.NextDouble() - 0.5);
        var small = Enumerable.Range(0, counts.Length).Where(column => counts[column] <= Few).ToList();
        var pairs = Subsets(small, counts, 2).ToLookup(set => Key(-set.Sum(column => shadow[column])));
        foreach (var set in Subsets(small, counts, 3).Where(set => set.Count > 0))
        {
            var sum = set.Sum(column => shadow[column]);
            foreach (var other in (long[])[Key(sum) - 1, Key(sum), Key(sum) + 1])
            {
                foreach (var pair in pairs[other])
                {
                    if (pair.Count > 0 && pair[^1] >= set[0])
                        continue;
                    IReadOnlyList<int> all = [.. pair, .. set];
                    if (all.Sum(column => counts[column]) <= Few && all.Select(outside.Column).Aggregate((one, two) => one + two).L2Norm() < 1e-7)
                        yield return all;
                }
            }
        }
    }

    private static long Key(double value) => (long)Math.Round(value * 1e6);

    private static IEnumerable<List<int>> Subsets(List<int> of, int[] counts, int most, int from = 0, int people = 0)
    {
        yield return [];
        if (most == 0)
            yield break;
        for (var at = from; at < of.Count; at++)
        {
            if (people + counts[of[at]] > Few)
                continue;
            foreach (var rest in Subsets(of, counts, most - 1, at + 1, people + counts[of[at]]))
                yield return [of[at], .. rest];
        }
    }
}
