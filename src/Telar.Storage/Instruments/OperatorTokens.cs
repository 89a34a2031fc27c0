using System.Security.Cryptography;
using Dapper;
using Telar.Core.Instruments.Operators;
using Telar.Storage.Shared;

namespace Telar.Storage.Instruments;

/// Tokens of operators. Only a hash of the secret is kept: a copy of the database opens nothing.
public sealed class OperatorTokens(Database database)
{
    /// So that a secret found in a file is known for what it is.
    public const string Prefix = "telar_";

    private const int SecretBytes = 32;

    private const string Columns = "id, name, role, created_at, expires_at, revoked_at";
    private const string FindAll = $"SELECT {Columns} FROM operator_token ORDER BY created_at, id";
    private const string FindByHash = $"SELECT {Columns} FROM operator_token WHERE hash = @hash";

    private const string Insert = """
        INSERT INTO operator_token (id, name, role, hash, created_at, expires_at, revoked_at) VALUES (@id, @name, @role, @hash, @createdAt, @expiresAt, NULL)
        """;

    private const string Revoke = "UPDATE operator_token SET revoked_at = @at WHERE id = @id AND revoked_at IS NULL";

    /// Makes a token and gives its secret, which nobody can read again.
    public async Task<(OperatorToken Token, string Secret)> CreateAsync(string name, OperatorRole role, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken ct)
    {
        var secret = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var token = new OperatorToken(Guid.CreateVersion7(now).ToString(), name, role, now, expiresAt, null);
        var row = new
        {
            id = token.Id,
            name,
            role = ResponseRow.NameOf(role),
            hash = ResponseStore.HashOf(secret),
            createdAt = Moments.Write(now),
            expiresAt = Moments.Write(expiresAt),
        };
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(new CommandDefinition(Insert, row, transaction, cancellationToken: ct)), ct);
        return (token, secret);
    }

    /// The token behind a secret, also where it no longer holds; null where there is none.
    public async Task<OperatorToken?> FindAsync(string secret, CancellationToken ct)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<(string, string, string, string, string, string?)>(new CommandDefinition(FindByHash, new { hash = ResponseStore.HashOf(secret) }, cancellationToken: ct));
        return rows.Select(Read).FirstOrDefault();
    }

    /// The oldest first.
    public async Task<IReadOnlyList<OperatorToken>> AllAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. (await connection.QueryAsync<(string, string, string, string, string, string?)>(new CommandDefinition(FindAll, cancellationToken: ct))).Select(Read)];
    }

    /// False where there is no such token, or it was revoked before.
    public Task<bool> RevokeAsync(string id, DateTimeOffset now, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) => await connection.ExecuteAsync(new CommandDefinition(Revoke, new { id, at = Moments.Write(now) }, transaction, cancellationToken: ct)) > 0, ct);

    private static OperatorToken Read((string Id, string Name, string Role, string CreatedAt, string ExpiresAt, string? RevokedAt) row) =>
        new(row.Id, row.Name, OperatorRoles.ByName[row.Role], Moments.Read(row.CreatedAt), Moments.Read(row.ExpiresAt), row.RevokedAt is null ? null : Moments.Read(row.RevokedAt));
}
