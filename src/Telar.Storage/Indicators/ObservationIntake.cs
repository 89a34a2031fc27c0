using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Telar.Core.Indicators;
using Telar.Core.Shared;
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
          value DOUBLE PRECISION, text TEXT NOT NULL, status TEXT NOT NULL, note TEXT NOT NULL,
          row_number INTEGER NOT NULL, position BIGINT NOT NULL
        )
        """;

    private const string DropIncoming = "DROP TABLE incoming";

    private const string FindSeries = "SELECT id, code, name, unit FROM series WHERE source = @source";
    private const string LastSeries = "SELECT COALESCE(MAX(id), 0) FROM series";
    private const string InsertSeries = "INSERT INTO series (id, source, code, name, unit) VALUES (@id, @source, @code, @name, @unit)";

    private const string HasRepeated = "SELECT COUNT(*) FROM (SELECT 1 FROM incoming GROUP BY series_id, country, period HAVING COUNT(*) > 1 LIMIT 1) t";

    private const string FindConflicts = """
        SELECT s.code, t.country, t.period, t.low, t.high, t.last_row
        FROM (
          SELECT series_id, country, period, MIN(value) AS low, MAX(value) AS high, MAX(row_number) AS last_row, COUNT(*) AS given, COUNT(value) AS figures
          FROM incoming GROUP BY series_id, country, period HAVING COUNT(*) > 1
        ) t JOIN series s ON s.id = t.series_id
        WHERE t.low <> t.high OR (t.figures > 0 AND t.figures < t.given)
        ORDER BY t.last_row, s.code, t.country, t.period
        """;

    private const string DropRepeated = """
        DELETE FROM incoming WHERE position NOT IN (SELECT MIN(position) FROM incoming GROUP BY series_id, country, period)
        """;

    // Only the number counts: 0.10 after 0.1 is no correction.
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
        INSERT INTO received (id, checksum, file_name, format, reading, source, bytes, observations, received_at)
        VALUES (@id, @checksum, @fileName, @format, @reading, @source, @bytes, @observations, @receivedAt)
        """;

    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly string source;
    private readonly IncomingWriter writer;
    private readonly Dictionary<string, long> series = new(StringComparer.Ordinal);
    private readonly HashSet<long> seen = [];
    private readonly List<(long Id, string Code, SeriesTitle Title)> newSeries = [];
    private (string Code, long Id) last = ("", 0);
    private long lastSeries;
    private IntakeCount? counted;

    private ObservationIntake(DbConnection connection, DbTransaction transaction, string source)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.source = source;
        writer = connection is NpgsqlConnection postgres ? new PostgresIncoming(postgres) : new SqliteIncoming((SqliteConnection)connection);
    }

    public long Count { get; private set; }

    public int SeriesCount => seen.Count;

    /// The transaction is the caller's: it commits, or not.
    public static async Task<ObservationIntake> OpenAsync(Dialect dialect, DbConnection connection, DbTransaction transaction, string source, CancellationToken ct)
    {
        var intake = new ObservationIntake(connection, transaction, source);
        await intake.ExecuteAsync(dialect.LockImports, null, ct);
        await intake.ExecuteAsync(CreateIncoming, null, ct);
        foreach (var (id, code, _, _) in await connection.QueryAsync<(long, string, string, string)>(new CommandDefinition(FindSeries, new { source }, transaction, cancellationToken: ct)))
            intake.series[code] = id;
        intake.lastSeries = await connection.ExecuteScalarAsync<long>(new CommandDefinition(LastSeries, transaction: transaction, cancellationToken: ct));
        return intake;
    }

    /// The title counts the first time that a series is seen. Row tells where a problem would be.
    public void Add(string code, string name, string unit, in Observation observation, int row)
    {
        if (!ReferenceEquals(code, last.Code))
            last = (code, IdOf(code, name, unit));
        Count++;
        writer.Add(last.Id, observation, row, Count);
    }

    /// Settles figures that the file gives more than once: the same again is dropped, another value is a problem. Gives how many were dropped.
    public async Task<int> SettleRepeatedAsync(ProblemList problems, CancellationToken ct)
    {
        await FinishAsync(ct);
        // Most files repeat nothing, and looking closer reads everything twice more.
        if (await connection.ExecuteScalarAsync<long>(new CommandDefinition(HasRepeated, transaction: transaction, commandTimeout: 0, cancellationToken: ct)) == 0)
            return 0;
        var conflicts = connection.QueryUnbufferedAsync<(string Code, string Country, string Period, double? Low, double? High, int Row)>(FindConflicts, transaction: transaction);
        await foreach (var (code, country, period, low, high, row) in conflicts.WithCancellation(ct))
            problems.Add(ImportProblems.TwoValues.At(new(Line: row), ("series", code), ("place", country), ("period", period), ("first", TextOf(low)), ("second", low == high ? "D" : TextOf(high))));
        var dropped = await ExecuteAsync(DropRepeated, null, ct);
        Count -= dropped;
        return dropped;
    }

    /// What Merge would do.
    public async Task<IntakeCount> CompareAsync(CancellationToken ct)
    {
        await FinishAsync(ct);
        var (total, fresh, revised, withdrawn) = await connection.QuerySingleAsync<(long, long, long, long)>(new CommandDefinition(CountChanges, transaction: transaction, commandTimeout: 0, cancellationToken: ct));
        return counted = new(fresh, revised, total - fresh - revised - withdrawn, withdrawn);
    }

    /// Keeps what is new and what was corrected, and the file that said so.
    public async Task MergeAsync(ReceivedFile file, DateTimeOffset now, CancellationToken ct)
    {
        var count = counted ?? await CompareAsync(ct);
        var received = 1 + await connection.ExecuteScalarAsync<long>(new CommandDefinition(LastReceived, transaction: transaction, cancellationToken: ct));
        var receivedAt = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var row = new { id = received, checksum = file.Checksum, fileName = file.Name, format = file.Format, reading = file.Reading, source, bytes = file.Bytes, observations = Count, receivedAt };
        await ExecuteAsync(InsertReceived, row, ct);
        await ExecuteAsync(InsertChanges, new { received }, ct);
        if (count.Revised + count.Withdrawn > 0)
            await ExecuteAsync(RetireOld, new { received }, ct);
        await ExecuteAsync(DropIncoming, null, ct);
    }

    public ValueTask DisposeAsync()
    {
        writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string TextOf(double? value) => value is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : "-";

    private long IdOf(string code, string name, string unit)
    {
        if (!series.TryGetValue(code, out var id))
        {
            id = ++lastSeries;
            series[code] = id;
            newSeries.Add((id, code, new(name, unit)));
        }
        seen.Add(id);
        return id;
    }

    // PostgreSQL takes nothing else while a copy is open, so new series wait until the last figure is in.
    private async Task FinishAsync(CancellationToken ct)
    {
        writer.Finish();
        foreach (var (id, code, title) in newSeries)
            await ExecuteAsync(InsertSeries, new { id, source, code, name = title.Name, unit = title.Unit }, ct);
        newSeries.Clear();
    }

    private Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, commandTimeout: 0, cancellationToken: ct));
}
