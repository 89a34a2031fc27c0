using System.Data.Common;
using Dapper;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// Observations as they are kept: every revision of every figure. Reading gives the latest.
public sealed class ObservationStore(Database database)
{
    private const string LatestOfSources = """
        SELECT s.source, s.code, o.country, o.period, o.value, o.text, o.status, o.note
        FROM observation o JOIN series s ON s.id = o.series_id
        WHERE s.source = @source AND o.is_latest AND o.value IS NOT NULL
        ORDER BY s.code, o.country, o.period, o.revision
        """;

    private const string Version = "SELECT COUNT(*) AS files, COALESCE(MAX(id), 0) AS last FROM received";

    /// All latest figures of one source, in the order of series, country and period.
    public async Task<IReadOnlyList<(SeriesKey Series, Observation Observation)>> LatestOfAsync(string source, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = LatestOfSources;
        AddParameter(command, "source", source);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<(SeriesKey, Observation)>();
        SeriesKey? key = null;
        while (await reader.ReadAsync(ct))
        {
            var code = reader.GetString(1);
            if (key?.Code != code)
                key = new(source, code);
            found.Add((key, ReadObservation(reader, 2)));
        }
        return found;
    }

    /// Changes whenever a file is received: pages are made anew then.
    public async Task<string> VersionAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var (files, last) = await connection.QuerySingleAsync<(long Files, long Last)>(new CommandDefinition(Version, cancellationToken: ct));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{files}-{last}");
    }

    internal static void AddParameter(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }

    private static Observation ReadObservation(DbDataReader reader, int first)
    {
        var period = Period.TryParse(reader.GetString(first + 1), out var parsed) ? parsed : throw new InvalidDataException("A stored period cannot be read.");
        _ = ObservationStatuses.TryParse(reader.GetString(first + 4), out var status);
        return new(reader.GetString(first), period, reader.IsDBNull(first + 2) ? null : reader.GetDouble(first + 2), reader.GetString(first + 3), status, reader.GetString(first + 5));
    }
}
