using System.Text;
using Telar.Cli.Shared;

namespace Telar.Cli.Responses;

/// Rows under headings, in columns: words to the left, the rest to the right.
internal sealed class TextTable(params string[] headings)
{
    private const int Widest = 48;

    private readonly List<string[]> rows = [headings];

    public void Add(params string[] cells) => rows.Add([.. cells.Select(cell => Shortened(Terminal.Plain(cell.ReplaceLineEndings(" "))))]);

    public override string ToString()
    {
        var widths = Enumerable.Range(0, headings.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])));
            text.Append(line.TrimEnd()).Append('\n');
        }
        return text.ToString();
    }

    private static string Shortened(string cell) => cell.Length > Widest ? cell[..(Widest - 1)] + "…" : cell;
}
