namespace Telar.Core.Indices;

/// What a run of replicas gave: how often each rank came up, and the scores of those on the published scale in the order
/// of their numbers. Covers the first `nodes` nodes, the root first. Pieces side by side give what one long piece gives.
public sealed class ReplicaTally
{
    private readonly (int Level, int Node)[] nodes;
    private readonly bool[][] isRanked;
    private readonly int units;
    private readonly int[] ranks;
    private readonly int[] rankCounts;
    private readonly double[] scores;
    private int scored;

    public ReplicaTally(ReplicaEngine engine, int from, int to, int nodes)
    {
        From = from;
        To = to;
        units = engine.Units;
        this.nodes = Places(engine.Tree, nodes);
        isRanked = [.. Enumerable.Range(0, nodes).Select(node => Enumerable.Range(0, units).Select(unit => engine.Release.RankOf(unit, node) is not null).ToArray())];
        ranks = new int[units];
        rankCounts = new int[nodes * units * (units + 1)];
        var onScale = 0;
        for (var number = from; number < to; number++)
            onScale += engine.IsOnPublishedScale(number) ? 1 : 0;
        scores = new double[onScale * nodes * units];
    }

    public int From { get; }

    public int To { get; }

    /// Replicas on the published scale so far.
    public int Scored => scored;

    /// How often each rank came up; at 0 how often there was none.
    internal ReadOnlySpan<int> RankCounts(int node, int unit) => rankCounts.AsSpan(((node * units) + unit) * (units + 1), units + 1);

    /// A score by its place among the replicas of this piece that are on the published scale.
    public double Score(int replica, int node, int unit) => scores[(((replica * nodes.Length) + node) * units) + unit];

    internal void Add(ReplicaWorkspace replica)
    {
        for (var node = 0; node < nodes.Length; node++)
        {
            var (level, place) = nodes[node];
            replica.Rank(level, place, isRanked[node], ranks);
            for (var unit = 0; unit < units; unit++)
                rankCounts[(((node * units) + unit) * (units + 1)) + ranks[unit]]++;
        }
        if (!replica.IsOnPublishedScale)
            return;
        var start = scored * nodes.Length * units;
        for (var node = 0; node < nodes.Length; node++)
        {
            var (level, place) = nodes[node];
            for (var unit = 0; unit < units; unit++)
                scores[start + (node * units) + unit] = replica.ScoreOf(level, place, unit);
        }
        scored++;
    }

    internal static (int Level, int Node)[] Places(IndexTree tree, int count)
    {
        var places = new List<(int, int)>();
        for (var level = tree.Levels.Count - 1; level > 0; level--)
        {
            for (var node = 0; node < tree.Levels[level].Codes.Count; node++)
                places.Add((level, node));
        }
        return [.. places.Take(count)];
    }
}
