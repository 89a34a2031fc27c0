using System.Globalization;
using System.Text;

namespace Telar.Storage.Shared;

/// Rows of CSV: quoted where they must be, numbers in full precision and without culture, an empty cell where there is none.
public static class CsvText
{
    public static void Row(StringBuilder text, IReadOnlyList<string> cells)
    {
        for (var cell = 0; cell < cells.Count; cell++)
            text.Append(cell == 0 ? "" : ",").Append(Cell(cells[cell]));
        text.Append('\n');
    }

    /// The shortest text that reads back as the same number.
    public static string Number(double? number) => number is { } known && double.IsFinite(known) ? known.ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Cell(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
