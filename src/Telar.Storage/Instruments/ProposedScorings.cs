using Dapper;
using Telar.Core.Forms;
using Telar.Storage.Shared;

namespace Telar.Storage.Instruments;

/// A scoring beside the one of a version: its name (a hash), the tables it is read from, and why it is proposed.
public sealed record ProposedScoring(string Instrument, int Version, string Scoring, FormTables Tables, string Note, DateTimeOffset At);

/// The score of one response under a proposed scoring.
public sealed record ProposedScore(string Country, string Id, double? Total, IReadOnlyList<double?> Dimensions);

/// Proposed scorings and their scores. Scores that stand already are never written over, whatever their scoring.
public sealed class ProposedScorings(Database database)
{
    private const string Columns = "instrument, version, scoring, tables, note, proposed_at AS proposedAt";
    private const string FindAll = $"SELECT {Columns} FROM proposed_scoring WHERE instrument = @instrument AND version = @version ORDER BY proposed_at, scoring";

    private const string Insert = """
        INSERT INTO proposed_scoring (instrument, version, scoring, tables, note, proposed_at) VALUES (@instrument, @version, @scoring, @tables, @note, @at)
        ON CONFLICT (instrument, version, scoring) DO NOTHING
        """;

    // Only for a response that is still there: who deletes it meanwhile waits, and then deletes this too.
    private readonly string insertScore = $"""
        INSERT INTO response_score (country, response_id, scoring, total, dimensions)
        SELECT country, id, @scoring, CAST(@total AS DOUBLE PRECISION), @dimensions FROM response WHERE country = @country AND id = @id AND state = 'sent' {database.Dialect.HoldRead}
        ON CONFLICT (country, response_id, scoring) DO NOTHING
        """;

    public async Task<IReadOnlyList<ProposedScoring>> OfAsync(string instrument, int version, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(FindAll, new { instrument, version }, cancellationToken: ct));
        return [.. rows.Select(row => new ProposedScoring(row.Instrument, (int)row.Version, row.Scoring, InstrumentJson.Read<FormTables>(row.Tables), row.Note, Moments.Read(row.ProposedAt)))];
    }

    public Task KeepAsync(ProposedScoring proposed, CancellationToken ct)
    {
        var row = new { instrument = proposed.Instrument, version = proposed.Version, scoring = proposed.Scoring, tables = InstrumentJson.Write(proposed.Tables), note = proposed.Note, at = Moments.Write(proposed.At) };
        return database.WriteAsync((connection, transaction) => connection.ExecuteAsync(new CommandDefinition(Insert, row, transaction, cancellationToken: ct)), ct);
    }

    /// Gives how many were new.
    public Task<int> KeepScoresAsync(string scoring, IReadOnlyList<ProposedScore> scores, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                var rows = scores.Select(score => new { country = score.Country, id = score.Id, scoring, total = score.Total, dimensions = InstrumentJson.Write(score.Dimensions) });
                return await connection.ExecuteAsync(new CommandDefinition(insertScore, rows, transaction, cancellationToken: ct));
            },
            ct);

    private sealed record Row
    {
        public required string Instrument { get; init; }

        public required long Version { get; init; }

        public required string Scoring { get; init; }

        public required string Tables { get; init; }

        public required string Note { get; init; }

        public required string ProposedAt { get; init; }
    }
}
