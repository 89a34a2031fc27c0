using System.Data.Common;
using Dapper;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Shared;

namespace Telar.Storage.Instruments;

/// An invitation that is to be kept: its response as it lies ready, the link that opens it, and the invitation whose place it takes.
public sealed record NewInvitation(Response Response, ResponseLink Link, string Inviter, string KeyHash, string? Replaces);

/// Another link and another last day for an invitation that is still open.
public sealed record RenewedInvitation(string Country, string ResponseId, ResponseLink Link, DateTimeOffset ExpiresAt);

/// Invitations with the responses that lie ready for them. Neither a link nor the key of an inviter is ever kept, only hashes of both.
public sealed class InvitationStore(Database database)
{
    private const string Columns = """
        i.country, i.response_id AS responseId, i.inviter, i.key_hash AS keyHash, i.wave, i.opened_at AS openedAt, i.withdrawn_at AS withdrawnAt,
        r.subject_id AS subjectId, r.state, r.consent, r.expires_at AS expiresAt
        """;

    private const string From = "FROM invitation i JOIN response r ON r.country = i.country AND r.id = i.response_id";
    private const string FindOne = $"SELECT {Columns} {From} WHERE i.country = @country AND i.response_id = @id";
    private const string FindAll = $"SELECT {Columns} {From} WHERE i.instrument = @instrument ORDER BY i.country, i.wave, i.invited_at, i.response_id";

    private const string Insert = """
        INSERT INTO invitation (country, response_id, instrument, wave, inviter, key_hash, invited_at, opened_at, withdrawn_at)
        VALUES (@country, @id, @instrument, @wave, @inviter, @keyHash, @at, NULL, NULL)
        ON CONFLICT DO NOTHING
        """;

    private const string Withdraw = "UPDATE invitation SET withdrawn_at = @at WHERE country = @country AND response_id = @id AND withdrawn_at IS NULL";
    private const string Open = "UPDATE invitation SET opened_at = @at WHERE country = @country AND response_id = @id AND opened_at IS NULL";
    private const string Renew = "UPDATE response SET link_hash = @hash, expires_at = @expires, revision = revision + 1 WHERE country = @country AND id = @id AND state = 'open'";
    private const string FindUnsent = "SELECT id FROM response WHERE country = @country AND id = @id AND state = 'open' AND (consent = '' OR @withBegun = 1)";

    /// Every invitation to an instrument, of one key in the order in which they were sent.
    public async Task<IReadOnlyList<Invitation>> OfAsync(string instrument, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(FindAll, new { instrument }, cancellationToken: ct))).Select(row => row.ToInvitation())];
    }

    /// The invitation of a response; null where it was begun openly.
    public async Task<Invitation?> FindAsync(Response response, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var key = new { country = response.Country, id = response.Id };
        return (await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(FindOne, key, cancellationToken: ct)))?.ToInvitation();
    }

    /// All of them or none: false where somebody invited one of them meanwhile.
    public Task<bool> KeepAsync(IReadOnlyList<NewInvitation> made, IReadOnlyList<RenewedInvitation> renewed, DateTimeOffset at, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                foreach (var one in made)
                {
                    if (!await KeepAsync(connection, transaction, one, at, ct))
                        return false;
                }
                foreach (var one in renewed)
                {
                    var row = new { country = one.Country, id = one.ResponseId, hash = ResponseStore.HashOf(one.Link.ToString()), expires = Moments.Write(one.ExpiresAt) };
                    if (await connection.ExecuteAsync(new CommandDefinition(Renew, row, transaction, cancellationToken: ct)) == 0)
                        return false;
                }
                return true;
            },
            isKept => isKept,
            ct);

    /// Once, by the first who looks.
    public Task OpenedAsync(Invitation invitation, DateTimeOffset at, CancellationToken ct) =>
        database.WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(
                new CommandDefinition(Open, new { country = invitation.Country, id = invitation.ResponseId, at = Moments.Write(at) }, transaction, cancellationToken: ct)),
            ct);

    /// Takes back those whose answers were not sent, and with `withBegun` also those that somebody has begun. Gives how many.
    public Task<int> WithdrawAsync(IReadOnlyList<Invitation> invitations, bool withBegun, DateTimeOffset at, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                var withdrawn = 0;
                foreach (var one in invitations)
                {
                    var row = new { country = one.Country, id = one.ResponseId, at = Moments.Write(at), withBegun = withBegun ? 1 : 0 };
                    // Held until the end of the step: nobody begins in between.
                    if (await connection.ExecuteScalarAsync<string?>(new CommandDefinition($"{FindUnsent} {database.Dialect.HoldRead}", row, transaction, cancellationToken: ct)) is null
                        || !await ResponseStore.EmptyAsync(connection, transaction, one.Country, one.ResponseId, ResponseState.Deleted, at, ct))
                        continue;
                    await connection.ExecuteAsync(new CommandDefinition(Withdraw, row, transaction, cancellationToken: ct));
                    withdrawn++;
                }
                return withdrawn;
            },
            ct);

    // The key is unique among those that hold: of two commands at once, the second waits here for the first.
    private static async Task<bool> KeepAsync(DbConnection connection, DbTransaction transaction, NewInvitation one, DateTimeOffset at, CancellationToken ct)
    {
        var response = one.Response;
        if (one.Replaces is { } before)
            await connection.ExecuteAsync(new CommandDefinition(Withdraw, new { country = response.Country, id = before, at = Moments.Write(at) }, transaction, cancellationToken: ct));
        var row = new { country = response.Country, id = response.Id, instrument = response.Instrument, wave = response.Wave, inviter = one.Inviter, keyHash = one.KeyHash, at = Moments.Write(at) };
        return await connection.ExecuteAsync(new CommandDefinition(Insert, row, transaction, cancellationToken: ct)) > 0
            && await ResponseStore.InsertAsync(connection, transaction, response, one.Link, request: null, ct);
    }

    private sealed record Row
    {
        public required string Country { get; init; }
        public required string ResponseId { get; init; }
        public required string Inviter { get; init; }
        public required string KeyHash { get; init; }
        public required long Wave { get; init; }
        public string? OpenedAt { get; init; }
        public string? WithdrawnAt { get; init; }
        public required string SubjectId { get; init; }
        public required string State { get; init; }
        public required string Consent { get; init; }
        public required string ExpiresAt { get; init; }

        public Invitation ToInvitation() => new()
        {
            Country = Country,
            ResponseId = ResponseId,
            Inviter = Inviter,
            KeyHash = KeyHash,
            Wave = (int)Wave,
            SubjectId = SubjectId,
            OpenedAt = OpenedAt is null ? null : Moments.Read(OpenedAt),
            WithdrawnAt = WithdrawnAt is null ? null : Moments.Read(WithdrawnAt),
            Response = Enum.Parse<ResponseState>(State, ignoreCase: true),
            IsAgreed = Consent.Length > 0,
            ExpiresAt = Moments.Read(ExpiresAt),
        };
    }
}
