using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Scoring;

/// Reads the rows of one sheet by the names of its columns and notes what is wrong with a cell.
internal sealed class ScoringSheet(FormTable table, IReadOnlyList<FormLanguage> languages, List<Problem> problems)
{
    private readonly Dictionary<string, int> columns = table.Columns.Index()
        .GroupBy(column => column.Item.Trim(), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().Index, StringComparer.OrdinalIgnoreCase);

    /// The rows that hold anything.
    public IEnumerable<FormRow> Rows => table.Rows.Where(row => row.Cells.Any(cell => cell.Trim().Length > 0));

    public string Cell(FormRow row, string column) => columns.TryGetValue(column, out var index) ? row[index].Trim() : "";

    /// The cells `column::Español (es)` … of one row; a plain `column` speaks the default language.
    public FormText Text(FormRow row, string column) => Texts.Of(languages, name => Cell(row, name), column);

    public double Number(FormRow row, string column, double otherwise)
    {
        var cell = Cell(row, column);
        if (cell.Length == 0)
            return otherwise;
        if (double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Add(ScoringProblems.NotANumber.At(Place(row, column), ("value", cell)));
        return otherwise;
    }

    public ProblemPlace Place(FormRow row, string column) => new(table.Name, row.Line, column);
}

/// Texts in the columns `name::Español (es)`.
internal static class Texts
{
    public static FormText Of(IReadOnlyList<FormLanguage> languages, Func<string, string> cell, string column)
    {
        var byLanguage = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            var text = cell($"{column}::{language.Name}");
            if (text.Length > 0)
                byLanguage[language.Name] = text;
        }
        if (byLanguage.Count == 0 && languages.Count > 0 && cell(column) is { Length: > 0 } plain)
            byLanguage[languages[0].Name] = plain;
        return byLanguage.Count == 0 ? FormText.None : new(byLanguage);
    }
}
