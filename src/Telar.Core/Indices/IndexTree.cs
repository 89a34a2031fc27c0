namespace Telar.Core.Indices;

/// A recipe's tree laid flat. Level 0 are the indicators in the order of the recipe, the last level is the root alone;
/// the children of a node stand side by side in the level below. Nodes are numbered from the root (0) downwards, indicators apart.
public sealed class IndexTree
{
    private readonly IndexLevel[] levels;

    private IndexTree(IndexLevel[] levels, RecipeNode[] indicators)
    {
        this.levels = levels;
        Indicators = indicators;
        NodeCodes = [.. levels.Skip(1).Reverse().SelectMany(level => level.Codes)];
    }

    public IReadOnlyList<IndexLevel> Levels => levels;

    public IReadOnlyList<RecipeNode> Indicators { get; }

    /// Every node above the indicators, the root first.
    public IReadOnlyList<string> NodeCodes { get; }

    /// The number of the first node of a level.
    public int FirstNodeOf(int level)
    {
        var first = 0;
        for (var above = levels.Length - 1; above > level; above--)
            first += levels[above].Codes.Count;
        return first;
    }

    /// The indicators below a node: from the first up to, not including, the end.
    public (int First, int End) IndicatorsBelow(int level, int node)
    {
        var (first, end) = (node, node + 1);
        for (var below = level; below > 0; below--)
            (first, end) = (levels[below].FirstChild[first], levels[below].FirstChild[end]);
        return (first, end);
    }

    /// The same tree with other weights where they are named; they may be zero.
    internal IndexTree Reweighed(IReadOnlyDictionary<string, double> own) =>
        new([.. levels.Select(level => level with { Weights = [.. level.Codes.Select((code, node) => own.TryGetValue(code, out var weight) ? weight : level.Weights[node])] })], [.. Indicators]);

    /// Lays out a tree whose indicators all stand at the same depth; there is one rule for each level above them, from below.
    internal static IndexTree Lay(RecipeNode root, IReadOnlyList<LevelRule> rules)
    {
        var rows = new List<RecipeNode[]> { new[] { root } };
        while (!rows[^1][0].IsIndicator)
            rows.Add([.. rows[^1].SelectMany(node => node.Children)]);
        rows.Reverse();
        var laid = new IndexLevel[rows.Count];
        for (var level = 0; level < laid.Length; level++)
        {
            laid[level] = new(
                [.. rows[level].Select(node => node.Code)],
                [.. rows[level].Select(node => node.Weight)],
                level == 0 ? [] : FirstChildren(rows[level]),
                level == 0 ? null : rules[level - 1]);
        }
        return new(laid, rows[0]);
    }

    private static int[] FirstChildren(RecipeNode[] nodes)
    {
        var first = new int[nodes.Length + 1];
        for (var node = 0; node < nodes.Length; node++)
            first[node + 1] = first[node] + nodes[node].Children.Count;
        return first;
    }
}

/// The nodes of one depth. `FirstChild` has one entry more than there are nodes; the rule says how the children make them; indicators have neither.
public sealed record IndexLevel(IReadOnlyList<string> Codes, IReadOnlyList<double> Weights, IReadOnlyList<int> FirstChild, LevelRule? Rule);
