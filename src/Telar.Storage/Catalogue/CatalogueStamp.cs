using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Telar.Storage.Catalogue;

/// A short text that is another one when any file of a catalogue was changed, added, renamed or taken out.
public static class CatalogueStamp
{
    private const int Letters = 12;

    // The bytes themselves and not the times of the files: a copy may carry any time.
    public static string Of(string root)
    {
        var folder = new CatalogueFolder(root);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in folder.Files)
        {
            Take(hash, Encoding.UTF8.GetBytes(name));
            Take(hash, File.ReadAllBytes(folder.PathOf(name)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Letters];
    }

    // The length first, so that no two lists of files run into the same bytes.
    private static void Take(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
