namespace Telar.Core.Benchmarks.References;

/// The columns of one table of a survey that a definition asks for, as they stand in the file, a cell a case.
public sealed record SurveyAnswers(string File, int Cases, IReadOnlyDictionary<string, string[]> Columns)
{
    /// Which columns a table must have for this survey.
    public static IReadOnlyList<string> NeededBy(Survey survey, SurveyTable table)
    {
        var made = table.RollUps.Select(one => one.Column).ToList();
        return
        [
            .. survey.Figures.Where(figure => figure.Table == table.Code).Select(figure => figure.Column)
                .Concat(survey.Groups.Select(group => group.Column))
                .Concat(survey.Weight is { } weight ? [weight] : [])
                .Concat(table.RollUps.SelectMany(one => one.Keys))
                .Where(column => !made.Contains(column, StringComparer.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
