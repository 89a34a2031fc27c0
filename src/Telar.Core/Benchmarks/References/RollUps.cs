namespace Telar.Core.Benchmarks.References;

/// Sums the rows of another file up into a column of the cases that they belong to.
public static class RollUps
{
    private const char Between = '\u001f';

    /// How many of the rows belong to no case comes beside: in a sound pair of files, none.
    public static (string[] Column, int WithoutCase) Of(RollUp rule, SurveyAnswers cases, SurveyAnswers rows)
    {
        var counts = new Dictionary<string, (int All, int So)>(StringComparer.Ordinal);
        for (var one = 0; one < cases.Cases; one++)
            counts[KeyOf(cases, rule.Keys, one)] = (0, 0);

        var withoutCase = 0;
        for (var row = 0; row < rows.Cases; row++)
        {
            var key = KeyOf(rows, rule.TheirKeys, row);
            if (!counts.TryGetValue(key, out var count))
                withoutCase++;
            else if (rule.When is null || rule.WhenValues.Contains(rows.Columns[rule.When][row], StringComparer.Ordinal))
                counts[key] = (count.All + 1, count.So + (rule.IsValues.Contains(rows.Columns[rule.Is][row], StringComparer.Ordinal) ? 1 : 0));
        }
        return ([.. Enumerable.Range(0, cases.Cases).Select(one => Word(counts[KeyOf(cases, rule.Keys, one)]))], withoutCase);
    }

    private static string Word((int All, int So) count) => count switch
    {
        (0, _) => RollUp.NoRows,
        (_, 0) => RollUp.None,
        var (all, so) when all == so => RollUp.All,
        _ => RollUp.Some,
    };

    private static string KeyOf(SurveyAnswers answers, IReadOnlyList<string> keys, int row) => string.Join(Between, keys.Select(key => answers.Columns[key][row]));
}
