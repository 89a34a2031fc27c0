namespace Telar.Core.Forms;

/// A questionnaire as it was written: sheets of cells, in their order. This is what is kept, diffed and given back; a Form is read from it.
public sealed record FormTables(IReadOnlyList<FormTable> Tables)
{
    /// The sheet of that name in any spelling of capitals, or nothing.
    public FormTable? Find(string name) => Tables.FirstOrDefault(table => string.Equals(table.Name.Trim(), name, StringComparison.OrdinalIgnoreCase));
}

/// One sheet: the names of its columns as written, and the rows below them. Empty rows are kept.
public sealed record FormTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<FormRow> Rows);

/// One row; Line counts as the spreadsheet does (the names of the columns are line 1). An empty cell is "";
/// cells that are missing at the end are empty.
public sealed record FormRow(int Line, IReadOnlyList<string> Cells)
{
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
