namespace Telar.Core.Instruments.Scoring;

/// What one set of answers is worth. Every score runs from 0 to 100; null where too little was answered to say.
public sealed record Score(
    double? Total,
    IReadOnlyDictionary<string, double?> Dimensions,
    IReadOnlyList<ItemScore> Items,
    double ShareAnswered)
{
    public double? Of(string dimension) => dimension == ScoringRules.TotalName ? Total : Dimensions.GetValueOrDefault(dimension);

    /// Mean of the items that carry the thread, weighted; null where fewer than three carry it, or none was answered.
    public double? OfThread(string thread) =>
        Items.Count(item => item.Item.Thread == thread) < ScoringRules.LeastItemsForThread ? null : MeanOf(Items.Where(item => item.Item.Thread == thread));

    /// True where the instrument asks enough about a thread to draw it.
    public bool Asks(string thread) => Items.Count(item => item.Item.Thread == thread) >= ScoringRules.LeastItemsForThread;

    /// Mean of the items that name the challenge, weighted; null where none was answered.
    public double? OfChallenge(string challenge) => MeanOf(Items.Where(item => item.Item.Challenge == challenge));

    private static double? MeanOf(IEnumerable<ItemScore> items)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var item in items)
        {
            if (item.Share is not { } share)
                continue;
            sum += share * item.Item.Weight;
            weights += item.Item.Weight;
        }
        return weights > 0 ? 100 * sum / weights : null;
    }
}

/// What one item is worth. Share null: not answered, or it does not apply (then IsAsked is false).
public sealed record ItemScore(ScoredItem Item, double? Share, bool IsAsked);
