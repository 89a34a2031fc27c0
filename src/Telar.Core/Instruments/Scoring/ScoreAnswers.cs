namespace Telar.Core.Instruments.Scoring;

/// Scores one set of answers. An item that was not asked, or does not apply to the subject, leaves the score; one that was asked
/// and not answered lowers only the share answered, until less than half of a dimension's weight is left: then it has no score.
public static class ScoreAnswers
{
    /// The least share of a dimension's weight that must be answered.
    public const double LeastAnswered = 0.5;

    /// `answerOf` gives the answer to an item, null where there is none; `isAsked` whether the form asked it.
    public static Score Of(ScoringRules scoring, Func<ScoredItem, string?> answerOf, Func<ScoredItem, bool> isAsked)
    {
        var items = new List<ItemScore>(scoring.Items.Count);
        foreach (var item in scoring.Items)
        {
            var answer = answerOf(item);
            items.Add(new(item, item.Points.ShareOf(answer), isAsked(item) && !item.Points.IsNotApplicable(answer)));
        }
        var dimensions = new Dictionary<string, double?>(StringComparer.Ordinal);
        foreach (var dimension in scoring.Dimensions)
            dimensions[dimension.Name] = OfDimension(dimension, [.. items.Where(item => item.Item.Dimension == dimension.Name)]);
        var asked = items.Where(item => item.IsAsked).Sum(item => item.Item.Weight);
        var answered = items.Where(item => item is { IsAsked: true, Share: not null }).Sum(item => item.Item.Weight);
        return new(TotalOf(scoring, dimensions), dimensions, items, asked > 0 ? answered / asked : 0);
    }

    private static double? OfDimension(ScoredDimension dimension, List<ItemScore> items)
    {
        var (asked, answered) = (0.0, 0.0);
        var parts = new List<Part>(items.Count);
        foreach (var item in items)
        {
            if (!item.IsAsked)
                continue;
            asked += item.Item.Weight;
            if (item.Share is not { } share)
                continue;
            answered += item.Item.Weight;
            parts.Add(new(item.Item.Name, 100 * share, item.Item.Weight));
        }
        return parts.Count == 0 || answered < LeastAnswered * asked ? null : Combine(dimension, parts);
    }

    private static double? TotalOf(ScoringRules scoring, Dictionary<string, double?> dimensions)
    {
        var parts = new List<Part>(scoring.Dimensions.Count);
        foreach (var dimension in scoring.Dimensions)
        {
            if (dimensions[dimension.Name] is { } score)
                parts.Add(new(dimension.Name, score, dimension.Weight));
        }
        // A total of half of the dimensions would name a level for something else.
        return parts.Count == 0 || parts.Count < scoring.Dimensions.Count * LeastAnswered ? null : Combine(scoring.Total, parts);
    }

    private static double? Combine(ScoredDimension rule, List<Part> parts) => rule.Combine switch
    {
        Combining.Mean => parts.Average(part => part.Score),
        Combining.Weighted => parts.Sum(part => part.Weight) is > 0 and var weights ? parts.Sum(part => part.Score * part.Weight) / weights : null,
        Combining.Minimum => parts.Min(part => part.Score),
        Combining.Expression => rule.Expression!.Of(parts.Select(part => (part.Name, (double?)part.Score))),
        _ => throw new InvalidOperationException("A rule outside of the four."),
    };

    private readonly record struct Part(string Name, double Score, double Weight);
}
