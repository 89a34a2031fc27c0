using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Telar.Storage.Shared;

/// One database, SQLite in a file or PostgreSQL behind an address. Opens connections that are ready to use;
/// on SQLite all writing goes through one connection at a time.
public sealed class Database : IAsyncDisposable
{
    private const int BusyMilliseconds = 10_000;

    private readonly string connectionString;
    private readonly NpgsqlDataSource? postgres;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly GroupedWrites grouped;

    private Database(Dialect dialect, string connectionString, NpgsqlDataSource? postgres)
    {
        Dialect = dialect;
        this.connectionString = connectionString;
        this.postgres = postgres;
        grouped = new(this);
    }

    public Dialect Dialect { get; }

    public bool IsSqlite => Dialect.Engine == Engine.Sqlite;

    public static Database OfSqliteFile(string path)
    {
        _ = SqliteEngine.Version;
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = BusyMilliseconds / 1000,
            Pooling = true,
        };
        return new(new(Engine.Sqlite), address.ToString(), postgres: null);
    }

    /// Takes an address (postgres://user:secret@host:port/name) or Npgsql's own key=value form.
    public static Database OfPostgres(string address)
    {
        var source = NpgsqlDataSource.Create(PostgresAddress.WithPreparedStatements(PostgresAddress.ToConnectionString(address)));
        return new(new(Engine.Postgres), source.ConnectionString, source);
    }

    public async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        if (postgres is not null)
            return await postgres.OpenConnectionAsync(ct);
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        // FULL: a write that was acknowledged survives a power cut, also in WAL. The rest undoes what a large write set on a pooled connection.
        await SetAsync(connection, $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout={BusyMilliseconds}; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-2000;", ct);
        return connection;
    }

    private static async Task SetAsync(DbConnection connection, string pragmas, CancellationToken ct)
    {
        await using var settings = connection.CreateCommand();
        settings.CommandText = pragmas;
        await settings.ExecuteNonQueryAsync(ct);
    }

    /// Runs one piece of writing in one transaction: all of it is kept, or nothing.
    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken ct) =>
        WriteAsync(work, isLarge: false, isKept: _ => true, ct);

    /// The work's answer says whether what it wrote is to be kept.
    public Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, Func<T, bool> isKept, CancellationToken ct) =>
        WriteAsync(work, isLarge: false, isKept, ct);

    /// For work that may be larger than memory: temporary tables go to the disk. The work says whether what it wrote is to be kept.
    public Task<bool> WriteLargeAsync(Func<DbConnection, DbTransaction, Task<bool>> work, CancellationToken ct) =>
        WriteAsync(work, isLarge: true, isKept: isKept => isKept, ct);

    private async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, bool isLarge, Func<T, bool> isKept, CancellationToken ct)
    {
        if (IsSqlite)
            await writing.WaitAsync(ct);
        try
        {
            await using var connection = await OpenAsync(ct);
            if (isLarge && IsSqlite)
                await SetAsync(connection, "PRAGMA temp_store=FILE; PRAGMA cache_size=-24000;", ct);
            try
            {
                return await InTransactionAsync(connection, work, isKept, ct);
            }
            catch (DbException)
            {
                EndWhereBegun(connection);
                throw;
            }
        }
        finally
        {
            if (IsSqlite)
                writing.Release();
        }
    }

    /// Writes statements that need no answer in between: all of them are kept, or none. They share the way to the disk with what others write so at the
    /// same moment. Gives the rows that they wrote. Once it has begun, whoever turns away leaves it done.
    public Task<int> WriteTogetherAsync(IReadOnlyList<WriteStatement> statements, CancellationToken ct) =>
        ct.IsCancellationRequested ? Task.FromCanceled<int>(ct) : grouped.WriteAsync(statements).WaitAsync(ct);

    private static async Task<T> InTransactionAsync<T>(DbConnection connection, Func<DbConnection, DbTransaction, Task<T>> work, Func<T, bool> isKept, CancellationToken ct)
    {
        // On SQLite this is BEGIN IMMEDIATE: the lock is taken at the start, never upgraded half-way.
        await using var transaction = await connection.BeginTransactionAsync(ct);
        try
        {
            var result = await work(connection, transaction);
            if (isKept(result))
                await transaction.CommitAsync(ct);
            else
                await transaction.RollbackAsync(ct);
            return result;
        }
        catch (DbException)
        {
            BeginWhereEnded(connection);
            throw;
        }
    }

    // A full disk ends a transaction of SQLite by itself. Rolling back what has ended would fail and hide why: it gets an empty one to roll back.
    private static void BeginWhereEnded(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle } && SQLitePCL.raw.sqlite3_get_autocommit(handle) != 0)
            SQLitePCL.raw.sqlite3_exec(handle, "BEGIN");
    }

    // Sometimes nobody rolls that one back: then whoever gets the connection next would read for ever what was true now.
    private static void EndWhereBegun(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle } && SQLitePCL.raw.sqlite3_get_autocommit(handle) == 0)
            SQLitePCL.raw.sqlite3_exec(handle, "ROLLBACK");
    }

    public Task WriteAsync(Func<DbConnection, DbTransaction, Task> work, CancellationToken ct) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                await work(connection, transaction);
                return true;
            },
            ct);

    public async ValueTask DisposeAsync()
    {
        writing.Dispose();
        if (postgres is not null)
            await postgres.DisposeAsync();
        else
            SqliteConnection.ClearPool(new SqliteConnection(connectionString));
    }
}
