using Dapper;
using Telar.Core.Indicators;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Tests.Given;

/// What a database keeps, for tests that look at all of one source.
internal static class Stored
{
    /// The latest figures of one source, by series, country and period.
    public static async Task<IReadOnlyList<(SeriesKey Series, Observation Observation)>> LatestOfAsync(Database database, string source, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var codes = await connection.QueryAsync<string>(new CommandDefinition("SELECT code FROM series WHERE source = @source ORDER BY code", new { source }, cancellationToken: ct));
        var found = await new ObservationStore(database).LatestOfAsync(codes.Select(code => new SeriesKey(source, code)), ct);
        return [.. found.SelectMany(one => one.Observations, (one, observation) => (one.Series, observation))];
    }
}
