using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Telar.Core.Forms;
using Telar.Core.Instruments;
using Telar.Storage.Shared;

namespace Telar.Storage.Instruments;

/// One version as it is kept: what is said of it, its tables as written, and the order of its fields in a line of answers (the text of a FieldList).
public sealed record StoredVersion(InstrumentHeader Header, VersionStatus Status, FormTables Tables, string Fields)
{
    /// Changes with anything that a respondent could see or that a score depends on; not with the status.
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(InstrumentJson.Write(Header) + InstrumentJson.Write(Tables) + Fields)));
}

/// One step in the life of a version.
public sealed record VersionEvent(VersionStatus Status, string Author, string Note, DateTimeOffset At);

/// Versions of instruments and what happened to them. A version that was published keeps its tables for ever.
public sealed class InstrumentStore(Database database)
{
    private const string Columns = "instrument, version, status, header, tables, fields, hash";
    private const string FindAll = $"SELECT {Columns} FROM instrument_version ORDER BY instrument, version";
    private const string FindOne = $"SELECT {Columns} FROM instrument_version WHERE instrument = @instrument AND version = @version";
    private const string FindEvents = "SELECT status, author, note, at FROM instrument_event WHERE instrument = @instrument AND version = @version ORDER BY number";
    private const string CountEvents = "SELECT COUNT(*) FROM instrument_event WHERE instrument = @instrument AND version = @version";

    private const string CountAllEvents = "SELECT COUNT(*) FROM instrument_event";

    private const string Insert = """
        INSERT INTO instrument_version (instrument, version, status, header, tables, fields, hash)
        VALUES (@instrument, @version, @status, @header, @tables, @fields, @hash)
        """;

    // Only a draft is still written on.
    private const string Replace = """
        UPDATE instrument_version SET header = @header, tables = @tables, fields = @fields, hash = @hash
        WHERE instrument = @instrument AND version = @version AND status = 'draft'
        """;

    private const string Move = "UPDATE instrument_version SET status = @status WHERE instrument = @instrument AND version = @version AND status = @before";

    private const string InsertEvent = """
        INSERT INTO instrument_event (instrument, version, number, status, author, note, at)
        VALUES (@instrument, @version, @number, @status, @author, @note, @at)
        """;

    /// Another number whenever something happened to a version.
    public async Task<long> StampAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(CountAllEvents, cancellationToken: ct));
    }

    public async Task<IReadOnlyList<StoredVersion>> AllAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return [.. (await connection.QueryAsync<VersionRow>(new CommandDefinition(FindAll, cancellationToken: ct))).Select(row => row.ToVersion())];
    }

    public async Task<StoredVersion?> FindAsync(string instrument, int version, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        return (await connection.QuerySingleOrDefaultAsync<VersionRow>(new CommandDefinition(FindOne, new { instrument, version }, cancellationToken: ct)))?.ToVersion();
    }

    public async Task<IReadOnlyList<VersionEvent>> EventsAsync(string instrument, int version, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var rows = await connection.QueryAsync<(string Status, string Author, string Note, string At)>(new CommandDefinition(FindEvents, new { instrument, version }, cancellationToken: ct));
        return [.. rows.Select(row => new VersionEvent(VersionStatuses.ByName[row.Status], row.Author, row.Note, Moments.Read(row.At)))];
    }

    /// Keeps a version, or writes over a draft. False where a version that is no draft stands there: it stays as it is.
    public Task<bool> KeepAsync(StoredVersion version, VersionEvent happened, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                var row = RowOf(version);
                var known = await connection.QuerySingleOrDefaultAsync<VersionRow>(new CommandDefinition(FindOne, row, transaction, cancellationToken: ct));
                if (known is null)
                    await connection.ExecuteAsync(new CommandDefinition(Insert, row, transaction, cancellationToken: ct));
                else if (await connection.ExecuteAsync(new CommandDefinition(Replace, row, transaction, cancellationToken: ct)) == 0)
                    return false;
                await NoteAsync(connection, transaction, version.Header, happened, ct);
                return true;
            },
            ct);

    /// Moves a version on. False where it has meanwhile another status than the one that was decided on.
    public Task<bool> MoveAsync(InstrumentHeader header, VersionStatus before, VersionEvent happened, CancellationToken ct) =>
        database.WriteAsync(
            async (connection, transaction) =>
            {
                var step = new { instrument = header.Code, version = header.Version, status = happened.Status.Name(), before = before.Name() };
                if (await connection.ExecuteAsync(new CommandDefinition(Move, step, transaction, cancellationToken: ct)) == 0)
                    return false;
                await NoteAsync(connection, transaction, header, happened, ct);
                return true;
            },
            ct);

    private static async Task NoteAsync(DbConnection connection, DbTransaction transaction, InstrumentHeader header, VersionEvent happened, CancellationToken ct)
    {
        var key = new { instrument = header.Code, version = header.Version };
        var number = await connection.ExecuteScalarAsync<long>(new CommandDefinition(CountEvents, key, transaction, cancellationToken: ct));
        var row = new { key.instrument, key.version, number, status = happened.Status.Name(), author = happened.Author, note = happened.Note, at = Moments.Write(happened.At) };
        await connection.ExecuteAsync(new CommandDefinition(InsertEvent, row, transaction, cancellationToken: ct));
    }

    private static object RowOf(StoredVersion version) => new
    {
        instrument = version.Header.Code,
        version = version.Header.Version,
        status = version.Status.Name(),
        header = InstrumentJson.Write(version.Header),
        tables = InstrumentJson.Write(version.Tables),
        fields = version.Fields,
        hash = version.Hash,
    };

    private sealed record VersionRow
    {
        public required string Status { get; init; }

        public required string Header { get; init; }

        public required string Tables { get; init; }

        public required string Fields { get; init; }

        public StoredVersion ToVersion() => new(
            InstrumentJson.Read<InstrumentHeader>(Header), VersionStatuses.ByName[Status], InstrumentJson.Read<FormTables>(Tables), Fields);
    }
}

/// How parts of an instrument stand in the database: accents as themselves, the order of members as declared.
internal static class InstrumentJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T part) => JsonSerializer.Serialize(part, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new InvalidOperationException("A part of an instrument is empty.");
}

/// Moments as text that sorts as it is read: 2026-11-21T10:00:00.000Z.
internal static class Moments
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
