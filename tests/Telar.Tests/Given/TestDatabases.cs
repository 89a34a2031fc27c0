using Npgsql;
using Telar.Storage.Shared;

[assembly: AssemblyFixture(typeof(Telar.Tests.Given.TestDatabases))]

namespace Telar.Tests.Given;

/// Empty or migrated databases of both engines for one run; each test asks for its own.
public sealed class TestDatabases : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-db-").FullName;
    private readonly List<Database> opened = [];
    private readonly Dictionary<Database, string> addresses = [];
    private readonly SemaphoreSlim starting = new(1, 1);
    private PostgresCluster? cluster;
    private int count;

    /// For `[Theory, MemberData]`: one contract, both engines.
    public static TheoryData<Engine> Engines => [Engine.Sqlite, Engine.Postgres];

    public async Task<Database> EmptyAsync(Engine engine)
    {
        var number = Interlocked.Increment(ref count);
        var address = engine == Engine.Sqlite ? Path.Combine(folder, $"test-{number}.db") : await NewPostgresAsync($"telar_test_{number}");
        var database = engine == Engine.Sqlite ? Database.OfSqliteFile(address) : Database.OfPostgres(address);
        lock (opened)
        {
            opened.Add(database);
            addresses[database] = address;
        }
        return database;
    }

    /// The same database as another process would open it. Whoever asks disposes it.
    public Database AgainFrom(Database database)
    {
        lock (opened)
            return addresses[database] is var address && database.IsSqlite ? Database.OfSqliteFile(address) : Database.OfPostgres(address);
    }

    public async Task<Database> MigratedAsync(Engine engine)
    {
        var database = await EmptyAsync(engine);
        await new Migrator(database).ApplyAsync(DateTimeOffset.UnixEpoch, CancellationToken.None);
        return database;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened)
            await database.DisposeAsync();
        if (cluster is not null)
            await cluster.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> NewPostgresAsync(string name)
    {
        var admin = await AdminAddressAsync();
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        // A test that is done lets go of its connections: hundreds of databases share one server.
        return new NpgsqlConnectionStringBuilder(admin) { Database = name, MaxPoolSize = 8, ConnectionIdleLifetime = 4, ConnectionPruningInterval = 2 }.ToString();
    }

    private async Task<string> AdminAddressAsync()
    {
        if (PostgresCluster.GivenServer is { } given)
            return PostgresAddress.ToConnectionString(given);
        await starting.WaitAsync();
        try
        {
            cluster ??= await PostgresCluster.StartAsync();
            return cluster.AddressOf("postgres");
        }
        finally
        {
            starting.Release();
        }
    }
}
