using Dapper;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Shared;

public class MigratorTests(TestDatabases databases)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_second_start_has_nothing_to_do(Engine engine)
    {
        var database = await databases.EmptyAsync(engine);

        var first = await new Migrator(database).ApplyAsync(Now, Ct);
        var second = await new Migrator(database).ApplyAsync(Now, Ct);

        Assert.Equal(Migrator.Known(database.Dialect), first);
        Assert.Empty(second);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_database_that_is_up_to_date_opens_while_another_process_writes(Engine engine)
    {
        var writing = await databases.MigratedAsync(engine);
        await using var other = databases.AgainFrom(writing);

        await writing.WriteAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync("INSERT INTO search_state (fingerprint) VALUES ('x')", transaction: transaction);
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
                patience.CancelAfter(TimeSpan.FromSeconds(5));
                Assert.Empty(await new Migrator(other).ApplyAsync(Now, patience.Token));
            },
            Ct);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_database_from_a_newer_program_is_refused(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        await using (var connection = await database.OpenAsync(Ct))
            await connection.ExecuteAsync("INSERT INTO migration (number, name, checksum, applied_at) VALUES (9999, 'later', 'x', '2030-01-01T00:00:00Z')");

        await Assert.ThrowsAsync<SchemaMismatchException>(() => new Migrator(database).ApplyAsync(Now, Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_step_that_was_changed_after_it_ran_is_refused(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        await using (var connection = await database.OpenAsync(Ct))
            await connection.ExecuteAsync("UPDATE migration SET checksum = 'changed' WHERE number = 1");

        await Assert.ThrowsAsync<SchemaMismatchException>(() => new Migrator(database).ApplyAsync(Now, Ct));
    }

    [Fact]
    public void Both_engines_know_the_same_steps()
    {
        var sqlite = Migrator.Known(new(Engine.Sqlite)).Select(step => (step.Number, step.Name));
        var postgres = Migrator.Known(new(Engine.Postgres)).Select(step => (step.Number, step.Name));

        Assert.Equal(sqlite, postgres);
    }
}
