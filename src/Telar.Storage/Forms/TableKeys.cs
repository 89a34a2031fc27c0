using Telar.Core.Forms;

namespace Telar.Storage.Forms;

/// How the rows of a text file name the cells of a table: by the name of the column where it is the only one of that name,
/// otherwise by its letters as the spreadsheet shows them: (AB).
internal sealed class TableKeys
{
    private readonly IReadOnlyList<string> columns;
    private readonly Dictionary<string, int> columnByKey = new(StringComparer.Ordinal);

    public TableKeys(IReadOnlyList<string> columns)
    {
        this.columns = columns;
        for (var column = 0; column < columns.Count; column++)
        {
            if (columns[column].Length > 0 && ByLetters(columns[column]) < 0)
                columnByKey.TryAdd(columns[column], column);
        }
    }

    public string Of(int column) =>
        column < columns.Count && columnByKey.TryGetValue(columns[column], out var named) && named == column ? columns[column] : $"({ColumnLetters.Of(column)})";

    /// Below zero where no column has that key.
    public int ColumnOf(string key) => columnByKey.TryGetValue(key, out var column) ? column : ByLetters(key);

    private static int ByLetters(string key) =>
        key is ['(', .. var letters, ')'] && ColumnLetters.Parse(letters) is var column and < FormLimits.MostColumns ? column : -1;
}
