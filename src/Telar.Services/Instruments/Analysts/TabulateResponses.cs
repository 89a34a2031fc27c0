using System.Globalization;
using Telar.Core.Benchmarks;
using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Exports;
using Telar.Core.Shared;

namespace Telar.Services.Instruments.Analysts;

/// A table as it may be shown: its classes and what is told of their counts. A distribution has one row.
public sealed record ToldTable(string Row, string Column, IReadOnlyList<(string Code, string Label)> Rows, IReadOnlyList<(string Code, string Label)> Columns, SafeTable Counts);

/// Distributions and cross tables of those who answered, told so that nobody can be found out.
public sealed class TabulateResponses(AnalysedResponses responses)
{
    internal const string Together = "…";
    private static readonly (string, string)[] Everybody = [("", "")];

    public async Task<Outcome<ToldTable>> CrossAsync(CompiledInstrument version, AppliedScoring scoring, string row, string column, Language language, bool all, CancellationToken ct)
    {
        List<Problem> problems = [];
        var rows = FindVariable(version, scoring, row, language, problems);
        var columns = FindVariable(version, scoring, column, language, problems);
        if (rows is null || columns is null)
            return Outcome<ToldTable>.Refused(problems);
        var (_, used) = await responses.TakeAsync(version, scoring, all, (_, answers) => answers, ct);
        var pairs = used.Select(one => (Row: rows.Of(one), Column: columns.Of(one))).Where(pair => pair is { Row: not null, Column: not null }).Select(pair => (pair.Row!, pair.Column!)).ToList();
        pairs = WithoutRare(rows, columns, pairs);
        var (ofRows, ofColumns) = (ClassesOf(rows, pairs.Select(pair => pair.Item1)), ClassesOf(columns, pairs.Select(pair => pair.Item2)));
        if (ofRows.Count > SafeTable.MostOfEach || ofColumns.Count > SafeTable.MostOfEach)
            return Outcome<ToldTable>.Refused([ExportProblems.TableTooLarge.At(ProblemPlace.Nowhere, ("rows", Said(ofRows.Count)), ("columns", Said(ofColumns.Count)), ("limit", Said(SafeTable.MostOfEach)))]);
        return Outcome<ToldTable>.Of(new(rows.Title, columns.Title, ofRows, ofColumns, SafeTable.Of(CountsOf(pairs, ofRows, ofColumns))));
    }

    /// One table for each question with options or a number; of a question with several answers one for each option, chosen or not. `names` empty: all of them.
    public async Task<Outcome<IReadOnlyList<ToldTable>>> DistributionsAsync(CompiledInstrument version, AppliedScoring scoring, IReadOnlyList<string> names, Language language, bool all, CancellationToken ct)
    {
        var asked = version.Fields.Fields.Index().Where(field => !field.Item.IsRepeat).ToDictionary(field => field.Item.Path, field => field.Index, StringComparer.Ordinal);
        var known = version.Form.Form.Questions.Where(question => (IsNumber(question) || question is { Type: QuestionType.SelectOne or QuestionType.SelectMultiple, List: not null }) && asked.ContainsKey(question.Path)).ToList();
        List<Problem> problems = [.. names.Where(name => known.TrueForAll(question => question.Name != name)).Select(name => Unknown(name, string.Join(", ", known.Select(question => question.Name))))];
        if (problems.Count > 0)
            return Outcome<IReadOnlyList<ToldTable>>.Refused(problems);
        var (_, used) = await responses.TakeAsync(version, scoring, all, (_, answers) => answers, ct);
        var told = new List<ToldTable>();
        foreach (var question in known.Where(question => names.Count == 0 || names.Contains(question.Name, StringComparer.Ordinal)))
        {
            var answers = used.Select(one => one.Taken[asked[question.Path]]).Where(answer => answer.Length > 0).ToList();
            var title = $"{question.Name}: {version.Say(question.Label, language)}";
            if (IsNumber(question))
            {
                told.Add(NumbersOf(title, question.Type == QuestionType.Integer, answers));
                continue;
            }
            var choices = version.Form.Form.Lists[question.List!].Choices.Select(choice => (choice.Name, version.Say(choice.Label, language))).ToList();
            if (question.Type == QuestionType.SelectOne)
                told.Add(Distribution(title, choices, answers));
            else
                told.AddRange(choices.Select(choice => Distribution($"{title} · {choice.Item2}", [("1", choice.Item2), ("0", "—")], [.. answers.Select(answer => answer.Split(' ').Contains(choice.Name, StringComparer.Ordinal) ? "1" : "0")])));
        }
        return Outcome<IReadOnlyList<ToldTable>>.Of(told);
    }

    private static bool IsNumber(FormQuestion question) => question.Type is QuestionType.Integer or QuestionType.Decimal or QuestionType.Range;

    private static ToldTable NumbersOf(string title, bool isWhole, List<string> answers)
    {
        var numbers = answers.Select(answer => decimal.TryParse(answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null).OfType<decimal>().ToList();
        var classes = NumberClasses.Of(numbers, isWhole);
        return new("", title, Everybody, classes.All, SafeTable.Of(CountsOf([.. numbers.Select(number => ("", classes.CodeOf(number)))], Everybody, classes.All)));
    }

    // A list of hundreds of places is no distribution: its first ones are told, the others together.
    private static ToldTable Distribution(string title, List<(string Code, string Label)> choices, List<string> answers)
    {
        var known = choices.Select(choice => choice.Code).ToHashSet(StringComparer.Ordinal);
        List<(string Code, string Label)> classes = [.. choices];
        if (answers.Exists(answer => !known.Contains(answer)))
            classes.Add((Together, Together));
        if (classes.Count > SafeTable.MostOfEach)
            classes = [.. classes.Take(SafeTable.MostOfEach - 1), (Together, Together)];
        var named = classes.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        return new("", title, Everybody, classes, SafeTable.Of(CountsOf([.. answers.Select(answer => ("", named.Contains(answer) ? answer : Together))], Everybody, classes)));
    }

    private static AnalysisVariable? FindVariable(CompiledInstrument version, AppliedScoring scoring, string name, Language language, List<Problem> problems)
    {
        var found = AnalysisVariable.Find(version, scoring.Rules, name, language);
        if (found is null)
            problems.Add(Unknown(name, string.Join(", ", AnalysisVariable.OfSubjects)));
        return found;
    }

    internal static Problem Unknown(string name, string known) => ExportProblems.VariableUnknown.At(ProblemPlace.Nowhere, ("name", name), ("known", known));

    // A country or a region in which only a few answered would be named by having a row: those stand together.
    private static List<(string Row, string Column)> WithoutRare(AnalysisVariable rows, AnalysisVariable columns, List<(string Row, string Column)> pairs)
    {
        var (rareRows, rareColumns) = (RareOf(rows, pairs.Select(pair => pair.Row)), RareOf(columns, pairs.Select(pair => pair.Column)));
        return [.. pairs.Select(pair => (rareRows.Contains(pair.Row) ? Together : pair.Row, rareColumns.Contains(pair.Column) ? Together : pair.Column))];
    }

    internal static HashSet<string> RareOf(AnalysisVariable variable, IEnumerable<string> found)
    {
        var known = variable.Classes.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        return found.Where(code => !known.Contains(code)).GroupBy(code => code, StringComparer.Ordinal).Where(group => Suppression.IsTooFew(group.Count())).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
    }

    // What occurs beside the known classes comes last, in the order of its codes.
    internal static IReadOnlyList<(string Code, string Label)> ClassesOf(AnalysisVariable variable, IEnumerable<string> found)
    {
        var known = variable.Classes.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        return [.. variable.Classes, .. found.Distinct(StringComparer.Ordinal).Where(code => !known.Contains(code)).Order(StringComparer.Ordinal).Select(code => (code, code))];
    }

    private static int[,] CountsOf(IReadOnlyList<(string Row, string Column)> pairs, IReadOnlyList<(string Code, string Label)> rows, IReadOnlyList<(string Code, string Label)> columns)
    {
        var (rowOf, columnOf) = (PlacesOf(rows), PlacesOf(columns));
        var counts = new int[rows.Count, columns.Count];
        foreach (var (row, column) in pairs)
            counts[rowOf[row], columnOf[column]]++;
        return counts;
    }

    private static Dictionary<string, int> PlacesOf(IReadOnlyList<(string Code, string Label)> classes) =>
        classes.Index().DistinctBy(one => one.Item.Code, StringComparer.Ordinal).ToDictionary(one => one.Item.Code, one => one.Index, StringComparer.Ordinal);

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
