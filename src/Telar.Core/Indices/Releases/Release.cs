using System.Collections.Frozen;

namespace Telar.Core.Indices.Releases;

/// One published computation of an index with everything it was made from. It never changes: a correction is another release.
public sealed class Release
{
    private readonly FrozenDictionary<(string Country, string Node), ReleaseScore> scores;
    private readonly FrozenDictionary<(string Country, string Indicator), ReleaseInput> window;
    private readonly FrozenDictionary<string, ReleaseNode> nodes;
    private readonly ILookup<string, ReleaseNode> children;

    public Release(ReleaseHeader header, IReadOnlyList<string> countries, IReadOnlyList<ReleaseNode> tree, IReadOnlyList<ReleaseInput> inputs, IReadOnlyList<ReleaseScore> scores)
    {
        Header = header;
        Countries = countries;
        Tree = tree;
        Inputs = inputs;
        Scores = scores;
        this.scores = scores.ToFrozenDictionary(score => (score.Country, score.Node));
        window = inputs.Where(input => input.Use == InputUse.Window).ToFrozenDictionary(input => (input.Country, input.Indicator));
        nodes = tree.ToFrozenDictionary(node => node.Code, StringComparer.Ordinal);
        children = tree.Where(node => node.Parent is not null).ToLookup(node => node.Parent!, StringComparer.Ordinal);
    }

    public ReleaseHeader Header { get; }

    public string Code => Header.Code;

    /// Every country that the recipe names, ranked or not, in its order.
    public IReadOnlyList<string> Countries { get; }

    /// The root first, then level by level, the indicators last.
    public IReadOnlyList<ReleaseNode> Tree { get; }

    public IReadOnlyList<ReleaseInput> Inputs { get; }

    /// For every node above the indicators and every country.
    public IReadOnlyList<ReleaseScore> Scores { get; }

    /// What the framework knows and no data speaks to.
    public IReadOnlyList<string> Absent { get; init; } = [];

    public IReadOnlyList<SensitivityFinding> Sensitivity { get; init; } = [];

    public ReleaseCoherence Coherence { get; init; } = new([], [], []);

    public ReleaseNode Root => Tree[0];

    public ReleaseNode Node(string code) => nodes[code];

    public bool HasNode(string code) => nodes.ContainsKey(code);

    public IEnumerable<ReleaseNode> ChildrenOf(string node) => children[node];

    /// The nodes of one depth, in the order of the recipe.
    public IEnumerable<ReleaseNode> AtDepth(int depth) => Tree.Where(node => node.Depth == depth);

    /// The nodes that stand straight above the indicators: the challenges.
    public IEnumerable<ReleaseNode> Challenges => AtDepth(Tree[^1].Depth - 1);

    public IEnumerable<ReleaseNode> IndicatorsBelow(string node) =>
        nodes[node].IsIndicator ? [nodes[node]] : children[node].SelectMany(child => IndicatorsBelow(child.Code));

    /// The node of a depth that another one belongs to, or is.
    public ReleaseNode AboveAt(int depth, ReleaseNode node)
    {
        while (node.Depth > depth)
            node = nodes[node.Parent!];
        return node;
    }

    public ReleaseScore ScoreOf(string country, string node) => scores[(country, node)];

    /// The figure behind a published score; null where the country has none in the window.
    public ReleaseInput? InputOf(string country, string indicator) => window.GetValueOrDefault((country, indicator));

    public int CountRanked(string node) => Countries.Count(country => scores[(country, node)].Rank is not null);

    public int CountPresent(string country, string node) => IndicatorsBelow(node).Count(indicator => InputOf(country, indicator.Code) is not null);
}
