using System.Runtime.CompilerServices;
using Dapper;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// One figure as it was kept: which revision, from which file, and whether it is the latest. A withdrawn figure has no value.
public sealed record KeptFigure(
    SeriesKey Series, SeriesTitle Title, Observation Observation, int Revision, bool IsLatest, DateTimeOffset ReceivedAt, string File);

/// Every revision of every figure: corrections never hide what was said before.
public sealed class ObservationHistory(Database database)
{
    private const string AllSeries = "SELECT id, source, code, name, unit FROM series ORDER BY source, code";

    private const string OfSeries = """
        SELECT o.country, o.period, o.revision, o.value, o.text, o.status, o.note, o.is_latest, r.received_at, r.file_name
        FROM observation o JOIN received r ON r.id = o.received_id
        WHERE o.series_id = @id
        ORDER BY o.country, o.period, o.revision
        """;

    private const string OfOne = """
        SELECT o.country, o.period, o.revision, o.value, o.text, o.status, o.note, o.is_latest, r.received_at, r.file_name
        FROM observation o JOIN received r ON r.id = o.received_id JOIN series s ON s.id = o.series_id
        WHERE s.source = @source AND s.code = @code AND o.country = @country AND o.period = @period
        ORDER BY o.revision
        """;

    /// All that was ever said of one figure, the oldest first.
    public async Task<IReadOnlyList<KeptFigure>> HistoryAsync(SeriesKey series, string country, Period period, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var wanted = new { source = series.Source, code = series.Code, country, period = period.ToString() };
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(OfOne, wanted, cancellationToken: ct));
        return [.. rows.Select(row => row.ToFigure(series, SeriesTitle.Untold))];
    }

    /// Every revision of the series that are wanted, in the order of source, series, country, period and revision.
    public async IAsyncEnumerable<KeptFigure> StreamAsync(Func<SeriesKey, bool> isWanted, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var all = (await connection.QueryAsync<(long Id, string Source, string Code, string Name, string Unit)>(new CommandDefinition(AllSeries, cancellationToken: ct))).ToList();
        foreach (var (id, source, code, name, unit) in all.OrderBy(one => one.Source, StringComparer.Ordinal).ThenBy(one => one.Code, StringComparer.Ordinal))
        {
            var key = new SeriesKey(source, code);
            if (!isWanted(key))
                continue;
            var title = new SeriesTitle(name, unit);
            foreach (var row in await connection.QueryAsync<Row>(new CommandDefinition(OfSeries, new { id }, cancellationToken: ct)))
                yield return row.ToFigure(key, title);
        }
    }

    /// As the database gives it; the two engines differ in the width of their numbers and in how they say true.
    private sealed class Row
    {
        public string Country { get; set; } = "";

        public string Period { get; set; } = "";

        public long Revision { get; set; }

        public double? Value { get; set; }

        public string Text { get; set; } = "";

        public string Status { get; set; } = "";

        public string Note { get; set; } = "";

        public object Is_latest { get; set; } = false;

        public string Received_at { get; set; } = "";

        public string File_name { get; set; } = "";

        public KeptFigure ToFigure(SeriesKey key, SeriesTitle title)
        {
            var period = Core.Shared.Period.TryParse(Period, out var parsed) ? parsed : throw new InvalidDataException("A stored period cannot be read.");
            _ = ObservationStatuses.TryParse(Status, out var status);
            var invariant = System.Globalization.CultureInfo.InvariantCulture;
            return new(
                key,
                title,
                new(Country, period, Value, Text, status, Note),
                (int)Revision,
                Convert.ToBoolean(Is_latest, invariant),
                DateTimeOffset.Parse(Received_at, invariant, System.Globalization.DateTimeStyles.AssumeUniversal),
                File_name);
        }
    }
}
