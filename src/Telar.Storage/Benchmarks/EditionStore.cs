using System.Data.Common;
using Dapper;
using Telar.Core.Benchmarks;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Storage.Benchmarks;

/// Editions of benchmarks: what was published when, and who stood in it. What was published stays; nothing here holds an answer.
public sealed class EditionStore(Database database)
{
    private const string OfSeries = "instrument = @instrument AND since = @since AND channel = @channel";
    private const string PeerColumns = "p.country, p.response_id AS responseId, p.edition_in AS editionIn, p.edition_out AS editionOut, p.subject, p.size, p.sector, p.women_led AS womenLed, p.region, p.unit, p.measures";

    private const string CountEditions = "SELECT COUNT(*) FROM benchmark_edition";
    private const string FindNewest = $"SELECT COALESCE(MAX(number), 0) FROM benchmark_edition WHERE {OfSeries}";
    private const string FindPeers = $"SELECT {PeerColumns} FROM benchmark_peer p WHERE {OfSeries} ORDER BY p.country, p.response_id, p.edition_in";
    private const string FindHistory = $"SELECT measure, group_key AS groupKey, edition FROM benchmark_cell WHERE {OfSeries} ORDER BY measure, group_key, edition";

    private const string FindCurrent = """
        SELECT c.instrument, c.since, c.channel, c.edition, c.group_key AS groupKey, c.measure, c.spread, e.made_at AS madeAt
        FROM benchmark_cell c
        JOIN benchmark_edition e ON e.instrument = c.instrument AND e.since = c.since AND e.channel = c.channel AND e.number = c.edition
        WHERE c.edition = (SELECT MAX(n.edition) FROM benchmark_cell n
          WHERE n.instrument = c.instrument AND n.since = c.since AND n.channel = c.channel AND n.group_key = c.group_key AND n.measure = c.measure)
        ORDER BY c.instrument, c.since, c.channel, c.group_key, c.measure
        """;

    private const string FindAsOf = """
        SELECT c.instrument, c.since, c.channel, c.edition, c.group_key AS groupKey, c.measure, c.spread, e.made_at AS madeAt
        FROM benchmark_cell c
        JOIN benchmark_edition e ON e.instrument = c.instrument AND e.since = c.since AND e.channel = c.channel AND e.number = c.edition
        WHERE c.instrument = @instrument AND c.since = @since AND c.channel = @channel
          AND c.edition = (SELECT MAX(n.edition) FROM benchmark_cell n
            WHERE n.instrument = c.instrument AND n.since = c.since AND n.channel = c.channel AND n.group_key = c.group_key AND n.measure = c.measure AND n.edition <= @edition)
        ORDER BY c.group_key, c.measure
        """;

    private const string FindEditions = $"SELECT number, made_at AS madeAt FROM benchmark_edition WHERE {OfSeries} ORDER BY number DESC";

    // By the name of the subject, by its response, or by another response under the same tax id. Each by an index of its own: one condition
    // over both tables would read everybody. SQLite keeps the order of a CROSS JOIN: first the few that are own, then each by its key.
    private const string FindOfSubject = $"""
        WITH own AS (
          SELECT CAST(@id AS TEXT) AS id
          UNION SELECT id FROM response WHERE country = @country AND instrument = @instrument AND subject_id = @subject
          UNION SELECT id FROM response WHERE country = @country AND instrument = @instrument AND subject_hash = @hash
          UNION SELECT response_id FROM benchmark_peer WHERE country = @country AND subject = @subject AND instrument = @instrument AND since = @since AND channel = @channel
        )
        SELECT {PeerColumns}, s.total, s.dimensions, r.version FROM own
        CROSS JOIN benchmark_peer p
        JOIN response r ON r.country = p.country AND r.id = p.response_id
        JOIN instrument_version v ON v.instrument = r.instrument AND v.version = r.version
        LEFT JOIN response_score s ON s.country = p.country AND s.response_id = p.response_id AND s.scoring = v.hash AND r.state = 'sent'
        WHERE p.country = @country AND p.response_id = own.id AND p.instrument = @instrument AND p.since = @since AND p.channel = @channel
        ORDER BY p.response_id, p.edition_in
        """;

    private const string InsertEdition = "INSERT INTO benchmark_edition (instrument, since, channel, number, made_at) VALUES (@instrument, @since, @channel, @number, @madeAt)";

    private const string InsertCell = """
        INSERT INTO benchmark_cell (instrument, since, channel, edition, group_key, measure, members, spread)
        VALUES (@instrument, @since, @channel, @edition, @groupKey, @measure, @members, @spread)
        """;

    private const string InsertPeer = """
        INSERT INTO benchmark_peer (country, response_id, instrument, since, channel, edition_in, edition_out, subject, size, sector, women_led, region, unit, measures)
        VALUES (@country, @responseId, @instrument, @since, @channel, @number, NULL, @subject, @size, @sector, @womenLed, @region, @unit, @measures)
        """;

    private const string Leave = $"UPDATE benchmark_peer SET edition_out = @number WHERE country = @country AND response_id = @responseId AND {OfSeries} AND edition_in = @editionIn";

    /// Another number whenever an edition was published.
    public async Task<long> StampAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(CountEditions, cancellationToken: ct));
    }

    /// The number of the newest edition; 0 before the first.
    public async Task<int> NewestAsync(BenchmarkSeries series, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(FindNewest, KeyOf(series), cancellationToken: ct));
    }

    /// Everybody who ever stood in an edition of the series.
    public async Task<IReadOnlyList<MeasuredPeer>> PeersAsync(BenchmarkSeries series, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. (await connection.QueryAsync<PeerRow>(new CommandDefinition(FindPeers, KeyOf(series), cancellationToken: ct))).Select(row => row.ToPeer())];
    }

    /// What all editions published, by measure.
    public async Task<IReadOnlyDictionary<string, EditionHistory>> HistoryAsync(BenchmarkSeries series, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<(string Measure, string GroupKey, long Edition)>(new CommandDefinition(FindHistory, KeyOf(series), cancellationToken: ct));
        return rows.GroupBy(row => row.Measure, StringComparer.Ordinal)
            .ToDictionary(measure => measure.Key, measure => new EditionHistory([.. measure.Select(row => new PublishedCell(GroupOf(row.GroupKey), (int)row.Edition))]), StringComparer.Ordinal);
    }

    /// The cells that hold now, of every series, with the moment of their edition.
    public async Task<IReadOnlyList<HeldCell>> CurrentAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. (await connection.QueryAsync<CellRow>(new CommandDefinition(FindCurrent, cancellationToken: ct))).Select(row => row.ToCell())];
    }

    /// The cells that held in one edition of a series.
    public async Task<IReadOnlyList<HeldCell>> AsOfAsync(BenchmarkSeries series, int edition, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var key = new { instrument = series.Instrument, since = series.Since, channel = ResponseRow.NameOf(series.Channel), edition };
        return [.. (await connection.QueryAsync<CellRow>(new CommandDefinition(FindAsOf, key, cancellationToken: ct))).Select(row => row.ToCell())];
    }

    /// Every edition of a series with its moment, the newest first.
    public async Task<IReadOnlyList<(int Number, DateTimeOffset MadeAt)>> AllOfAsync(BenchmarkSeries series, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<(long Number, string MadeAt)>(new CommandDefinition(FindEditions, KeyOf(series), cancellationToken: ct));
        return [.. rows.Select(row => ((int)row.Number, Moments.Read(row.MadeAt)))];
    }

    /// With which scores the subject of a response stands, or stood, in editions of the series: by the scoring that holds for its version, as cells are.
    public async Task<IReadOnlyList<OwnPeer>> OfSubjectAsync(BenchmarkSeries series, Response response, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var key = new
        {
            instrument = series.Instrument, since = series.Since, channel = ResponseRow.NameOf(series.Channel), country = response.Country, id = response.Id, subject = response.SubjectId, hash = response.SubjectHash,
        };
        return [.. (await connection.QueryAsync<PeerRow>(new CommandDefinition(FindOfSubject, key, cancellationToken: ct)))
            .Select(row => new OwnPeer(row.ToPeer().Peer, (int)row.Version, row.Total, row.Dimensions is null ? [] : InstrumentJson.Read<double?[]>(row.Dimensions)))];
    }

    /// Publishes an edition whole, or not at all. False where another one was published meanwhile: decide again.
    public Task<bool> KeepAsync(BenchmarkSeries series, NextEdition next, DateTimeOffset at, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                if (await connection.ExecuteScalarAsync<int>(new CommandDefinition(FindNewest, KeyOf(series), transaction, cancellationToken: ct)) != next.Number - 1)
                    return false;
                await WriteAsync(connection, transaction, series, next, at, ct);
                return true;
            },
            ct);

    private static async Task WriteAsync(DbConnection connection, DbTransaction transaction, BenchmarkSeries series, NextEdition next, DateTimeOffset at, CancellationToken ct)
    {
        var (instrument, since, channel, number) = (series.Instrument, series.Since, ResponseRow.NameOf(series.Channel), next.Number);
        Task RunAsync(string sql, object row) => connection.ExecuteAsync(new CommandDefinition(sql, row, transaction, cancellationToken: ct));
        await RunAsync(InsertEdition, new { instrument, since, channel, number, madeAt = Moments.Write(at) });
        foreach (var peer in next.Left)
            await RunAsync(Leave, new { country = peer.Traits.Country, responseId = peer.ResponseId, instrument, since, channel, editionIn = peer.In, number });
        foreach (var (peer, measures) in next.Entered)
        {
            var traits = peer.Traits;
            var womenLed = traits.IsWomenLed is { } led ? (led ? 1 : 0) : (int?)null;
            await RunAsync(InsertPeer, new
            {
                country = traits.Country, responseId = peer.ResponseId, instrument, since, channel, number, subject = peer.Subject,
                size = traits.Size, sector = traits.Sector, womenLed, region = traits.Region, unit = traits.Unit, measures = string.Join(' ', measures),
            });
        }
        foreach (var cell in next.Cells)
        {
            await RunAsync(InsertCell, new
            {
                instrument, since, channel, edition = number, groupKey = cell.Group.ToString(), measure = cell.Measure, members = cell.Spread.Count, spread = cell.Spread.ToText(),
            });
        }
    }

    private static object KeyOf(BenchmarkSeries series) => new { instrument = series.Instrument, since = series.Since, channel = ResponseRow.NameOf(series.Channel) };

    private static PeerGroup GroupOf(string key) => PeerGroup.TryParse(key, out var group) ? group : throw new InvalidOperationException($"{key} is no group.");

    private sealed record PeerRow
    {
        public required string Country { get; init; }
        public required string ResponseId { get; init; }
        public required long EditionIn { get; init; }
        public long? EditionOut { get; init; }
        public required string Subject { get; init; }
        public string? Size { get; init; }
        public string? Sector { get; init; }
        public long? WomenLed { get; init; }
        public string? Region { get; init; }
        public string? Unit { get; init; }
        public required string Measures { get; init; }
        public double? Total { get; init; }
        public string? Dimensions { get; init; }
        public long Version { get; init; }

        public MeasuredPeer ToPeer() => new(
            new(ResponseId, Subject, new(Country, Size, Sector, WomenLed is { } led ? led != 0 : null, Region, Unit), (int)EditionIn, (int?)EditionOut),
            Measures.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private sealed record CellRow
    {
        public required string Instrument { get; init; }
        public required long Since { get; init; }
        public required string Channel { get; init; }
        public required long Edition { get; init; }
        public required string GroupKey { get; init; }
        public required string Measure { get; init; }
        public required string Spread { get; init; }
        public required string MadeAt { get; init; }

        public HeldCell ToCell() => new(
            new(Instrument, (int)Since, Enum.Parse<ResponseChannel>(Channel, ignoreCase: true)),
            new(GroupOf(GroupKey), Measure, (int)Edition, ScoreSpread.Parse(Spread)), Moments.Read(MadeAt));
    }
}

/// A cell that holds now, and when its edition was made.
public sealed record HeldCell(BenchmarkSeries Series, MeasureCell Cell, DateTimeOffset MadeAt);

/// With which scores a subject stands in editions: the total, and the dimensions in the order of its version. No scores: they were deleted.
public sealed record OwnPeer(Peer Peer, int Version, double? Total, IReadOnlyList<double?> Dimensions);
