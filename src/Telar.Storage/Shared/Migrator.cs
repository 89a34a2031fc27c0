using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace Telar.Storage.Shared;

/// One numbered step of the schema, written for one engine. Never edited after a release.
public sealed record Migration(int Number, string Name, string Sql)
{
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
}

/// Brings a database forward to the schema of this program, one transaction a step, and refuses one that is newer or was changed.
public sealed class Migrator(Database database)
{
    private const string CreateLedger = """
        CREATE TABLE IF NOT EXISTS migration (
          number INTEGER NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          checksum TEXT NOT NULL,
          applied_at TEXT NOT NULL
        )
        """;

    private const string Applied = "SELECT number, checksum FROM migration ORDER BY number";

    private const string Record = "INSERT INTO migration (number, name, checksum, applied_at) VALUES (@number, @name, @checksum, @appliedAt)";

    /// The steps that this program knows for an engine, in order.
    public static IReadOnlyList<Migration> Known(Dialect dialect)
    {
        var assembly = typeof(Migrator).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(dialect.MigrationSuffix, StringComparison.Ordinal))
                .Select(name => Read(assembly, name, dialect))
                .OrderBy(migration => migration.Number),
        ];
    }

    /// Applies what is missing and returns it. Throws SchemaMismatchException where the database is not ours to move.
    public async Task<IReadOnlyList<Migration>> ApplyAsync(DateTimeOffset now, CancellationToken ct)
    {
        var known = Known(database.Dialect);
        var applied = new List<Migration>();
        foreach (var migration in await MissingAsync(known, ct))
        {
            var isNew = await database.WriteAsync((connection, transaction) => StepAsync(connection, transaction, migration, known, now, ct), ct);
            if (isNew)
                applied.Add(migration);
        }
        return applied;
    }

    // Only reads where nothing is missing: a command must open while an import of another process writes.
    private async Task<IReadOnlyList<Migration>> MissingAsync(IReadOnlyList<Migration> known, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(CreateLedger, cancellationToken: ct));
        var done = await ReadLedgerAsync(connection, null, known, ct);
        return [.. known.Where(migration => !done.Contains(migration.Number))];
    }

    private static async Task<bool> StepAsync(
        DbConnection connection, DbTransaction transaction, Migration migration, IReadOnlyList<Migration> known, DateTimeOffset now, CancellationToken ct)
    {
        // Another process may have been here in between.
        if ((await ReadLedgerAsync(connection, transaction, known, ct)).Contains(migration.Number))
            return false;
        await connection.ExecuteAsync(new CommandDefinition(migration.Sql, transaction: transaction, cancellationToken: ct));
        var record = new { number = migration.Number, name = migration.Name, checksum = migration.Checksum, appliedAt = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture) };
        await connection.ExecuteAsync(new CommandDefinition(Record, record, transaction, cancellationToken: ct));
        return true;
    }

    /// The numbers of the steps that were applied, all of them steps that this program knows as they are.
    private static async Task<IReadOnlySet<int>> ReadLedgerAsync(DbConnection connection, DbTransaction? transaction, IReadOnlyList<Migration> known, CancellationToken ct)
    {
        var done = (await connection.QueryAsync<(long Number, string Checksum)>(new CommandDefinition(Applied, transaction: transaction, cancellationToken: ct))).ToList();
        var last = known[^1].Number;
        if (done.Count > 0 && done[^1].Number > last)
            throw new SchemaMismatchException((int)done[^1].Number, last, isNewer: true);
        var checksums = known.ToDictionary(migration => (long)migration.Number, migration => migration.Checksum);
        foreach (var (number, checksum) in done)
        {
            if (checksums.GetValueOrDefault(number) != checksum)
                throw new SchemaMismatchException((int)number, last, isNewer: false);
        }
        return done.Select(step => (int)step.Number).ToHashSet();
    }

    // Telar.Storage.Migrations.0001-observations.sqlite.sql
    private static Migration Read(Assembly assembly, string resource, Dialect dialect)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var file = resource[(resource.IndexOf(".Migrations.", StringComparison.Ordinal) + ".Migrations.".Length)..];
        var name = file[..^dialect.MigrationSuffix.Length];
        var number = int.Parse(name.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        return new(number, name[5..], reader.ReadToEnd());
    }
}

/// The schema of a database is not one that this program may move forward.
public sealed class SchemaMismatchException(int found, int known, bool isNewer)
    : InvalidOperationException(isNewer ? $"The database is at step {found}, this program knows {known}." : $"Step {found} of the database differs from this program's.")
{
    /// The last step of the database where it is newer, otherwise the first that differs.
    public int Found { get; } = found;

    public int Known { get; } = known;

    public bool IsNewer { get; } = isNewer;
}
