using System.Security.Cryptography;
using System.Text;

namespace Telar.Storage.Instruments;

/// The secret with which tax ids become hashes. It lies beside the database and never in it: who has one of the two learns nothing.
public sealed class SubjectKey
{
    private const int Bytes = 32;
    private const string FileName = "subject.key";

    private readonly byte[] key;

    private SubjectKey(byte[] key) => this.key = key;

    /// The key of a data folder, made on first use. `given` (base64) stands in where several machines share one database.
    public static SubjectKey Open(string folder, string? given)
    {
        if (given is { Length: > 0 })
            return new(Convert.FromBase64String(given));
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            Make(path);
        return new(Convert.FromBase64String(File.ReadAllText(path)));
    }

    /// For tests: a key of its own.
    public static SubjectKey Of(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

    /// The same for the same country and id, and of no use to anybody without the key.
    public string HashOf(string country, string taxId) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{country}\n{taxId}")));

    /// The same for the same key of the same inviter in a country. No tax id has a line break in it: the one is never taken for the other.
    public string HashOfInvited(string country, string inviter, string invitedKey) => HashOf(country, $"invitation\n{inviter}\n{invitedKey}");

    /// Bytes that follow from a name and a content, and look like chance to whoever has not the key. Another use of the key than HashOf: the
    /// one makes 32 bytes by SHA-256, the other reads from 64 by SHA-512.
    public byte[] ChanceOf(int count, string name, ReadOnlySpan<byte> content)
    {
        var whole = Encoding.UTF8.GetBytes($"{name}\n{Convert.ToHexStringLower(SHA256.HashData(content))}");
        return HMACSHA512.HashData(key, whole)[..count];
    }

    // Two processes may start at once: only one of them makes the file, whole and readable by nobody else.
    private static void Make(string path)
    {
        var half = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(half, options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(half, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(half);
        }
    }
}
