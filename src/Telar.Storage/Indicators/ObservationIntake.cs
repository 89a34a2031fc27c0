using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using Telar.Core.Indicators;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// What a file changed, or would change.
public sealed record IntakeCount(long New, long Revised, long Unchanged, long Withdrawn);

/// One file on its way into the database, inside one transaction. Figures go to a table beside the real one first;
/// Merge compares and keeps: new figures, and corrections as revisions. Without Merge nothing happened.
public sealed class ObservationIntake : IAsyncDisposable
{
    private const string CreateIncoming = """
        CREATE TEMPORARY TABLE incoming (
          series_id BIGINT NOT NULL, country TEXT NOT NULL, period TEXT NOT NULL,
          value DOUBLE PRECISION, text TEXT NOT NULL, status TEXT NOT NULL, note TEXT NOT NULL
        )
        """;

    private const string DropIncoming = "DROP TABLE incoming";

    private const string InsertIncoming = """
        INSERT INTO incoming (series_id, country, period, value, text, status, note)
        VALUES (@series, @country, @period, @value, @text, @status, @note)
        """;

    private const string CopyIncoming = "COPY incoming (series_id, country, period, value, text, status, note) FROM STDIN (FORMAT BINARY)";

    private const string FindSeries = "SELECT id, code, name, unit FROM series WHERE source = @source";
    private const string LastSeries = "SELECT COALESCE(MAX(id), 0) FROM series";
    private const string InsertSeries = "INSERT INTO series (id, source, code, name, unit) VALUES (@id, @source, @code, @name, @unit)";

    // Only the digits count: 0.10 after 0.1 is no correction.
    private const string Changed = "(o.value IS DISTINCT FROM i.value OR o.status <> i.status OR o.note <> i.note)";

    private const string CountChanges = $"""
        SELECT COUNT(*) AS total,
          COUNT(CASE WHEN o.series_id IS NULL AND i.value IS NOT NULL THEN 1 END) AS fresh,
          COUNT(CASE WHEN o.series_id IS NOT NULL AND i.value IS NOT NULL AND {Changed} THEN 1 END) AS revised,
          COUNT(CASE WHEN o.value IS NOT NULL AND i.value IS NULL THEN 1 END) AS withdrawn
        FROM incoming i LEFT JOIN observation o
          ON o.series_id = i.series_id AND o.country = i.country AND o.period = i.period AND o.is_latest
        """;

    private const string InsertChanges = $"""
        INSERT INTO observation (series_id, country, period, revision, value, text, status, note, received_id, is_latest)
        SELECT i.series_id, i.country, i.period, COALESCE(o.revision, 0) + 1, i.value, i.text, i.status, i.note, @received, TRUE
        FROM incoming i LEFT JOIN observation o
          ON o.series_id = i.series_id AND o.country = i.country AND o.period = i.period AND o.is_latest
        WHERE (o.series_id IS NULL AND i.value IS NOT NULL) OR (o.series_id IS NOT NULL AND {Changed})
        ORDER BY i.series_id, i.country, i.period
        """;

    private const string RetireOld = """
        UPDATE observation SET is_latest = FALSE
        WHERE is_latest AND received_id <> @received AND series_id IN (SELECT DISTINCT series_id FROM incoming)
          AND EXISTS (
            SELECT 1 FROM observation n
            WHERE n.series_id = observation.series_id AND n.country = observation.country AND n.period = observation.period
              AND n.revision > observation.revision)
        """;

    private const string LastReceived = "SELECT COALESCE(MAX(id), 0) FROM received";

    private const string InsertReceived = """
        INSERT INTO received (id, checksum, file_name, format, source, bytes, observations, received_at)
        VALUES (@id, @checksum, @fileName, @format, @source, @bytes, @observations, @receivedAt)
        """;

    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly string source;
    private readonly Dictionary<string, long> series = new(StringComparer.Ordinal);
    private readonly List<(long Id, string Code, SeriesTitle Title)> newSeries = [];
    private long lastSeries;
    private SqliteCommand? insert;
    private NpgsqlBinaryImporter? copy;

    private ObservationIntake(DbConnection connection, DbTransaction transaction, string source)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.source = source;
    }

    public long Count { get; private set; }

    /// The transaction is the caller's: it commits, or not.
    public static async Task<ObservationIntake> OpenAsync(DbConnection connection, DbTransaction transaction, string source, CancellationToken ct)
    {
        var intake = new ObservationIntake(connection, transaction, source);
        await connection.ExecuteAsync(new CommandDefinition(CreateIncoming, transaction: transaction, cancellationToken: ct));
        foreach (var (id, code, _, _) in await connection.QueryAsync<(long, string, string, string)>(new CommandDefinition(FindSeries, new { source }, transaction, cancellationToken: ct)))
            intake.series[code] = id;
        intake.lastSeries = await connection.ExecuteScalarAsync<long>(new CommandDefinition(LastSeries, transaction: transaction, cancellationToken: ct));
        return intake;
    }

    /// The title counts the first time that a series is seen.
    public async ValueTask AddAsync(string code, SeriesTitle title, Observation observation, CancellationToken ct)
    {
        if (!series.TryGetValue(code, out var id))
        {
            id = ++lastSeries;
            series[code] = id;
            newSeries.Add((id, code, title));
        }
        Count++;
        if (connection is NpgsqlConnection postgres)
            await CopyAsync(postgres, id, observation, ct);
        else
            Insert((SqliteConnection)connection, id, observation);
    }

    /// What Merge would do.
    public async Task<IntakeCount> CompareAsync(CancellationToken ct)
    {
        await FinishAsync(ct);
        var (total, fresh, revised, withdrawn) = await connection.QuerySingleAsync<(long, long, long, long)>(new CommandDefinition(CountChanges, transaction: transaction, commandTimeout: 0, cancellationToken: ct));
        return new(fresh, revised, total - fresh - revised - withdrawn, withdrawn);
    }

    /// Keeps what is new and what was corrected, and the file that said so.
    public async Task MergeAsync(ReceivedFile file, DateTimeOffset now, CancellationToken ct)
    {
        await FinishAsync(ct);
        var received = 1 + await connection.ExecuteScalarAsync<long>(new CommandDefinition(LastReceived, transaction: transaction, cancellationToken: ct));
        var row = new { id = received, checksum = file.Checksum, fileName = file.Name, format = file.Format, source, bytes = file.Bytes, observations = Count, receivedAt = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture) };
        await connection.ExecuteAsync(new CommandDefinition(InsertReceived, row, transaction, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(InsertChanges, new { received }, transaction, commandTimeout: 0, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(RetireOld, new { received }, transaction, commandTimeout: 0, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(DropIncoming, transaction: transaction, cancellationToken: ct));
    }

    public async ValueTask DisposeAsync()
    {
        if (copy is not null)
            await copy.DisposeAsync();
        if (insert is not null)
            await insert.DisposeAsync();
    }

    private void Insert(SqliteConnection sqlite, long id, in Observation observation)
    {
        if (insert is null)
        {
            insert = sqlite.CreateCommand();
            insert.Transaction = (SqliteTransaction)transaction;
            insert.CommandText = InsertIncoming;
            foreach (var name in (ReadOnlySpan<string>)["@series", "@country", "@period", "@value", "@text", "@status", "@note"])
                insert.Parameters.Add(new SqliteParameter { ParameterName = name });
            insert.Prepare();
        }
        var values = insert.Parameters;
        values[0].Value = id;
        values[1].Value = observation.Country;
        values[2].Value = observation.Period.ToString();
        values[3].Value = observation.Value is { } value ? value : DBNull.Value;
        values[4].Value = observation.Text;
        values[5].Value = observation.Status.Code();
        values[6].Value = observation.Note;
        insert.ExecuteNonQuery();
    }

    private async Task CopyAsync(NpgsqlConnection postgres, long id, Observation observation, CancellationToken ct)
    {
        copy ??= await postgres.BeginBinaryImportAsync(CopyIncoming, ct);
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(id, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(observation.Country, NpgsqlDbType.Text, ct);
        await copy.WriteAsync(observation.Period.ToString(), NpgsqlDbType.Text, ct);
        if (observation.Value is { } value)
            await copy.WriteAsync(value, NpgsqlDbType.Double, ct);
        else
            await copy.WriteNullAsync(ct);
        await copy.WriteAsync(observation.Text, NpgsqlDbType.Text, ct);
        await copy.WriteAsync(observation.Status.Code(), NpgsqlDbType.Text, ct);
        await copy.WriteAsync(observation.Note, NpgsqlDbType.Text, ct);
    }

    // PostgreSQL takes nothing else while a copy is open, so new series wait until the last figure is in.
    private async Task FinishAsync(CancellationToken ct)
    {
        if (copy is not null)
        {
            await copy.CompleteAsync(ct);
            await copy.DisposeAsync();
            copy = null;
        }
        foreach (var (id, code, title) in newSeries)
        {
            var row = new { id, source, code, name = title.Name, unit = title.Unit };
            await connection.ExecuteAsync(new CommandDefinition(InsertSeries, row, transaction, cancellationToken: ct));
        }
        newSeries.Clear();
    }
}

/// A file as it came: its name without folders, its SHA-256, its length, and the format that it was read as.
public sealed record ReceivedFile(string Name, string Checksum, long Bytes, string Format);
