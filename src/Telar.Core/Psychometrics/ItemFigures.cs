using Telar.Core.Shared;

namespace Telar.Core.Psychometrics;

/// How hard an item is: the mean of its points, and the share of the most that could be reached. 1 is an item on which everybody reaches the top.
public sealed record ItemDifficulty(double Mean, double ShareOfMaximum);

/// How an item goes with the rest of its dimension: the correlation with the sum of the others, among those who answered all of them.
public sealed record ItemDiscrimination(double RestCorrelation, int CompleteRespondents);

/// What the answers say about one item. What cannot be said comes as a sentence.
public sealed record ItemFigures(ScoredItem Item, int Answered, double ShareMissing, Outcome<ItemDifficulty> Difficulty, Outcome<ItemDiscrimination> Discrimination)
{
    /// Below it an item is not judged: with 100 answers a share is known to about ten points up or down.
    public const int ResponsesNeeded = 100;

    public static IReadOnlyList<ItemFigures> Of(ScoredAnswers answers)
    {
        var figures = new ItemFigures[answers.Items.Count];
        foreach (var dimension in answers.Dimensions)
        {
            var complete = CompleteCases.Of(answers, dimension);
            for (var place = 0; place < complete.Items.Length; place++)
                figures[complete.Items[place]] = OfItem(answers, complete, place);
        }
        return figures;
    }

    private static ItemFigures OfItem(ScoredAnswers answers, CompleteCases complete, int place)
    {
        var item = answers.Items[complete.Items[place]];
        var (answered, sum) = (0, 0.0);
        foreach (var value in answers.PointsOf(complete.Items[place]))
        {
            if (double.IsNaN(value))
                continue;
            answered++;
            sum += value;
        }
        var missing = answers.Respondents == 0 ? 0 : 1 - ((double)answered / answers.Respondents);
        return new(item, answered, missing, DifficultyOf(item, answered, sum), DiscriminationOf(item, complete, place));
    }

    private static Outcome<ItemDifficulty> DifficultyOf(ScoredItem item, int answered, double sum) => answered < ResponsesNeeded
        ? Outcome<ItemDifficulty>.Refused([Refusals.TooFew(item.Code, answered, ResponsesNeeded)])
        : Outcome<ItemDifficulty>.Of(new(sum / answered, sum / answered / item.Maximum));

    private static Outcome<ItemDiscrimination> DiscriminationOf(ScoredItem item, CompleteCases complete, int place)
    {
        if (Refusals.OfItem(item, complete, place, ResponsesNeeded) is { Count: > 0 } problems)
            return Outcome<ItemDiscrimination>.Refused(problems);
        return Outcome<ItemDiscrimination>.Of(new(Spread.Correlation(complete.PointsOf(place), complete.RestWithout(place)), complete.Count));
    }
}
