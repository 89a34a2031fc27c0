using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Telar.Core.Instruments.Exports;
using Telar.Storage.Shared;

namespace Telar.Storage.Instruments;

/// Which sent responses are read: of one version, sent from a moment on and before another. Those whose time has passed are never among them.
public sealed record SentSlice(string Instrument, int Version, DateTimeOffset Now, DateTimeOffset? Since = null)
{
    internal object With(string scoring) => new
    {
        instrument = Instrument, version = Version, scoring, now = Moments.Write(Now), since = Moments.Write(Since ?? DateTimeOffset.MinValue),
    };
}

/// The answers of one response as its line of bytes, with the total by the scoring that was asked for.
public readonly record struct SentLine(string Country, string Id, byte[] Answers, double? Total, DateTimeOffset SentAt);

/// Sent responses for analysts, one at a time: nothing is held but the one in hand.
public sealed class SentResponses(Database database)
{
    private const string Chosen = "r.instrument = @instrument AND r.version = @version AND r.state = 'sent' AND r.sent_at >= @since AND r.sent_at <= @now AND r.expires_at > @now";

    private const string CountChosen = $"SELECT COUNT(*) FROM response r WHERE {Chosen}";

    private const string FindChosen = $"""
        SELECT r.country, r.id, r.instrument, r.version, r.state, r.channel, r.answered_by AS answeredBy, r.wave, r.subject_id AS subjectId, r.subject_hash AS subjectHash, r.language, r.consent,
          r.started_at AS startedAt, r.changed_at AS changedAt, r.sent_at AS sentAt, r.expires_at AS expiresAt, r.seconds, r.revision, r.answers,
          r.region, r.activity, r.staff_class AS staffClass, r.staff_rule AS staffRule, r.national_class AS nationalClass, r.size_rule AS sizeRule, r.women_led AS womenLed, r.unit, r.is_counted AS isCounted,
          s.total, s.dimensions
        FROM response r LEFT JOIN response_score s ON s.country = r.country AND s.response_id = r.id AND s.scoring = @scoring
        WHERE {Chosen}
        ORDER BY r.country, r.id
        """;

    private const string FindLines = $"""
        SELECT r.country, r.id, r.answers, s.total, r.sent_at
        FROM response r LEFT JOIN response_score s ON s.country = r.country AND s.response_id = r.id AND s.scoring = @scoring
        WHERE {Chosen}
        ORDER BY r.country, r.id
        """;

    public async Task<long> CountAsync(SentSlice slice, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(CountChosen, slice.With(""), cancellationToken: ct));
    }

    /// Whole responses with their scores by one scoring.
    public async IAsyncEnumerable<ExportedResponse> OfAsync(SentSlice slice, string scoring, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await foreach (var row in connection.QueryUnbufferedAsync<ScoredResponseRow>(FindChosen, slice.With(scoring)).WithCancellation(ct))
            yield return new(row.ToResponse(), row.Total, row.Dimensions is null ? null : InstrumentJson.Read<double?[]>(row.Dimensions));
    }

    /// Only the answers, as they are stored, and the total by one scoring: for work on very many.
    public async IAsyncEnumerable<SentLine> LinesAsync(SentSlice slice, string scoring, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await using var reader = (DbDataReader)await connection.ExecuteReaderAsync(new CommandDefinition(FindLines, slice.With(scoring), cancellationToken: ct));
        while (await reader.ReadAsync(ct))
            yield return new(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2), reader.IsDBNull(3) ? null : reader.GetDouble(3), Moments.Read(reader.GetString(4)));
    }
}
