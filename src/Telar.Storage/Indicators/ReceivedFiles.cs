using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// A file as it came: its name without folders, its SHA-256, its length, the format that it was read as,
/// and how it was read where that could be told in more than one way (sheet, decimal mark, encoding).
public sealed record ReceivedFile(string Name, string Checksum, long Bytes, string Format, string Reading);

/// Files as they came in, kept by their checksum and never edited.
public sealed class ReceivedFiles(string folder)
{
    private const string FindWhen = """
        SELECT received_at FROM received
        WHERE source = @source AND checksum = @checksum AND format = @format AND reading = @reading
        """;

    public static ReceivedFile Describe(string path, string format, string reading = "")
    {
        using var stream = File.OpenRead(path);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(stream));
        return new(Path.GetFileName(path), checksum, stream.Length, format, reading);
    }

    /// When these bytes came before and were read in the same way, or null.
    public static async Task<DateTimeOffset?> FindAsync(Database database, string source, ReceivedFile file, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var wanted = new { source, checksum = file.Checksum, format = file.Format, reading = file.Reading };
        var found = await connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(FindWhen, wanted, cancellationToken: ct));
        return found is null ? null : DateTimeOffset.Parse(found, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    /// Copies to a temporary name first: a file under its checksum is always whole and on the disk.
    /// False where they were there before.
    public bool Keep(string path, ReceivedFile file)
    {
        var target = PathOf(file.Checksum);
        if (File.Exists(target))
            return false;
        try
        {
            Directory.CreateDirectory(folder);
            Copy(path, file, target);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new FileRefusedException(FileProblems.NotKept.At(new(file.Name), ("reason", fault.Message)));
        }
    }

    public void LetGo(ReceivedFile file) => File.Delete(PathOf(file.Checksum));

    private static void Copy(string path, ReceivedFile file, string target)
    {
        var half = $"{target}.{Environment.ProcessId}.part";
        try
        {
            CopyWhole(path, file, half);
            File.Move(half, target, overwrite: true);
        }
        catch
        {
            File.Delete(half);
            throw;
        }
    }

    private static void CopyWhole(string path, ReceivedFile file, string half)
    {
        using var from = File.OpenRead(path);
        using var to = new FileStream(half, FileMode.Create, FileAccess.Write);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            sum.AppendData(buffer, 0, read);
            to.Write(buffer, 0, read);
        }
        to.Flush(flushToDisk: true);
        if (Convert.ToHexStringLower(sum.GetCurrentHash()) != file.Checksum)
            throw new FileRefusedException(FileProblems.Changed.At(new(file.Name)));
    }

    public string PathOf(string checksum) => Path.Combine(folder, checksum);
}
