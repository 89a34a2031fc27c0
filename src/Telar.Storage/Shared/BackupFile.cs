using System.Data.Common;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Telar.Storage.Shared;

/// What one backup holds: the rows of each table and the files as they were received.
public sealed record BackupManifest(int Format, int Migration, string MadeAt, IReadOnlyDictionary<string, long> Rows, int Files);

/// A backup is one zip file that both engines write and read: one text of rows a table, the received files, and the manifest last,
/// so that a file cut short is known by its missing manifest.
public static class BackupFile
{
    private const int Format = 1;
    private const string ManifestName = "manifest.json";
    private const string ReceivedFolder = "received/";
    // An attachment of 5 MB, in letters.
    private const int LongestRow = 8 << 20;

    /// Writes beside the target and moves at the end: a backup under its name is whole. Reads one consistent moment.
    public static async Task<BackupManifest> WriteAsync(Database database, string received, string path, DateTimeOffset now, CancellationToken ct)
    {
        var half = path + ".part";
        BackupManifest manifest;
        await using (var file = new FileStream(half, FileMode.Create, FileAccess.Write))
        {
            using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                manifest = await WriteAsync(database, received, zip, now, ct);
            file.Flush(flushToDisk: true);
        }
        File.Move(half, path, overwrite: true);
        return manifest;
    }

    /// Brings a backup into a migrated database without observations, in one transaction. Throws BackupException where it cannot.
    public static async Task<BackupManifest> RestoreAsync(Database database, string received, string path, CancellationToken ct)
    {
        try
        {
            using var zip = Open(path);
            var manifest = ReadManifest(zip);
            if (manifest.Format != Format || manifest.Migration > Migrator.Known(database.Dialect)[^1].Number)
                throw new BackupException(BackupFault.Newer);
            await database.WriteAsync(
                async (connection, transaction) =>
                {
                    await RestoreAsync(connection, transaction, zip, manifest, ct);
                    // Before the rows are kept: a database never names a file that was not brought back.
                    await RestoreFilesAsync(zip, received, ct);
                },
                ct);
            return manifest;
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or FormatException)
        {
            // Packed bytes that do not add up, or a line that is no row.
            throw new BackupException(BackupFault.Broken);
        }
    }

    private static async Task RestoreFilesAsync(ZipArchive zip, string received, CancellationToken ct)
    {
        Directory.CreateDirectory(received);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith(ReceivedFolder, StringComparison.Ordinal) && entry.Name.Length > 0))
        {
            // Only the name counts: an entry cannot leave the folder.
            await using var content = await entry.OpenAsync(ct);
            await using var target = File.Create(Path.Combine(received, entry.Name));
            await content.CopyToAsync(target, ct);
        }
    }

    private static async Task<BackupManifest> WriteAsync(Database database, string received, ZipArchive zip, DateTimeOffset now, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await using var moment = await BeginReadingAsync(connection, ct);
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in BackupTables.Kept)
            rows[table] = await WriteTableAsync(connection, moment, zip, table, ct);
        var files = Directory.Exists(received) ? Directory.GetFiles(received).Where(file => !file.EndsWith(".part", StringComparison.Ordinal)).ToList() : [];
        foreach (var file in files)
            zip.CreateEntryFromFile(file, ReceivedFolder + Path.GetFileName(file), CompressionLevel.Fastest);
        var made = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        var manifest = new BackupManifest(Format, Migrator.Known(database.Dialect)[^1].Number, made, rows, files.Count);
        await using var end = await zip.CreateEntry(ManifestName).OpenAsync(ct);
        await JsonSerializer.SerializeAsync(end, manifest, cancellationToken: ct);
        return manifest;
    }

    // One moment for all tables, which keeps nobody from writing meanwhile.
    private static async Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken ct) => connection is SqliteConnection sqlite
        ? sqlite.BeginTransaction(deferred: true)
        : await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);

    // The first line names the columns; then one row a line, as a JSON array.
    private static async Task<long> WriteTableAsync(DbConnection connection, DbTransaction moment, ZipArchive zip, string table, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry($"tables/{table}.jsonl", CompressionLevel.Fastest).OpenAsync(ct);
        await using var lines = new StreamWriter(entry, new UTF8Encoding(false), 1 << 16);
        await using var command = connection.CreateCommand();
        command.Transaction = moment;
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync(ct);
        await lines.WriteLineAsync(JsonSerializer.Serialize(Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)));
        var values = new object?[reader.FieldCount];
        long count = 0;
        while (await reader.ReadAsync(ct))
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            await lines.WriteLineAsync(JsonSerializer.Serialize(values));
            count++;
        }
        return count;
    }

    private static async Task RestoreAsync(DbConnection connection, DbTransaction transaction, ZipArchive zip, BackupManifest manifest, CancellationToken ct)
    {
        foreach (var table in BackupTables.Kept)
        {
            if (await connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT COUNT(*) FROM {table}", transaction: transaction, cancellationToken: ct)) > 0)
                throw new BackupException(BackupFault.NotEmpty);
        }
        // A backup of an older program does not know the tables that came after it.
        foreach (var table in BackupTables.Kept.Where(manifest.Rows.ContainsKey))
        {
            var restored = await RestoreTableAsync(connection, transaction, zip, table, ct);
            if (restored != manifest.Rows.GetValueOrDefault(table))
                throw new BackupException(BackupFault.Broken);
        }
    }

    private static async Task<long> RestoreTableAsync(DbConnection connection, DbTransaction transaction, ZipArchive zip, string table, CancellationToken ct)
    {
        var entry = zip.GetEntry($"tables/{table}.jsonl") ?? throw new BackupException(BackupFault.Broken);
        await using var content = await entry.OpenAsync(ct);
        using var lines = new StreamReader(content, Encoding.UTF8);
        var columns = JsonSerializer.Deserialize<string[]>(await lines.ReadLineAsync(ct) ?? "[]")!;
        var types = await ColumnTypesAsync(connection, transaction, table, ct);
        // Column names become part of a statement: only those that the table has.
        if (columns.Length == 0 || !columns.All(types.ContainsKey))
            throw new BackupException(BackupFault.Broken);
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})";
        foreach (var column in columns)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = column;
            insert.Parameters.Add(parameter);
        }
        long count = 0;
        while (await lines.ReadLineAsync(ct) is { } line)
        {
            if (line.Length > LongestRow)
                throw new BackupException(BackupFault.Broken);
            var values = JsonSerializer.Deserialize<JsonElement[]>(line);
            if (values?.Length != columns.Length)
                throw new BackupException(BackupFault.Broken);
            for (var i = 0; i < columns.Length; i++)
                insert.Parameters[i].Value = ValueOf(values[i], types[columns[i]]) ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(ct);
            count++;
        }
        return count;
    }

    private static async Task<Dictionary<string, Type>> ColumnTypesAsync(DbConnection connection, DbTransaction transaction, string table, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
        await using var reader = await command.ExecuteReaderAsync(ct);
        return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetFieldType, StringComparer.Ordinal);
    }

    // The other engine may know a column as a truth value where this one counts 0 and 1.
    private static object? ValueOf(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False when type == typeof(bool) => value.GetBoolean(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean() ? 1L : 0L,
        JsonValueKind.String when type == typeof(byte[]) => value.GetBytesFromBase64(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when type == typeof(bool) => value.GetInt64() != 0,
        JsonValueKind.Number when type == typeof(double) => value.GetDouble(),
        JsonValueKind.Number when type == typeof(int) => value.GetInt32(),
        JsonValueKind.Number => value.GetInt64(),
        _ => throw new BackupException(BackupFault.Broken),
    };

    private static ZipArchive Open(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException(BackupFault.Broken);
        }
    }

    private static BackupManifest ReadManifest(ZipArchive zip)
    {
        using var stream = zip.GetEntry(ManifestName)?.Open() ?? throw new BackupException(BackupFault.Broken);
        return JsonSerializer.Deserialize<BackupManifest>(stream) ?? throw new BackupException(BackupFault.Broken);
    }
}

public enum BackupFault
{
    /// Not a whole backup of ours.
    Broken,

    /// Made by a newer program.
    Newer,

    /// The database already holds something.
    NotEmpty,
}

public sealed class BackupException(BackupFault fault) : InvalidOperationException($"The backup cannot be restored: {fault}.")
{
    public BackupFault Fault { get; } = fault;
}
