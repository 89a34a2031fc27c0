using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Telar.Storage.Indicators;

/// Reads the texts of many rows where the same few come again: countries, periods, statuses. Each is made once.
internal sealed class RowTexts
{
    private readonly CellPool pool = new();

    /// The text in a column of the row that the reader is at.
    public string Of(DbDataReader reader, int column) =>
        // SQLite hands out its own bytes: making a new text of each took longer than reading the row.
        reader is SqliteDataReader { Handle: { } statement } ? pool.Of(raw.sqlite3_column_blob(statement, column)) : reader.GetString(column);
}
