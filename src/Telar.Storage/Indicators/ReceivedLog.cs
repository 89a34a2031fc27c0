using System.Globalization;
using Dapper;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// One file that came in.
public sealed record ReceivedEntry(long Id, string Source, string FileName, long Observations, DateTimeOffset At);

/// The files that came in, the latest first.
public sealed class ReceivedLog(Database database)
{
    private const string Latest = """
        SELECT id, source, file_name AS fileName, observations, received_at AS receivedAt
        FROM received ORDER BY id DESC LIMIT @limit
        """;

    public async Task<IReadOnlyList<ReceivedEntry>> LatestAsync(int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<(long Id, string Source, string FileName, long Observations, string ReceivedAt)>(new CommandDefinition(Latest, new { limit }, cancellationToken: ct));
        return [.. rows.Select(row => new ReceivedEntry(row.Id, row.Source, row.FileName, row.Observations, DateTimeOffset.Parse(row.ReceivedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)))];
    }
}
