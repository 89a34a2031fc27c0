using Telar.Core.Forms.Filling;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Exports;

/// A table of an export: the responses, a row each, or the turns of one repeat. Rows of turns begin with the response and the number of the turn.
public sealed class ExportTable
{
    private readonly IReadOnlyList<AnswerCells> cells;

    internal ExportTable(string name, IReadOnlyList<int> way, IReadOnlyList<ExportColumn> before, IReadOnlyList<AnswerCells> cells, IReadOnlyList<ExportColumn> after)
    {
        (Name, Way, this.cells) = (name, way, cells);
        Columns = [.. before, .. cells.SelectMany(cell => cell.Columns), .. after];
    }

    /// "" for the responses; the path of the repeat for its turns: `shop`, `shop/visit`.
    public string Name { get; }

    public IReadOnlyList<ExportColumn> Columns { get; }

    /// Places of the repeats that lead here, each in the list of fields of the one around it. Empty for the responses.
    internal IReadOnlyList<int> Way { get; }

    internal void WriteAnswers(AnswerValues answers, ITableCells to)
    {
        foreach (var cell in cells)
            cell.Write(answers[cell.Place], to);
    }

    internal IEnumerable<(string Path, string Value, string Label)> Long(AnswerValues answers) => cells.SelectMany(cell => cell.Long(answers[cell.Place]));
}
