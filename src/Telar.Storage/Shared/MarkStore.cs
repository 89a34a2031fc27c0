using Dapper;

namespace Telar.Storage.Shared;

/// Remembers what was last brought into the database, by name: so that the same thing is not done twice.
public sealed class MarkStore(Database database)
{
    private const string Find = "SELECT value FROM mark WHERE name = @name";

    private const string Put = "INSERT INTO mark (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value";

    public async Task<string?> FindAsync(string name, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(Find, new { name }, cancellationToken: ct));
    }

    public Task PutAsync(string name, string value, CancellationToken ct) =>
        database.WriteAsync((connection, transaction) => connection.ExecuteAsync(new CommandDefinition(Put, new { name, value }, transaction, cancellationToken: ct)), ct);
}
