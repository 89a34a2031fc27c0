using Telar.Core.Indicators;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// What screening reads: the latest figure of every kept series, in the catalogue or not.
public sealed class ScreeningStore(Database database)
{
    private const string LatestOfAll = """
        SELECT s.source, s.code, s.name, s.unit, o.country, o.period, o.value, o.text
        FROM observation o JOIN series s ON s.id = o.series_id
        WHERE o.is_latest AND o.value IS NOT NULL
        ORDER BY o.series_id, o.country, o.period, o.revision
        """;

    public async Task<ScreenedData> ReadAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = LatestOfAll;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<(SeriesKey, SeriesTitle, Observation)>();
        SeriesKey? key = null;
        var title = SeriesTitle.Untold;
        while (await reader.ReadAsync(ct))
        {
            var (source, code) = (reader.GetString(0), reader.GetString(1));
            if (key?.Source != source || key.Code != code)
                (key, title) = (new(source, code), new(reader.GetString(2), reader.GetString(3)));
            var period = Period.TryParse(reader.GetString(5), out var parsed) ? parsed : throw new InvalidDataException("A stored period cannot be read.");
            rows.Add((key, title, new(reader.GetString(4), period, reader.GetDouble(6), reader.GetString(7), ObservationStatus.NotStated, "")));
        }
        return ScreenedData.Of(rows);
    }
}
