using System.Runtime.CompilerServices;
using Dapper;
using Telar.Core.Benchmarks;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Storage.Benchmarks;

/// A counted response as a row: its profile and its scores, without its answers.
public sealed record CountedRow(
    string Country, string Id, string SubjectId, string? SubjectHash, int Wave, DateTimeOffset SentAt, SubjectProfile Profile, double? Total, IReadOnlyList<double?> Dimensions);

/// The responses that count among peers: sent, complete and plausible.
public sealed class CountedResponses(Database database)
{
    private const string FindStamp = "SELECT COUNT(*) AS n, MAX(changed_at) AS newest FROM response WHERE instrument = @instrument AND state = 'sent' AND is_counted = 1";

    private const string FindCounted = """
        SELECT r.country, r.id, r.subject_id AS subjectId, r.subject_hash AS subjectHash, r.wave, r.sent_at AS sentAt,
          r.region, r.activity, r.staff_class AS staffClass, r.women_led AS womenLed, r.unit, s.total, s.dimensions
        FROM response r JOIN response_score s ON s.country = r.country AND s.response_id = r.id AND s.scoring = @scoring
        WHERE r.instrument = @instrument AND r.version = @version AND r.state = 'sent' AND r.is_counted = 1 AND r.channel = @channel
        ORDER BY r.country, r.id
        """;

    /// Another text whenever a counted response came or went.
    public async Task<string> StampAsync(string instrument, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var (count, newest) = await connection.QuerySingleAsync<(long, string?)>(new CommandDefinition(FindStamp, new { instrument }, cancellationToken: ct));
        return $"{count} {newest}";
    }

    /// One at a time. `scoring`: the hash of the scoring that holds for the version.
    public async IAsyncEnumerable<CountedRow> OfAsync(string instrument, int version, string scoring, ResponseChannel channel, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var key = new { instrument, version, scoring, channel = ResponseRow.NameOf(channel) };
        await foreach (var row in connection.QueryUnbufferedAsync<Row>(FindCounted, key).WithCancellation(ct))
            yield return row.ToCounted();
    }

    private sealed record Row
    {
        public required string Country { get; init; }
        public required string Id { get; init; }
        public required string SubjectId { get; init; }
        public string? SubjectHash { get; init; }
        public required long Wave { get; init; }
        public required string SentAt { get; init; }
        public string? Region { get; init; }
        public string? Activity { get; init; }
        public string? StaffClass { get; init; }
        public long? WomenLed { get; init; }
        public string? Unit { get; init; }
        public double? Total { get; init; }
        public required string Dimensions { get; init; }

        public CountedRow ToCounted() => new(
            Country, Id, SubjectId, SubjectHash, (int)Wave, Moments.Read(SentAt),
            new(Region, Activity, StaffClass, null, null, WomenLed is { } led ? led != 0 : null, Unit), Total, InstrumentJson.Read<double?[]>(Dimensions));
    }
}
