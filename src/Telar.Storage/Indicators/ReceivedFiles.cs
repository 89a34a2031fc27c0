using System.Security.Cryptography;

namespace Telar.Storage.Indicators;

/// Files as they came in, kept by their checksum and never edited.
public sealed class ReceivedFiles(string folder)
{
    public static ReceivedFile Describe(string path, string format)
    {
        using var stream = File.OpenRead(path);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(stream));
        return new(Path.GetFileName(path), checksum, stream.Length, format);
    }

    /// Copies to a temporary name first: a file under its checksum is always whole.
    public void Keep(string path, ReceivedFile file)
    {
        Directory.CreateDirectory(folder);
        var target = PathOf(file.Checksum);
        if (File.Exists(target))
            return;
        var half = target + ".part";
        File.Copy(path, half, overwrite: true);
        File.Move(half, target, overwrite: true);
    }

    public string PathOf(string checksum) => Path.Combine(folder, checksum);
}
