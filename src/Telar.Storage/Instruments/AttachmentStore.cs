using System.Data.Common;
using Dapper;
using Telar.Core.Instruments.Attachments;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Shared;

namespace Telar.Storage.Instruments;

/// Files that belong to a response. They are written in the transaction that writes its answers, and go with it.
public sealed class AttachmentStore(Database database)
{
    private const string FindAll = $"SELECT {AttachmentRow.Columns} FROM attachment WHERE country = @country AND response_id = @id ORDER BY name";
    private const string FindOne = $"SELECT {AttachmentRow.Columns} FROM attachment WHERE country = @country AND response_id = @id AND name = @name";
    private const string FindContent = "SELECT content FROM attachment WHERE country = @country AND response_id = @id AND name = @name";

    private const string Insert = """
        INSERT INTO attachment (country, response_id, name, path, kind, length, hash, content) VALUES (@country, @id, @name, @path, @kind, @length, @hash, @content)
        """;

    private const string FindNames = "SELECT name FROM attachment WHERE country = @country AND response_id = @id ORDER BY name";
    private const string Delete = "DELETE FROM attachment WHERE country = @country AND response_id = @id AND name = @name";
    private const string DeleteAll = "DELETE FROM attachment WHERE country = @country AND response_id = @id";

    public async Task<IReadOnlyList<Attachment>> OfAsync(Response response, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var key = new { country = response.Country, id = response.Id };
        return [.. (await connection.QueryAsync<AttachmentRow>(new CommandDefinition(FindAll, key, cancellationToken: ct))).Select(row => row.ToAttachment())];
    }

    /// Null where the response has no such file.
    public async Task<(Attachment Attachment, byte[] Content)?> FindAsync(Response response, string name, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var key = new { country = response.Country, id = response.Id, name };
        if (await connection.QuerySingleOrDefaultAsync<AttachmentRow>(new CommandDefinition(FindOne, key, cancellationToken: ct)) is not { } row)
            return null;
        return await connection.ExecuteScalarAsync<byte[]>(new CommandDefinition(FindContent, key, cancellationToken: ct)) is { } content ? (row.ToAttachment(), content) : null;
    }

    internal static async Task ChangeAsync(DbConnection connection, DbTransaction transaction, Response response, AttachmentChange change, CancellationToken ct)
    {
        foreach (var added in change.Added)
            await connection.ExecuteAsync(new CommandDefinition(Insert, AttachmentRow.Of(response, added), transaction, cancellationToken: ct));
        var key = new { country = response.Country, id = response.Id };
        foreach (var name in (await connection.QueryAsync<string>(new CommandDefinition(FindNames, key, transaction, cancellationToken: ct))).Where(name => !change.Named.Contains(name)).ToList())
            await connection.ExecuteAsync(new CommandDefinition(Delete, new { key.country, key.id, name }, transaction, cancellationToken: ct));
    }

    internal static Task DeleteAllAsync(DbConnection connection, DbTransaction transaction, string country, string id, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(DeleteAll, new { country, id }, transaction, cancellationToken: ct));
}
