using System.Data.Common;
using Dapper;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// Observations as they are kept: every revision of every figure. Reading gives the latest.
public sealed class ObservationStore(Database database)
{
    // Along the primary key: nothing is sorted, and nothing read that was not asked for.
    private const string LatestOfSeries = """
        SELECT o.country, o.period, o.value, o.text, o.status, o.note
        FROM observation o
        WHERE o.series_id = (SELECT id FROM series WHERE source = @source AND code = @code) AND o.is_latest AND o.value IS NOT NULL
        ORDER BY o.country, o.period, o.revision
        """;

    private const string Version = "SELECT COUNT(*) AS files, COALESCE(MAX(id), 0) AS last FROM received";

    /// The latest figures of the series asked for, in that order, each by country and period. A series that was never received has none.
    public async Task<IReadOnlyList<(SeriesKey Series, IReadOnlyList<Observation> Observations)>> LatestOfAsync(IEnumerable<SeriesKey> series, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = LatestOfSeries;
        AddParameter(command, "source", "");
        AddParameter(command, "code", "");
        var texts = new RowTexts();
        var found = new List<(SeriesKey, IReadOnlyList<Observation>)>();
        foreach (var key in series)
        {
            (command.Parameters[0].Value, command.Parameters[1].Value) = (key.Source, key.Code);
            found.Add((key, await ReadAllAsync(command, texts, ct)));
        }
        return found;
    }

    private static async Task<List<Observation>> ReadAllAsync(DbCommand command, RowTexts texts, CancellationToken ct)
    {
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<Observation>();
        while (await reader.ReadAsync(ct))
            found.Add(ReadObservation(reader, texts));
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

    private static Observation ReadObservation(DbDataReader reader, RowTexts texts)
    {
        var period = Period.TryParse(texts.Of(reader, 1), out var parsed) ? parsed : throw new InvalidDataException("A stored period cannot be read.");
        _ = ObservationStatuses.TryParse(texts.Of(reader, 4), out var status);
        return new(texts.Of(reader, 0), period, reader.GetDouble(2), reader.GetString(3), status, texts.Of(reader, 5));
    }
}
