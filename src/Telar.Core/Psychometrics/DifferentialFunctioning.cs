using Telar.Core.Shared;

namespace Telar.Core.Psychometrics;

/// How large a difference between groups is, by the change of Nagelkerke's R²: the classes A, B and C of Jodoin and Gierl (2001),
/// who call moderate what starts at 0.035 and large what starts at 0.070. A difference that the test does not find is negligible.
public enum DifferenceClass
{
    Negligible,
    Moderate,
    Large,
}

/// Whether two groups that do equally well on the other items of a dimension answer this one differently.
/// Log-likelihoods of four regressions on the same respondents: nothing; the rest score; with the group; with the group times the score.
public sealed record ItemDifference(int Respondents, double NothingLikelihood, double ScoreLikelihood, double GroupLikelihood, double InteractionLikelihood)
{
    private const double ModerateFrom = 0.035;
    private const double LargeFrom = 0.070;
    private const double FalseDiscoveries = 0.05;

    /// Twice what group and interaction add to the log-likelihood; two degrees of freedom.
    public double ChiSquare => 2 * (InteractionLikelihood - ScoreLikelihood);

    // With two degrees of freedom the upper tail of chi-square is an exponential.
    public double PValue => Math.Exp(-Math.Max(ChiSquare, 0) / 2);

    /// After Benjamini and Hochberg (1995), over all items that could be compared.
    public double AdjustedPValue { get; init; } = double.NaN;

    public double RSquaredChange => RSquared(InteractionLikelihood) - RSquared(ScoreLikelihood);

    public bool IsFound => AdjustedPValue <= FalseDiscoveries;

    public DifferenceClass Class => !IsFound || RSquaredChange < ModerateFrom ? DifferenceClass.Negligible : RSquaredChange < LargeFrom ? DifferenceClass.Moderate : DifferenceClass.Large;

    // Nagelkerke (1991): what Cox and Snell's measure reaches of the most that it could.
    private double RSquared(double likelihood) =>
        (1 - Math.Exp(2 * (NothingLikelihood - likelihood) / Respondents)) / (1 - Math.Exp(2 * NothingLikelihood / Respondents));
}

/// The comparison of two groups, item by item; an item that cannot be compared says why.
public static class DifferentialFunctioning
{
    public const int ResponsesNeededPerGroup = 200;

    public static IReadOnlyList<(ScoredItem Item, Outcome<ItemDifference> Difference)> Of(ScoredAnswers answers)
    {
        var differences = new Outcome<ItemDifference>[answers.Items.Count];
        foreach (var dimension in answers.Dimensions)
        {
            var complete = CompleteCases.Of(answers, dimension);
            var inGroup = Enumerable.Range(0, complete.Count).Where(row => answers.GroupOf(complete.Respondents[row]) >= 0).ToArray();
            for (var place = 0; place < complete.Items.Length; place++)
                differences[complete.Items[place]] = Compare(answers, complete, place, inGroup);
        }
        Adjust(differences);
        return [.. answers.Items.Select((item, place) => (item, differences[place]))];
    }

    private static Outcome<ItemDifference> Compare(ScoredAnswers answers, CompleteCases complete, int place, int[] inGroup)
    {
        var item = answers.Items[complete.Items[place]];
        double[] group = [.. inGroup.Select(row => (double)answers.GroupOf(complete.Respondents[row]))];
        if (ProblemsOf(answers, item, complete, place, group) is { Count: > 0 } problems)
            return Outcome<ItemDifference>.Refused(problems);

        var all = complete.PointsOf(place).ToArray();
        var everyRest = complete.RestWithout(place);
        double[] points = [.. inGroup.Select(row => all[row])];
        double[] rest = [.. inGroup.Select(row => everyRest[row])];
        double[] both = [.. rest.Select((score, row) => score * group[row])];
        if (Spread.Varies(points) && Spread.Varies(rest))
        {
            var categories = CategoriesOf(points);
            if (ProportionalOdds.LogLikelihood(categories) is { } nothing && ProportionalOdds.LogLikelihood(categories, rest) is { } score
                && ProportionalOdds.LogLikelihood(categories, rest, group) is { } withGroup && ProportionalOdds.LogLikelihood(categories, rest, group, both) is { } withBoth)
                return Outcome<ItemDifference>.Of(new(points.Length, nothing, score, withGroup, withBoth));
        }
        return Outcome<ItemDifference>.Refused([PsychometricProblems.Separated.At(new(Column: item.Code), ("item", item.Code))]);
    }

    private static List<Problem> ProblemsOf(ScoredAnswers answers, ScoredItem item, CompleteCases complete, int place, double[] group)
    {
        if (answers.Groups.Count == 0)
            return [PsychometricProblems.NoGroups.At(ProblemPlace.Nowhere)];
        var problems = Refusals.OfItem(item, complete, place, responsesNeeded: 0);
        for (var number = 0; number < answers.Groups.Count; number++)
        {
            var found = group.Count(one => one == number);
            if (found < ResponsesNeededPerGroup)
                problems.Add(PsychometricProblems.GroupTooSmall.At(new(Column: item.Code), ("group", answers.Groups[number]), ("found", PsychometricProblems.Said(found)), ("dimension", item.Dimension), ("needed", PsychometricProblems.Said(ResponsesNeededPerGroup))));
        }
        return problems;
    }

    // Points that nobody reached are no category: the order counts, not the distance.
    private static int[] CategoriesOf(double[] points)
    {
        var reached = points.Distinct().Order().ToArray();
        return [.. points.Select(value => Array.BinarySearch(reached, value))];
    }

    private static void Adjust(Outcome<ItemDifference>[] differences)
    {
        var compared = Enumerable.Range(0, differences.Length).Where(item => !differences[item].IsRefused).ToArray();
        var adjusted = FalseDiscovery.Adjust([.. compared.Select(item => differences[item].Value.PValue)]);
        for (var place = 0; place < compared.Length; place++)
            differences[compared[place]] = Outcome<ItemDifference>.Of(differences[compared[place]].Value with { AdjustedPValue = adjusted[place] });
    }
}
