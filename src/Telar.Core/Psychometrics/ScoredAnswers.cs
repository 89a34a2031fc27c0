using Telar.Core.Shared;

namespace Telar.Core.Psychometrics;

/// Points of respondents on items, item after item; NaN is a missing answer. Every point lies between zero and the item's maximum.
/// The two groups, where they are told, are numbered in the order of their names; a respondent may be in neither.
public sealed class ScoredAnswers
{
    private readonly double[] points;
    private readonly int[] groupOf;

    private ScoredAnswers(IReadOnlyList<ScoredItem> items, int respondents, double[] points, int[] groupOf, IReadOnlyList<string> groups)
    {
        Items = items;
        Respondents = respondents;
        this.points = points;
        this.groupOf = groupOf;
        Groups = groups;
        Dimensions = [.. items.Select(item => item.Dimension).Distinct(StringComparer.Ordinal)];
    }

    public IReadOnlyList<ScoredItem> Items { get; }

    public int Respondents { get; }

    public IReadOnlyList<string> Dimensions { get; }

    /// Two names, or none.
    public IReadOnlyList<string> Groups { get; }

    public static Outcome<ScoredAnswers> Of(IReadOnlyList<ScoredItem> items, int respondents, IReadOnlyList<double> points) =>
        Of(items, respondents, points, groups: [], groupOf: []);

    /// `groupOf` says for each respondent 0, 1, or -1 for neither.
    public static Outcome<ScoredAnswers> Of(IReadOnlyList<ScoredItem> items, int respondents, IReadOnlyList<double> points, IReadOnlyList<string> groups, IReadOnlyList<int> groupOf)
    {
        if (points.Count != items.Count * respondents)
            throw new ArgumentException("One cell for each item and respondent.", nameof(points));
        if (groups.Count is not (0 or 2) || (groups.Count == 2 && (groupOf.Count != respondents || groupOf.Any(group => group is < -1 or > 1))))
            throw new ArgumentException("No groups, or two and the group of each respondent.", nameof(groups));

        var problems = new List<Problem>();
        for (var item = 0; item < items.Count; item++)
            FindPointsOutside(items[item], points, item * respondents, respondents, problems);
        return problems.Count > 0 ? Outcome<ScoredAnswers>.Refused(problems) : Outcome<ScoredAnswers>.Of(new(items, respondents, [.. points], [.. groupOf], groups));
    }

    public ReadOnlySpan<double> PointsOf(int item) => points.AsSpan(item * Respondents, Respondents);

    public int GroupOf(int respondent) => groupOf.Length == 0 ? -1 : groupOf[respondent];

    public int[] ItemsOf(string dimension) => [.. Enumerable.Range(0, Items.Count).Where(item => Items[item].Dimension == dimension)];

    // One problem an item is enough: the first point that lies outside.
    private static void FindPointsOutside(ScoredItem item, IReadOnlyList<double> points, int first, int respondents, List<Problem> problems)
    {
        for (var respondent = 0; respondent < respondents; respondent++)
        {
            var value = points[first + respondent];
            if (double.IsNaN(value) || (value >= 0 && value <= item.Maximum))
                continue;
            problems.Add(PsychometricProblems.PointsOutside.At(new(Line: respondent + 1, Column: item.Code), ("item", item.Code), ("value", PsychometricProblems.Said(value)), ("maximum", PsychometricProblems.Said(item.Maximum))));
            return;
        }
    }
}
