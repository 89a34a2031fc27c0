using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Shared;

namespace Telar.Tests.Given;

/// A form as the rows of its survey sheet alone: the first row names the columns, a cell starts after a blank and a bar (so that a|b may be an expression).
/// Choices come as "list: a b c"; a further column of a choice as a.column=value. Who gives no label has the name as such.
internal static class SmallForm
{
    public const string Spanish = "Español (es)";
    public const string Portuguese = "Português (pt)";

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["label"] = "label::" + Spanish,
        ["constraint_message"] = "constraint_message::" + Spanish,
        ["required_message"] = "required_message::" + Spanish,
    };

    public static Form Of(string survey, params string[] lists)
    {
        var tables = new List<FormTable> { Survey(survey), new("settings", ["form_title", "form_id", "default_language"], [new(2, ["Prueba", "prueba", Spanish])]) };
        if (lists.Length > 0)
            tables.Add(Choices(lists));
        var reading = FormReader.Read(new(tables));
        Assert.Empty(Told(reading.Outcome.Problems));
        return reading.Outcome.Value;
    }

    /// The same, compiled; a form that is refused fails the test with its problems.
    public static CompiledForm Compiled(string survey, params string[] lists)
    {
        var compiled = CompiledForm.Of(Of(survey, lists));
        Assert.Empty(Told(compiled.Problems));
        return compiled.Value;
    }

    private static IEnumerable<string> Told(IReadOnlyList<Problem> problems) => problems.Select(problem => $"{problem.Code} {problem.Place.Line} {problem.Place.Column}: {problem.What(Language.En)}");

    private static FormTable Survey(string text)
    {
        var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(row => row.Split(" |").Select(cell => cell.Trim()).ToList()).ToList();
        var columns = rows[0].Select(column => Columns.GetValueOrDefault(column, column)).ToList();
        var label = columns.IndexOf(Columns["label"]);
        if (label < 0)
            columns.Add(Columns["label"]);
        return new("survey", columns, [.. rows.Skip(1).Select((row, at) => new FormRow(at + 2, WithLabel(row, label, columns.Count)))]);
    }

    private static List<string> WithLabel(List<string> row, int label, int columns)
    {
        row.AddRange(Enumerable.Repeat("", columns - row.Count));
        var place = label < 0 ? columns - 1 : label;
        if (row[place].Length == 0)
            row[place] = row[1];
        return row;
    }

    private static FormTable Choices(string[] lists)
    {
        var words = lists.SelectMany(list => list[(list.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (List: list.Split(':')[0], Word: word))).ToList();
        var extras = words.Where(one => one.Word.Contains('=', StringComparison.Ordinal)).Select(one => one.Word.Split('.', '=')).ToList();
        List<string> further = [.. extras.Select(extra => extra[1]).Distinct(StringComparer.Ordinal)];
        string Extra(string word, string column) => extras.Find(extra => extra[0] == word && extra[1] == column)?[2] ?? "";
        var rows = words.Where(one => !one.Word.Contains('=', StringComparison.Ordinal)).Select((one, at) => new FormRow(
            at + 2, [one.List, one.Word, "La " + one.Word, "A " + one.Word, .. further.Select(column => Extra(one.Word, column))]));
        return new("choices", ["list_name", "name", "label::" + Spanish, "label::" + Portuguese, .. further], [.. rows]);
    }
}
