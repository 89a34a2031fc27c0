namespace Telar.Core.Psychometrics;

/// The respondents who answered every item of one dimension, item after item. What is said of a dimension as a whole is said of them.
internal sealed class CompleteCases
{
    private readonly double[] points;

    private CompleteCases(int[] items, int[] respondents, double[] points)
    {
        Items = items;
        Respondents = respondents;
        this.points = points;
    }

    /// Places in the whole matrix.
    public int[] Items { get; }

    public int[] Respondents { get; }

    public int Count => Respondents.Length;

    public static CompleteCases Of(ScoredAnswers answers, string dimension)
    {
        var items = answers.ItemsOf(dimension);
        var complete = new List<int>();
        for (var respondent = 0; respondent < answers.Respondents; respondent++)
        {
            if (AnsweredAll(answers, items, respondent))
                complete.Add(respondent);
        }
        var cells = new double[items.Length * complete.Count];
        for (var item = 0; item < items.Length; item++)
        {
            var column = answers.PointsOf(items[item]);
            for (var row = 0; row < complete.Count; row++)
                cells[(item * complete.Count) + row] = column[complete[row]];
        }
        return new(items, [.. complete], cells);
    }

    public ReadOnlySpan<double> PointsOf(int item) => points.AsSpan(item * Count, Count);

    /// The points of each respondent on all items but one.
    public double[] RestWithout(int left)
    {
        var rest = new double[Count];
        for (var item = 0; item < Items.Length; item++)
        {
            if (item == left)
                continue;
            var column = PointsOf(item);
            for (var row = 0; row < rest.Length; row++)
                rest[row] += column[row];
        }
        return rest;
    }

    private static bool AnsweredAll(ScoredAnswers answers, int[] items, int respondent)
    {
        foreach (var item in items)
        {
            if (double.IsNaN(answers.PointsOf(item)[respondent]))
                return false;
        }
        return true;
    }
}
