using Dapper;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Storage.Demonstration;

/// What a demonstration database was filled with, and when.
public sealed record DemonstrationMark(DateTimeOffset MadeAt, int Firms, long Seed);

/// The mark of a database whose firms do not exist, and its filling. A database that holds answers or figures of the real world never gets the mark.
public sealed class DemonstrationStore(Database database)
{
    private const string Read = "SELECT made_at AS madeAt, firms, seed FROM demonstration";
    private const string IsInUse = "SELECT EXISTS (SELECT 1 FROM response) OR EXISTS (SELECT 1 FROM observation) OR EXISTS (SELECT 1 FROM index_release)";
    private const string Mark = "INSERT INTO demonstration (mark, made_at, firms, seed) VALUES (1, @madeAt, @firms, @seed)";
    private const string MarkAnew = "UPDATE demonstration SET made_at = @madeAt, firms = @firms, seed = @seed";

    /// What goes when a demonstration is made anew, in this order: responses and all that hangs on them.
    public static IReadOnlyList<string> Emptied { get; } = ["benchmark_peer", "benchmark_cell", "benchmark_edition", "attachment", "invitation", "subject_mark", "response_score", "response"];

    /// Null where the database is not one of a demonstration.
    public async Task<DemonstrationMark?> FindAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(Read, cancellationToken: ct));
        return row is null ? null : new(Moments.Read(row.MadeAt), (int)row.Firms, row.Seed);
    }

    /// Marks the database before anything goes in. False where it is in use and no mark was there.
    public async Task<bool> BeginAsync(DemonstrationMark mark, CancellationToken ct)
    {
        var row = new { madeAt = Moments.Write(mark.MadeAt), firms = mark.Firms, seed = mark.Seed };
        return await database.WriteAsync(
            async (connection, transaction) =>
            {
                var isMarked = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(Read, transaction: transaction, cancellationToken: ct)) is not null;
                if (!isMarked && await connection.ExecuteScalarAsync<bool>(new CommandDefinition(IsInUse, transaction: transaction, cancellationToken: ct)))
                    return false;
                foreach (var table in Emptied)
                    await connection.ExecuteAsync(new CommandDefinition($"DELETE FROM {table}", transaction: transaction, cancellationToken: ct));
                await connection.ExecuteAsync(new CommandDefinition(isMarked ? MarkAnew : Mark, row, transaction, cancellationToken: ct));
                return true;
            },
            ct);
    }

    private sealed record Row
    {
        public required string MadeAt { get; init; }
        public required long Firms { get; init; }
        public required long Seed { get; init; }
    }
}
