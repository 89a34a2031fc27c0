using System.Globalization;
using System.Text;
using Telar.Core.Forms;
using Telar.Core.Forms.Reading;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Forms;

/// The tables of a questionnaire as text that can be compared line by line: one file a sheet, in a folder of its own.
/// What is written reads back as the same sheets, columns, order and cells.
public static class FormTextFolder
{
    /// The file of a sheet: its own name where that can be one, otherwise its place.
    public static string FileOf(string sheet, int place) =>
        sheet.Length is > 0 and <= 40 && sheet.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') && sheet != "instrument"
            ? sheet + ".yml"
            : string.Create(CultureInfo.InvariantCulture, $"sheet-{place + 1}.yml");

    /// `shownAs` is how the problems name the folder. Nothing where a file is missing or broken.
    public static FormTables? Read(string folder, string shownAs, IReadOnlyList<string> sheets, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var tables = new List<FormTable>();
        for (var place = 0; place < sheets.Count; place++)
        {
            var file = FileOf(sheets[place], place);
            if (StrictYaml.ReadFile(Path.Combine(folder, file), $"{shownAs}/{file}", problems, map => ReadSheet(sheets[place], map)) is { } table)
                tables.Add(table);
        }
        return problems.Count == before ? new(tables) : null;
    }

    /// One sheet as the text of its file.
    public static string Write(FormTable table)
    {
        var keys = new TableKeys(table.Columns);
        var text = new StringBuilder();
        text.Append(table.Columns.Count == 0 ? "columns: []\n" : "columns:\n");
        foreach (var column in table.Columns)
            text.Append("  - ").Append(YamlScalars.Of(column)).Append('\n');
        if (table.Rows.Count == 0)
            return text.ToString();
        text.Append("rows:\n");
        foreach (var row in table.Rows)
            WriteRow(text, row, keys);
        return text.ToString();
    }

    private static void WriteRow(StringBuilder text, FormRow row, TableKeys keys)
    {
        var start = "  - ";
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (row.Cells[column].Length == 0)
                continue;
            text.Append(start).Append(YamlScalars.Of(keys.Of(column))).Append(": ").Append(YamlScalars.Of(row.Cells[column])).Append('\n');
            start = "    ";
        }
        if (start == "  - ")
            text.Append("  - {}\n");
    }

    private static FormTable ReadSheet(string sheet, YamlMap map)
    {
        var columns = map.ExactList("columns");
        var keys = new TableKeys(columns);
        var rows = new List<FormRow>();
        foreach (var row in map.OptionalMaps("rows"))
            rows.Add(new(rows.Count + 2, ReadRow(row, keys)));
        return new(sheet, columns, rows);
    }

    private static List<string> ReadRow(YamlMap row, TableKeys keys)
    {
        var cells = new List<string>();
        foreach (var key in row.Keys)
        {
            var column = keys.ColumnOf(key);
            // A key that names no column is left unasked: the strict reader refuses it by name and line.
            if (column < 0)
                continue;
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = row.Exact(key);
            if (cells[column].Length > FormLimits.LongestCell)
                row.Refuse(key, FormFileProblems.CellTooLong, ("limit", FormLimits.LongestCell.ToString(CultureInfo.InvariantCulture)));
        }
        return cells;
    }
}
