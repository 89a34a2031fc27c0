using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Shared;

namespace Telar.Storage.Instruments;

/// Responses, by their country and link. What was acknowledged is durable; a link is kept only as a hash.
public sealed class ResponseStore(Database database)
{
    private const string Insert = """
        INSERT INTO response (country, id, instrument, version, state, channel, answered_by, wave, subject_id, subject_hash, language, consent, link_hash, share_hash, request_hash,
          started_at, changed_at, sent_at, expires_at, seconds, revision, turns_removed, answers, region, activity, staff_class, staff_rule, national_class, size_rule, women_led, unit, is_counted)
        VALUES (@country, @id, @instrument, @version, @state, @channel, @answeredBy, @wave, @subjectId, @subjectHash, @language, @consent, @linkHash, NULL, @requestHash,
          @startedAt, @changedAt, @sentAt, @expiresAt, @seconds, @revision, @turnsRemoved, @answers, @region, @activity, @staffClass, @staffRule, @nationalClass, @sizeRule, @womenLed, @unit, @isCounted)
        """;

    // Of two that keep the same request at once, one is told that it came second.
    private const string InsertOnce = Insert + " ON CONFLICT DO NOTHING";

    private const string FindById = $"SELECT {ResponseRow.Columns} FROM response WHERE country = @country AND id = @id";
    private const string FindByLink = $"SELECT {ResponseRow.Columns} FROM response WHERE country = @country AND link_hash = @hash";
    private const string FindByShare = $"SELECT {ResponseRow.Columns} FROM response WHERE country = @country AND share_hash = @hash";
    private const string FindByRequestInAny = $"SELECT {ResponseRow.Columns} FROM response WHERE request_hash = @hash";
    private const string FindBySubject = $"SELECT {ResponseRow.Columns} FROM response WHERE country = @country AND instrument = @instrument AND subject_id = @subjectId AND state = 'sent' ORDER BY wave, id";
    private const string FindSentOfHash = $"SELECT {ResponseRow.Columns} FROM response WHERE country = @country AND instrument = @instrument AND subject_hash = @subjectHash AND state = 'sent' ORDER BY sent_at, id";
    private const string FindSent = $"SELECT {ResponseRow.Columns} FROM response WHERE instrument = @instrument AND version = @version AND state = 'sent' ORDER BY country, id";

    // The revision says that nobody else wrote meanwhile; only an open response is written on.
    private const string Update = """
        UPDATE response SET state = @state, answered_by = @answeredBy, subject_hash = @subjectHash, language = @language, consent = @consent, started_at = @startedAt, changed_at = @changedAt, sent_at = @sentAt, expires_at = @expiresAt,
          seconds = @seconds, revision = @revision + 1, turns_removed = @turnsRemoved, answers = @answers, region = @region, activity = @activity, staff_class = @staffClass, staff_rule = @staffRule, national_class = @nationalClass,
          size_rule = @sizeRule, women_led = @womenLed, unit = @unit, is_counted = @isCounted
        WHERE country = @country AND id = @id AND revision = @revision AND state = 'open'
        """;

    private const string InsertScore = """
        INSERT INTO response_score (country, response_id, scoring, total, dimensions) VALUES (@country, @id, @scoring, @total, @dimensions)
        """;

    // Where the response was not kept, its id is nobody's.
    private const string InsertScoreOfKept = """
        INSERT INTO response_score (country, response_id, scoring, total, dimensions)
        SELECT country, id, @scoring, @total, @dimensions FROM response WHERE country = @country AND id = @id
        """;

    private const string DeleteScores = "DELETE FROM response_score WHERE country = @country AND response_id = @id";

    private const string Empty = """
        UPDATE response SET state = @state, subject_hash = NULL, share_hash = NULL, answers = '', region = NULL, activity = NULL, staff_class = NULL, staff_rule = NULL, national_class = NULL,
          size_rule = NULL, women_led = NULL, unit = NULL, is_counted = 0, changed_at = @at, revision = revision + 1
        WHERE country = @country AND id = @id AND state IN ('open', 'sent')
        """;

    private const string Share = "UPDATE response SET share_hash = @hash WHERE country = @country AND id = @id AND state = 'sent'";
    private const string FindExpired = "SELECT country, id FROM response WHERE expires_at < @now AND state IN ('open', 'sent') ORDER BY country, id";

    /// Keeps a new response. False where the same request was kept before: ask for that one.
    public async Task<bool> AddAsync(Response response, ResponseLink link, string? request, ScoreRow? score, CancellationToken ct) =>
        (await AddAsync(response, link, request, score, isOnly: false, ct)).IsKept;

    /// Keeps a new response; with `isOnly` only where its subject has not sent before. Nobody can have sent before whose first measurement
    /// this is, and who is known by nothing else: then all goes to the database at once.
    public Task<KeptResponse> AddAsync(Response response, ResponseLink link, string? request, ScoreRow? score, bool isOnly, CancellationToken ct) =>
        score is not null && response is { SubjectHash: null, Wave: 0 }
            ? AddAtOnceAsync(response, link, request, score, isOnly, ct)
            : AddStepByStepAsync(response, link, request, score, isOnly, ct);

    private async Task<KeptResponse> AddAtOnceAsync(Response response, ResponseLink link, string? request, ScoreRow score, bool isOnly, CancellationToken ct)
    {
        List<WriteStatement> statements =
        [
            new(InsertOnce, ResponseRow.Of(response, HashOf(link.ToString()), request is null ? null : HashOf(request))),
            new(InsertScoreOfKept, score.For(response)),
        ];
        if (isOnly)
            statements.Add(SubjectMarks.OfKept(response));
        return await database.WriteTogetherAsync(statements, ct) > 0 ? KeptResponse.Now : KeptResponse.Not;
    }

    private Task<KeptResponse> AddStepByStepAsync(Response response, ResponseLink link, string? request, ScoreRow? score, bool isOnly, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) => await InsertAsync(connection, transaction, response, link, request, ct)
                ? await MarkAsync(connection, transaction, response, score, isOnly, ct)
                : KeptResponse.Not,
            kept => kept.IsKept,
            ct);

    internal static async Task<bool> InsertAsync(DbConnection connection, DbTransaction transaction, Response response, ResponseLink link, string? request, CancellationToken ct)
    {
        var row = ResponseRow.Of(response, HashOf(link.ToString()), request is null ? null : HashOf(request));
        return await connection.ExecuteAsync(new CommandDefinition(request is null ? Insert : InsertOnce, row, transaction, cancellationToken: ct)) > 0;
    }

    private static async Task<KeptResponse> MarkAsync(DbConnection connection, DbTransaction transaction, Response response, ScoreRow? score, bool isOnly, CancellationToken ct)
    {
        if (isOnly && await SubjectMarks.TakeAsync(connection, transaction, response, ct) is not SubjectConflict.None and var conflict)
            return new(IsKept: false, conflict);
        if (score is not null)
            await connection.ExecuteAsync(new CommandDefinition(InsertScore, score.For(response), transaction, cancellationToken: ct));
        return KeptResponse.Now;
    }

    /// Keeps many that were sent elsewhere, in one step: all or none.
    public Task AddManyAsync(IReadOnlyList<(Response Response, ResponseLink Link, ScoreRow? Score)> many, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync(new CommandDefinition(Insert, many.Select(one => ResponseRow.Of(one.Response, HashOf(one.Link.ToString()), null)), transaction, cancellationToken: ct));
                await connection.ExecuteAsync(new CommandDefinition(InsertScore, many.Where(one => one.Score is not null).Select(one => one.Score!.For(one.Response)), transaction, cancellationToken: ct));
            },
            ct);

    public Task<Response?> FindByLinkAsync(ResponseLink link, CancellationToken ct) => FindAsync(FindByLink, new { country = link.Country, hash = HashOf(link.ToString()) }, ct);

    /// By the address under which its owner shows the result to others.
    public Task<Response?> FindBySharedLinkAsync(ResponseLink link, CancellationToken ct) => FindAsync(FindByShare, new { country = link.Country, hash = HashOf(link.ToString()) }, ct);

    /// In whatever country it was kept.
    public Task<Response?> FindByRequestAsync(string request, CancellationToken ct) => FindAsync(FindByRequestInAny, new { hash = HashOf(request) }, ct);

    public Task<Response?> FindAsync(string country, string id, CancellationToken ct) => FindAsync(FindById, new { country, id }, ct);

    /// What one subject sent, the first measurement first.
    public async Task<IReadOnlyList<Response>> OfSubjectAsync(Response one, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var key = new { country = one.Country, instrument = one.Instrument, subjectId = one.SubjectId };
        return [.. (await connection.QueryAsync<ResponseRow>(new CommandDefinition(FindBySubject, key, cancellationToken: ct))).Select(row => row.ToResponse())];
    }

    /// What was sent under the keyed hash of one tax id, the oldest first.
    public async Task<IReadOnlyList<Response>> SentUnderAsync(string country, string instrument, string subjectHash, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. (await connection.QueryAsync<ResponseRow>(new CommandDefinition(FindSentOfHash, new { country, instrument, subjectHash }, cancellationToken: ct))).Select(row => row.ToResponse())];
    }

    /// Writes what changed, with the score where it is sent, and with the files that came or went. False where somebody wrote in between, or
    /// it is no longer open: then nothing is written.
    public async Task<bool> SaveAsync(Response response, ScoreRow? score, CancellationToken ct, AttachmentChange? files = null) =>
        (await SaveAsync(response, score, isOnly: false, ct, files)).IsKept;

    /// Writes what changed; with `isOnly` only where its subject has not sent before.
    public Task<KeptResponse> SaveAsync(Response response, ScoreRow? score, bool isOnly, CancellationToken ct, AttachmentChange? files = null) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                if (await connection.ExecuteAsync(new CommandDefinition(Update, ResponseRow.Of(response, "", null), transaction, cancellationToken: ct)) == 0)
                    return KeptResponse.Not;
                if (files is not null)
                    await AttachmentStore.ChangeAsync(connection, transaction, response, files, ct);
                return await MarkAsync(connection, transaction, response, score, isOnly, ct);
            },
            kept => kept.IsKept,
            ct);

    /// Takes the answers away, with their files, and leaves a row that says so. False where there was nothing to take.
    public Task<bool> EmptyAsync(string country, string id, ResponseState state, DateTimeOffset at, CancellationToken ct) =>
        database.WriteAsync((connection, transaction) => EmptyAsync(connection, transaction, country, id, state, at, ct), ct);

    internal static async Task<bool> EmptyAsync(DbConnection connection, DbTransaction transaction, string country, string id, ResponseState state, DateTimeOffset at, CancellationToken ct)
    {
        // The row first: whoever adds a score holds it, and what they added meanwhile is deleted too.
        var row = new { country, id, state = ResponseRow.NameOf(state), at = Moments.Write(at) };
        var emptied = await connection.ExecuteAsync(new CommandDefinition(Empty, row, transaction, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(DeleteScores, new { country, id }, transaction, cancellationToken: ct));
        await AttachmentStore.DeleteAllAsync(connection, transaction, country, id, ct);
        await SubjectMarks.ReleaseAsync(connection, transaction, country, id, ct);
        return emptied > 0;
    }

    /// Opens the result under an address of its own, or closes it with null.
    public Task<bool> ShareAsync(Response response, ResponseLink? link, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                var row = new { country = response.Country, id = response.Id, hash = link is { } shown ? HashOf(shown.ToString()) : null };
                return await connection.ExecuteAsync(new CommandDefinition(Share, row, transaction, cancellationToken: ct)) > 0;
            },
            ct);

    public async Task<IReadOnlyList<(string Country, string Id)>> ExpiredAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. await connection.QueryAsync<(string, string)>(new CommandDefinition(FindExpired, new { now = Moments.Write(now) }, cancellationToken: ct))];
    }

    /// Every response that was sent to a version, one at a time: nothing is held but the one in hand.
    public async IAsyncEnumerable<Response> SentAsync(string instrument, int version, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await foreach (var row in connection.QueryUnbufferedAsync<ResponseRow>(FindSent, new { instrument, version }).WithCancellation(ct))
            yield return row.ToResponse();
    }

    private async Task<Response?> FindAsync(string sql, object key, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await FindAsync(connection, null, sql, key, ct);
    }

    private static async Task<Response?> FindAsync(DbConnection connection, DbTransaction? transaction, string sql, object key, CancellationToken ct) =>
        (await connection.QuerySingleOrDefaultAsync<ResponseRow>(new CommandDefinition(sql, key, transaction, cancellationToken: ct)))?.ToResponse();

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// Whether a response was written, and what of its subject stood in the way.
public readonly record struct KeptResponse(bool IsKept, SubjectConflict Conflict)
{
    internal static readonly KeptResponse Now = new(IsKept: true, SubjectConflict.None);

    /// Somebody else came first; its subject is not the reason.
    internal static readonly KeptResponse Not = new(IsKept: false, SubjectConflict.None);
}

/// The score of a response by one scoring, as it is kept: the dimensions in the order of the scoring, null where there is none.
public sealed record ScoreRow(string Scoring, double? Total, IReadOnlyList<double?> Dimensions)
{
    internal object For(Response response) =>
        new { country = response.Country, id = response.Id, scoring = Scoring, total = Total, dimensions = InstrumentJson.Write(Dimensions) };
}
