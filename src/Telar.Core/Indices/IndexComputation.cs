using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// Every stage of one index over one set of inputs. Scores, ranks and coverage have one column for each node, the root first.
public sealed record IndexComputation(
    Recipe Recipe, IndexInputs Inputs, IndexMatrix Treated, IndexMatrix Normalised, IndexMatrix Scores, IndexMatrix Coverage, IReadOnlyList<int> Ranks)
{
    /// The place of a unit in a node; null where it has no score.
    public int? RankOf(int unit, int node) =>
        Ranks[(node * Scores.Units.Count) + unit] is var rank && rank == Indices.Ranks.None ? null : rank;

    /// Units that have a place in a node.
    public int CountRanked(int node) => Scores.CountPresent(node);

    public static Outcome<IndexComputation> Of(Recipe recipe, IndexInputs inputs)
    {
        var treated = Treat(recipe.Treatment, inputs.Values);
        var normalised = NormaliseAll(recipe.Normalisation, recipe.Tree, treated);
        var problems = JudgeVariation(recipe, treated);
        if (problems.Count > 0)
            return Outcome<IndexComputation>.Refused(problems);

        var scores = ScoreNodes(recipe.Tree, normalised);
        return Outcome<IndexComputation>.Of(new(recipe, inputs, treated, normalised, scores, CoverNodes(recipe.Tree, normalised), RankNodes(scores)));
    }

    /// The last steps again, over a tree with other weights.
    internal IndexComputation With(IndexTree reweighed)
    {
        var scores = ScoreNodes(reweighed, Normalised);
        return this with { Recipe = Recipe.Over(reweighed), Scores = scores, Ranks = RankNodes(scores) };
    }

    public static IndexMatrix Treat(Treatment treatment, IndexMatrix values)
    {
        var cells = values.Values.ToArray();
        for (var column = 0; column < values.Columns.Count; column++)
            treatment.Apply(cells.AsSpan(column * values.Units.Count, values.Units.Count));
        return new(values.Units, values.Columns, cells);
    }

    public static IndexMatrix NormaliseAll(Normalisation normalisation, IndexTree tree, IndexMatrix treated)
    {
        var cells = treated.Values.ToArray();
        for (var column = 0; column < treated.Columns.Count; column++)
        {
            var indicator = tree.Indicators[column];
            Normalise.Apply(normalisation, indicator.Direction, indicator.Posts, cells.AsSpan(column * treated.Units.Count, treated.Units.Count));
        }
        return new(treated.Units, treated.Columns, cells);
    }

    /// Level by level from the indicators up; the result has the root first.
    public static IndexMatrix ScoreNodes(IndexTree tree, IndexMatrix normalised)
    {
        var units = normalised.Units.Count;
        var scores = new double[tree.NodeCodes.Count * units];
        var below = normalised.Values;
        for (var number = 1; number < tree.Levels.Count; number++)
        {
            var level = tree.Levels[number];
            double[] weights = [.. tree.Levels[number - 1].Weights];
            var own = scores.AsSpan(tree.FirstNodeOf(number) * units, level.Codes.Count * units);
            for (var node = 0; node < level.Codes.Count; node++)
            {
                var (first, end) = (level.FirstChild[node], level.FirstChild[node + 1]);
                Aggregate.Children(level.Rule!, weights.AsSpan(first, end - first), below[(first * units)..(end * units)], own.Slice(node * units, units));
            }
            below = own;
        }
        return new(normalised.Units, tree.NodeCodes, scores);
    }

    private static IndexMatrix CoverNodes(IndexTree tree, IndexMatrix normalised)
    {
        var units = normalised.Units.Count;
        var shares = new double[tree.NodeCodes.Count * units];
        for (var level = 1; level < tree.Levels.Count; level++)
        {
            for (var node = 0; node < tree.Levels[level].Codes.Count; node++)
            {
                var (first, end) = tree.IndicatorsBelow(level, node);
                Indices.Coverage.OfIndicators(normalised, first, end, shares.AsSpan((tree.FirstNodeOf(level) + node) * units, units));
            }
        }
        return new(normalised.Units, tree.NodeCodes, shares);
    }

    private static int[] RankNodes(IndexMatrix scores)
    {
        var units = scores.Units.Count;
        var ranks = new int[scores.Columns.Count * units];
        for (var node = 0; node < scores.Columns.Count; node++)
            Indices.Ranks.Of(scores.Column(node), ranks.AsSpan(node * units, units));
        return ranks;
    }

    private static List<Problem> JudgeVariation(Recipe recipe, IndexMatrix treated)
    {
        var problems = new List<Problem>();
        if (recipe.Normalisation.Method == NormalisationMethod.Goalposts)
            return problems;
        for (var column = 0; column < treated.Columns.Count; column++)
        {
            var (low, high) = Moments.Range(treated.Column(column));
            if (!(low < high))
                problems.Add(InputProblems.IndicatorDoesNotVary.At(ProblemPlace.Nowhere, ("indicator", treated.Columns[column])));
        }
        return problems;
    }
}
