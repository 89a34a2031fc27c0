using Telar.Core.Shared;

namespace Telar.Core.Psychometrics;

/// What stands in the way of a figure, found before it is computed.
internal static class Refusals
{
    public static Problem TooFew(string about, int found, int needed) =>
        PsychometricProblems.TooFewResponses.At(new(Column: about), ("about", about), ("found", PsychometricProblems.Said(found)), ("needed", PsychometricProblems.Said(needed)));

    /// An item beside the rest of its dimension.
    public static List<Problem> OfItem(ScoredItem item, CompleteCases complete, int place, int responsesNeeded)
    {
        var problems = OfDimension(item.Dimension, complete, itemsNeeded: 2, responsesNeeded);
        if (problems.Count > 0)
            return problems;
        if (!Spread.Varies(complete.PointsOf(place)))
            problems.Add(PsychometricProblems.ItemDoesNotVary.At(new(Column: item.Code), ("item", item.Code)));
        if (!Spread.Varies(complete.RestWithout(place)))
            problems.Add(PsychometricProblems.RestDoesNotVary.At(new(Column: item.Code), ("item", item.Code)));
        return problems;
    }

    /// A dimension as a scale: enough items, enough complete responses, every item with a spread.
    public static List<Problem> OfScale(ScoredAnswers answers, string dimension, CompleteCases complete, int itemsNeeded, int responsesNeeded)
    {
        var problems = OfDimension(dimension, complete, itemsNeeded, responsesNeeded);
        if (problems.Count > 0)
            return problems;
        for (var place = 0; place < complete.Items.Length; place++)
        {
            var code = answers.Items[complete.Items[place]].Code;
            if (!Spread.Varies(complete.PointsOf(place)))
                problems.Add(PsychometricProblems.ItemDoesNotVary.At(new(Column: code), ("item", code)));
        }
        return problems;
    }

    private static List<Problem> OfDimension(string dimension, CompleteCases complete, int itemsNeeded, int responsesNeeded)
    {
        var problems = new List<Problem>();
        if (complete.Items.Length < itemsNeeded)
            problems.Add(PsychometricProblems.DimensionTooShort.At(new(Column: dimension), ("dimension", dimension), ("found", PsychometricProblems.Said(complete.Items.Length)), ("needed", PsychometricProblems.Said(itemsNeeded))));
        if (complete.Count < responsesNeeded)
            problems.Add(TooFew(dimension, complete.Count, responsesNeeded));
        return problems;
    }
}
