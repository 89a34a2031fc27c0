using Telar.Core.Forms;
using Telar.Core.Forms.Reading;

namespace Telar.Tests.Given;

/// Questionnaires as a few lines: the name of a sheet, its columns, its rows; cells are separated by |, sheets by an empty line.
internal static class XlsForm
{
    public static FormTables Of(string text) => new([.. text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Sheet)]);

    /// Reads what must be readable.
    public static Form Read(string text)
    {
        var reading = FormReader.Read(Of(text));
        Assert.Empty(reading.Outcome.Problems.Select(problem => $"{problem.Code} {problem.Place} {problem.What(Telar.Core.Shared.Language.En)}"));
        return reading.Outcome.Value;
    }

    /// What stands in the way: code, sheet, line, column.
    public static IReadOnlyList<string> ProblemsOf(string text) =>
        [.. FormReader.Read(Of(text)).Outcome.Problems.Select(problem => FormattableString.Invariant($"{problem.Code} {problem.Place.File} {problem.Place.Line} {problem.Place.Column}").Trim())];

    public static IReadOnlyList<string> RemarksOf(string text) =>
        [.. FormReader.Read(Of(text)).Remarks.Select(problem => FormattableString.Invariant($"{problem.Code} {problem.Place.File} {problem.Place.Line} {problem.Place.Column}").Trim())];

    /// The same sheets, columns, lines and cells; cells that are missing at the end are empty.
    public static void AssertSame(FormTables expected, FormTables found)
    {
        Assert.Equal(expected.Tables.Select(table => table.Name), found.Tables.Select(table => table.Name));
        foreach (var (left, right) in expected.Tables.Zip(found.Tables))
        {
            Assert.Equal(left.Columns, right.Columns);
            Assert.Equal(left.Rows.Select(Written), right.Rows.Select(Written));
        }
    }

    private static string Written(FormRow row) => FormattableString.Invariant($"{row.Line}: ") + string.Join(" | ", row.Cells).TrimEnd(' ', '|');

    private static FormTable Sheet(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var columns = lines.Count > 1 ? Cells(lines[1]) : [];
        return new(lines[0], columns, [.. lines.Skip(2).Select((line, index) => new FormRow(index + 2, Cells(line)))]);
    }

    private static string[] Cells(string line) => [.. line.Split('|').Select(cell => cell.Trim())];
}
