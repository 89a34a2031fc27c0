using Dapper;
using Microsoft.Data.Sqlite;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Shared;

public sealed class DatabaseTests(TestDatabases databases)
{
    private const int DiskFull = 13;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_is_called_by_its_name_and_nothing_is_kept()
    {
        var database = await databases.EmptyAsync(Engine.Sqlite);
        await database.WriteAsync((connection, _) => connection.ExecuteAsync("CREATE TABLE t (x BLOB)"), Ct);

        var fault = await Assert.ThrowsAsync<SqliteException>(() => database.WriteAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync("INSERT INTO t VALUES (zeroblob(10))", transaction: transaction);
                await connection.ExecuteAsync("PRAGMA max_page_count=20", transaction: transaction);
                await connection.ExecuteAsync("INSERT INTO t VALUES (zeroblob(10000000))", transaction: transaction);
            },
            Ct));

        Assert.Equal(DiskFull, fault.SqliteErrorCode);
        await using var connection = await database.OpenAsync(Ct);
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM t"));
    }

    [Fact]
    public async Task After_a_full_disk_everybody_sees_what_is_written_next()
    {
        var database = await databases.EmptyAsync(Engine.Sqlite);
        await database.WriteAsync((connection, _) => connection.ExecuteAsync("CREATE TABLE t (x BLOB)"), Ct);
        await Assert.ThrowsAsync<SqliteException>(() => database.WriteAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync("PRAGMA max_page_count=20", transaction: transaction);
                await connection.ExecuteAsync("INSERT INTO t VALUES (zeroblob(10000000))", transaction: transaction);
            },
            Ct));

        // The connection that failed is given out again: it looks, and another one writes.
        await using var failed = await database.OpenAsync(Ct);
        await failed.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM t");
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync("INSERT INTO t VALUES (zeroblob(10))", transaction: transaction), Ct);

        Assert.Equal(1, await failed.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM t"));
    }
}
