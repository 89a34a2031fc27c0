namespace Telar.Core.Indices.Releases;

/// What is decided about a release before it is computed.
public sealed record ReleaseOrder(string Code, ReleaseState State, DateTimeOffset At, string RecipeText)
{
    public string? By { get; init; }

    public string? Note { get; init; }
}

/// Turns a computed index with its studies into a release.
public static class MakeRelease
{
    /// The ranges cover every node. `figures` are those that the index was computed from.
    public static Release Of(ReleaseOrder order, IReadOnlyList<ReleaseInput> figures, IndexComputation index, Uncertainty ranges, Sensitivity sensitivity)
    {
        var plan = index.Recipe.Draft.Uncertainty;
        var header = new ReleaseHeader
        {
            Code = order.Code,
            State = order.State,
            PublishedAt = order.At,
            PublishedBy = order.By,
            Note = order.Note,
            RecipeCode = index.Recipe.Code,
            RecipeText = order.RecipeText,
            Window = index.Recipe.Draft.Window,
            Hash = ReleaseHash.Of(index),
            Seed = plan.Seed,
            Replicas = plan.Replicas,
        };
        return new(header, index.Scores.Units, TreeOf(index.Recipe.Tree), InputsOf(index, figures), ScoresOf(index, ranges))
        {
            Absent = [.. index.Recipe.Draft.Absent.Select(absent => absent.Code)],
            Sensitivity = FindingsOf(sensitivity),
            Coherence = CoherenceOf(index),
        };
    }

    private static List<SensitivityFinding> FindingsOf(Sensitivity sensitivity) =>
        [.. from output in Enumerable.Range(0, sensitivity.Outputs.Count)
            from factor in Enumerable.Range(0, sensitivity.Factors.Count)
            select SensitivityFinding.Of(sensitivity.Outputs[output], sensitivity.Factors[factor], sensitivity.Estimates[output][factor])];

    private static List<ReleaseNode> TreeOf(IndexTree tree)
    {
        var top = tree.Levels.Count - 1;
        var nodes = new List<ReleaseNode> { new(tree.Levels[top].Codes[0], null, 0, tree.Levels[top].Weights[0], null) };
        for (var number = top; number > 0; number--)
        {
            var (level, below) = (tree.Levels[number], tree.Levels[number - 1]);
            for (var node = 0; node < level.Codes.Count; node++)
            {
                for (var child = level.FirstChild[node]; child < level.FirstChild[node + 1]; child++)
                {
                    Direction? direction = number == 1 ? tree.Indicators[child].Direction : null;
                    nodes.Add(new(below.Codes[child], level.Codes[node], top - number + 1, below.Weights[child], direction));
                }
            }
        }
        return nodes;
    }

    private static List<ReleaseInput> InputsOf(IndexComputation index, IReadOnlyList<ReleaseInput> figures)
    {
        var inputs = new List<ReleaseInput>(figures.Count);
        foreach (var figure in figures)
        {
            var normalised = figure.Use == InputUse.Window
                ? OrNull(index.Normalised[index.Normalised.UnitOf(figure.Country), index.Normalised.ColumnOf(figure.Indicator)])
                : null;
            inputs.Add(figure with { Normalised = normalised });
        }
        return inputs;
    }

    private static List<ReleaseScore> ScoresOf(IndexComputation index, Uncertainty ranges)
    {
        var scores = new List<ReleaseScore>();
        for (var node = 0; node < index.Scores.Columns.Count; node++)
        {
            for (var unit = 0; unit < index.Scores.Units.Count; unit++)
            {
                scores.Add(new(
                    index.Scores.Units[unit], index.Scores.Columns[node], OrNull(index.Scores[unit, node]), index.RankOf(unit, node), index.Coverage[unit, node],
                    RankRangeOf(ranges.Rank(unit, node)), ScoreRangeOf(ranges.Score(unit, node))));
            }
        }
        return scores;
    }

    public static RankRange? RankRangeOf(ReplicaSummary rank) =>
        rank.Count == 0 ? null : new(rank.Mean, (int)rank.Low, (int)rank.Median, (int)rank.High, rank.Count);

    private static ScoreRange? ScoreRangeOf(ReplicaSummary score) =>
        score.Count == 0 ? null : new(score.Mean, score.Low, score.Median, score.High, score.Count);

    private static ReleaseCoherence CoherenceOf(IndexComputation index)
    {
        var coherence = Coherence.Of(index);
        return new(
            [.. coherence.Children.Select(child => new ChildFinding(child.Parent, child.Child, OrNull(child.Correlation), child.Stated, OrNull(child.Effective)))],
            coherence.NearlyTheSame,
            coherence.Missing);
    }

    public static double? OrNull(double value) => double.IsFinite(value) ? value : null;
}
