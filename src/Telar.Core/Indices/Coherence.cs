namespace Telar.Core.Indices;

/// How an indicator or node goes with the node above it. `Stated` is its share of the weights beside it; `Effective` is its
/// share of what moves the parent; the two differ where children vary unequally or move together.
public sealed record ChildCoherence(string Parent, string Child, double Correlation, double Stated, double Effective);

/// Two indicators or two sister nodes that say nearly the same.
public sealed record CorrelatedPair(string First, string Second, double Correlation, int Shared);

/// How much of an indicator is missing, over the units of the recipe.
public sealed record MissingShare(string Indicator, double Share);

/// Whether the parts of an index belong together: what its author should read before publishing it.
public sealed record Coherence(
    IReadOnlyList<ChildCoherence> Children, IReadOnlyList<CorrelatedPair> NearlyTheSame, IReadOnlyList<MissingShare> Missing, IndexMatrix Correlations)
{
    /// Above this, in either direction, a second indicator adds next to nothing.
    public const double NearlyTheSameAbove = 0.92;

    /// A correlation over fewer shared units is not spoken of.
    public const int SharedAtLeast = 5;

    public static Coherence Of(IndexComputation index)
    {
        var indicators = index.Normalised;
        return new(OfChildren(index), PairsOf(index), MissingOf(indicators), CorrelationsOf(indicators));
    }

    private static List<ChildCoherence> OfChildren(IndexComputation index)
    {
        var tree = index.Recipe.Tree;
        var children = new List<ChildCoherence>();
        for (var number = tree.Levels.Count - 1; number > 0; number--)
        {
            var (level, below) = (tree.Levels[number], tree.Levels[number - 1]);
            for (var node = 0; node < level.Codes.Count; node++)
                children.AddRange(OfParent(index, number, node, level, below));
        }
        return children;
    }

    private static IEnumerable<ChildCoherence> OfParent(IndexComputation index, int number, int node, IndexLevel level, IndexLevel below)
    {
        var (first, end) = (level.FirstChild[node], level.FirstChild[node + 1]);
        var isGeometric = level.Rule!.Aggregation == Aggregation.Geometric;
        var parent = OnOwnScale(ColumnOf(index, number, node), isGeometric);
        var (stated, effective, correlation) = (new double[end - first], new double[end - first], new double[end - first]);
        for (var child = first; child < end; child++)
        {
            var column = OnOwnScale(ColumnOf(index, number - 1, child), isGeometric);
            stated[child - first] = below.Weights[child];
            correlation[child - first] = Correlation.Of(column, parent, SharedAtLeast);
            // For a full table this is the share of the parent's variance that moves with the child; the shares add up to one.
            effective[child - first] = below.Weights[child] * Moments.StandardDeviation(column) * correlation[child - first];
        }
        var (allStated, allEffective) = (stated.Sum(), effective.Where(double.IsFinite).Sum());
        for (var child = first; child < end; child++)
            yield return new(level.Codes[node], below.Codes[child], correlation[child - first], stated[child - first] / allStated, effective[child - first] / allEffective);
    }

    private static double[] OnOwnScale(ReadOnlySpan<double> column, bool isGeometric)
    {
        var own = column.ToArray();
        for (var unit = 0; unit < own.Length; unit++)
            own[unit] = isGeometric ? Math.Log(own[unit]) : own[unit];
        return own;
    }

    private static ReadOnlySpan<double> ColumnOf(IndexComputation index, int level, int node) =>
        level == 0 ? index.Normalised.Column(node) : index.Scores.Column(index.Recipe.Tree.FirstNodeOf(level) + node);

    /// All pairs of indicators, and all pairs of nodes of one level.
    private static List<CorrelatedPair> PairsOf(IndexComputation index)
    {
        var tree = index.Recipe.Tree;
        var pairs = new List<CorrelatedPair>();
        for (var level = 0; level < tree.Levels.Count; level++)
        {
            for (var node = 0; node < tree.Levels[level].Codes.Count; node++)
            {
                for (var other = node + 1; other < tree.Levels[level].Codes.Count; other++)
                {
                    var own = ColumnOf(index, level, node);
                    var beside = ColumnOf(index, level, other);
                    var correlation = Correlation.Of(own, beside, SharedAtLeast);
                    if (Math.Abs(correlation) > NearlyTheSameAbove)
                        pairs.Add(new(tree.Levels[level].Codes[node], tree.Levels[level].Codes[other], correlation, Correlation.CountShared(own, beside)));
                }
            }
        }
        return [.. pairs.OrderByDescending(pair => Math.Abs(pair.Correlation)).ThenBy(pair => pair.First, StringComparer.Ordinal).ThenBy(pair => pair.Second, StringComparer.Ordinal)];
    }

    private static List<MissingShare> MissingOf(IndexMatrix indicators) =>
        [.. indicators.Columns.Select((code, column) => new MissingShare(code, 1 - ((double)indicators.CountPresent(column) / indicators.Units.Count)))];

    private static IndexMatrix CorrelationsOf(IndexMatrix indicators)
    {
        var count = indicators.Columns.Count;
        var cells = new double[count * count];
        for (var column = 0; column < count; column++)
        {
            for (var row = 0; row < count; row++)
                cells[(column * count) + row] = Correlation.Of(indicators.Column(row), indicators.Column(column), SharedAtLeast);
        }
        return new(indicators.Columns, indicators.Columns, cells);
    }
}
