using Telar.Core.Psychometrics;

namespace Telar.Tests.Core.Psychometrics;

/// Answers written as patterns with the number of respondents who gave them. NaN is a missing answer.
internal static class SmallAnswers
{
    public static ScoredAnswers Of(IReadOnlyList<ScoredItem> items, params (double[] Points, int Times)[] patterns) =>
        InGroups(items, groups: [], [.. patterns.Select(pattern => (pattern.Points, -1, pattern.Times))]);

    public static ScoredAnswers InGroups(IReadOnlyList<ScoredItem> items, IReadOnlyList<string> groups, params (double[] Points, int Group, int Times)[] patterns)
    {
        var respondents = patterns.SelectMany(pattern => Enumerable.Repeat(pattern, pattern.Times)).ToList();
        double[] points = [.. Enumerable.Range(0, items.Count).SelectMany(item => respondents.Select(respondent => respondent.Points[item]))];
        return ScoredAnswers.Of(items, respondents.Count, points, groups, groups.Count == 0 ? [] : [.. respondents.Select(respondent => respondent.Group)]).Value;
    }

    public static ScoredItem[] Items(string dimension, double maximum, params string[] codes) => [.. codes.Select(code => new ScoredItem(code, dimension, maximum))];
}
