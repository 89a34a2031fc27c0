using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;
using Telar.Core.Indicators;

namespace Telar.Storage.Indicators;

/// Writes figures to the table incoming as fast as its engine takes them.
internal abstract class IncomingWriter : IDisposable
{
    public abstract void Add(long series, in Observation observation, int row, long position);

    /// Everything added is in the table; more may follow.
    public abstract void Finish();

    public abstract void Dispose();
}

/// One prepared statement, bound without boxes: a million rows pass in about a second.
internal sealed class SqliteIncoming(SqliteConnection connection) : IncomingWriter
{
    private const string Insert = """
        INSERT INTO incoming (series_id, country, period, value, text, status, note, row_number, position)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private readonly byte[] letters = new byte[ReadingJudge.LongestNote * 3];
    private sqlite3_stmt? statement;
    private Core.Shared.Period lastPeriod;
    private string lastPeriodText = "";

    public override void Add(long series, in Observation observation, int row, long position)
    {
        var insert = statement ??= Prepare();
        if (observation.Period != lastPeriod)
            (lastPeriod, lastPeriodText) = (observation.Period, observation.Period.ToString());
        raw.sqlite3_bind_int64(insert, 1, series);
        Bind(insert, 2, observation.Country);
        Bind(insert, 3, lastPeriodText);
        if (observation.Value is { } value)
            raw.sqlite3_bind_double(insert, 4, value);
        else
            raw.sqlite3_bind_null(insert, 4);
        Bind(insert, 5, observation.Text);
        Bind(insert, 6, observation.Status.Code());
        Bind(insert, 7, observation.Note);
        raw.sqlite3_bind_int64(insert, 8, row);
        raw.sqlite3_bind_int64(insert, 9, position);
        var result = raw.sqlite3_step(insert);
        raw.sqlite3_reset(insert);
        if (result != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }

    public override void Finish()
    {
    }

    public override void Dispose() => statement?.Dispose();

    private sqlite3_stmt Prepare()
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, Insert, out var prepared), connection.Handle);
        return prepared;
    }

    private void Bind(sqlite3_stmt insert, int index, string text)
    {
        if (text.Length == 0)
            raw.sqlite3_bind_text(insert, index, "");
        else
            raw.sqlite3_bind_text(insert, index, letters.AsSpan(0, Encoding.UTF8.GetBytes(text, letters)));
    }
}

/// PostgreSQL's binary COPY.
internal sealed class PostgresIncoming(NpgsqlConnection connection) : IncomingWriter
{
    private const string Copy = "COPY incoming (series_id, country, period, value, text, status, note, row_number, position) FROM STDIN (FORMAT BINARY)";

    private NpgsqlBinaryImporter? copy;

    public override void Add(long series, in Observation observation, int row, long position)
    {
        copy ??= connection.BeginBinaryImport(Copy);
        copy.StartRow();
        copy.Write(series, NpgsqlDbType.Bigint);
        copy.Write(observation.Country, NpgsqlDbType.Text);
        copy.Write(observation.Period.ToString(), NpgsqlDbType.Text);
        if (observation.Value is { } value)
            copy.Write(value, NpgsqlDbType.Double);
        else
            copy.WriteNull();
        copy.Write(observation.Text, NpgsqlDbType.Text);
        copy.Write(observation.Status.Code(), NpgsqlDbType.Text);
        copy.Write(observation.Note, NpgsqlDbType.Text);
        copy.Write(row, NpgsqlDbType.Integer);
        copy.Write(position, NpgsqlDbType.Bigint);
    }

    public override void Finish()
    {
        copy?.Complete();
        copy?.Dispose();
        copy = null;
    }

    public override void Dispose() => copy?.Dispose();
}
