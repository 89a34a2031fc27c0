using System.Data.Common;
using Dapper;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Shared;

/// Writing that many ask for at once: each is told of its own, and nobody fails for another.
public sealed class GroupedWritesTests(TestDatabases databases)
{
    private const string Put = "INSERT INTO t (id, word) VALUES (@id, @word)", PutOnce = Put + " ON CONFLICT DO NOTHING";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Each_of_many_at_once_is_told_how_many_rows_were_its_own(Engine engine)
    {
        var database = await TableAsync(engine);

        var rows = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => database.WriteTogetherAsync(
            number % 3 == 0 ? [Of(PutOnce, number), Of(PutOnce, number + 1_000)] : [Of(PutOnce, number % 2)], Ct)));

        // Nought and one are brought by two hundred, and kept once each.
        Assert.All(Enumerable.Range(1, 99), third => Assert.Equal(2, rows[third * 3]));
        Assert.Equal(201, rows.Sum());
        Assert.Equal(201, await CountAsync(database));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task One_that_is_refused_takes_no_other_along(Engine engine)
    {
        var database = await TableAsync(engine);
        await database.WriteTogetherAsync([Of(Put, 7)], Ct);

        // Two statements each: of the seventh the first would do, and goes with the second.
        var written = Enumerable.Range(0, 40).Select(number => (number, Task: database.WriteTogetherAsync([Of(Put, number + 1_000), Of(Put, number)], Ct))).ToList();

        foreach (var (number, task) in written)
        {
            if (number == 7)
                await Assert.ThrowsAnyAsync<DbException>(() => task);
            else
                Assert.Equal(2, await task);
        }
        Assert.Equal((39 * 2) + 1, await CountAsync(database));
        Assert.Equal(0, await CountAsync(database, "WHERE id = 1007"));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task What_was_told_is_there_for_whoever_looks_next(Engine engine)
    {
        var database = await TableAsync(engine);

        var found = await Task.WhenAll(Enumerable.Range(0, 60).Select(async number =>
        {
            await database.WriteTogetherAsync([Of(Put, number)], Ct);
            return await CountAsync(database, $"WHERE id = {number} AND word IS NULL");
        }));

        Assert.All(found, count => Assert.Equal(1, count));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Whoever_turns_away_is_not_waited_with_and_holds_nobody_up(Engine engine)
    {
        var database = await TableAsync(engine);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.WriteTogetherAsync([Of(Put, 1)], gone.Token));

        Assert.Equal(1, await database.WriteTogetherAsync([Of(Put, 2)], Ct));
        Assert.Equal(1, await CountAsync(database));
    }

    private static WriteStatement Of(string sql, int number) => new(sql, new { id = number, word = (string?)null });

    private async Task<Database> TableAsync(Engine engine)
    {
        var database = await databases.EmptyAsync(engine);
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT)", transaction: transaction), Ct);
        return database;
    }

    private static async Task<long> CountAsync(Database database, string where = "")
    {
        await using var connection = await database.OpenAsync(Ct);
        return await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM t {where}");
    }
}
