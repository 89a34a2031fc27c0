namespace Telar.Core.Shared;

/// Where the cells of a table go: a CSV file, a sheet.
public interface ITableCells
{
    void Text(string text);

    void Number(double value);

    void EndRow();
}
