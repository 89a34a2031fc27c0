namespace Telar.Core.Instruments.Scoring;

/// A scored response as it is told: level of the whole, score and level of each part, and what is missing in the order of what it weighs.
public sealed record Diagnosis(Score Score, Level? Level, IReadOnlyList<DimensionResult> Dimensions, IReadOnlyList<Gap> Gaps)
{
    public static Diagnosis Of(ScoringRules rules, Score score)
    {
        var dimensions = rules.Dimensions.Select(dimension => new DimensionResult(
            dimension, score.Of(dimension.Name), score.Of(dimension.Name) is { } value ? rules.LevelOf(dimension.Name, value) : null, rules.ItemsOf(dimension.Name).Count(),
            score.Items.Any(item => item.Item.Dimension == dimension.Name && item.IsAsked))).ToList();
        return new(score, score.Total is { } total ? rules.LevelOf(ScoringRules.TotalName, total) : null, dimensions, GapsOf(rules, score));
    }

    /// The parts with a score, the highest first; equal ones in the order of the instrument.
    public IReadOnlyList<DimensionResult> ByScore => [.. Dimensions.Where(result => result.Score is not null).OrderByDescending(result => result.Score)];

    // What an item weighs in the total: its share of its dimension times the dimension's share of the whole. Lost: what the answer leaves out of that.
    private static List<Gap> GapsOf(ScoringRules rules, Score score)
    {
        double WeightOf(ScoredDimension dimension) => Weighing(rules.Total.Combine, dimension.Weight);
        var weightOfAll = rules.Dimensions.Sum(WeightOf);
        var gaps = new List<Gap>();
        foreach (var dimension in rules.Dimensions)
        {
            var asked = score.Items.Where(item => item.Item.Dimension == dimension.Name && item.IsAsked).ToList();
            double WeightIn(ItemScore item) => Weighing(dimension.Combine, item.Item.Weight);
            var weightOfItems = asked.Sum(WeightIn);
            foreach (var item in asked)
            {
                if (item.Share is not { } share || share >= item.Item.GapBelow || item.Item.Gap.IsEmpty || weightOfItems <= 0 || weightOfAll <= 0)
                    continue;
                gaps.Add(new(item.Item, dimension, share, 100 * (1 - share) * (WeightIn(item) / weightOfItems) * (WeightOf(dimension) / weightOfAll)));
            }
        }
        return [.. gaps.OrderByDescending(gap => gap.PointsLost)];
    }

    // A mean gives every part the same weight. What a minimum or an expression makes of one part depends on the others: there the written weights order the gaps.
    private static double Weighing(Combining rule, double written) => rule == Combining.Mean ? 1 : written;
}

/// One part of the score. No score: too little was answered, or nothing of it was asked (the subject needs none of it). No level: none is
/// written, or fewer than four items stand behind it.
public sealed record DimensionResult(ScoredDimension Dimension, double? Score, Level? Level, int Items, bool IsAsked);

/// One low answer that names what is missing. PointsLost: how many points of the total it costs.
public sealed record Gap(ScoredItem Item, ScoredDimension Dimension, double Share, double PointsLost);
