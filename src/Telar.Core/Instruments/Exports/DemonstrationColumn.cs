using Telar.Core.Shared;

namespace Telar.Core.Instruments.Exports;

/// The last column of every table that leaves a demonstration: a file outlives the page that said what it is. Tables of the real world never have it.
public static class DemonstrationColumn
{
    public const string Name = "_demonstration";

    private const string Invented = "1";

    public static IReadOnlyList<string> After(IReadOnlyList<string> columns, bool isDemonstration) => isDemonstration ? [.. columns, Name] : columns;

    /// Ends each row with the mark.
    public static ITableCells Around(ITableCells cells, bool isDemonstration) => isDemonstration ? new MarkedCells(cells) : cells;

    private sealed class MarkedCells(ITableCells cells) : ITableCells
    {
        public void Text(string text) => cells.Text(text);

        public void Number(double value) => cells.Number(value);

        public void EndRow()
        {
            cells.Text(Invented);
            cells.EndRow();
        }
    }
}
