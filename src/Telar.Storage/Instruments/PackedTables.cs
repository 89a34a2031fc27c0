using System.IO.Compression;
using Telar.Core.Instruments.Attachments;
using Telar.Core.Shared;

namespace Telar.Storage.Instruments;

/// Looks into a packed table (XLSX, ODS) before it is kept: one file from end to end, of a bounded size when it is opened, without a program.
public static class PackedTables
{
    private const int MostEntries = 2_000;
    private const long MostUnpacked = 64L << 20;
    private const int EndBytes = 22;

    private static ReadOnlySpan<byte> EndMark => "PK\x05\x06"u8;

    private static ReadOnlySpan<byte> OdsKind => "application/vnd.oasis.opendocument.spreadsheet"u8;

    /// The reason where it is not kept.
    public static (CleanFile? File, ProblemKind? Why) Read(ReadOnlyMemory<byte> content)
    {
        if (!EndsWithItself(content.Span))
            return (null, AttachmentProblems.Broken);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (KindOf(zip) is not { } kind)
                return (null, AttachmentProblems.KindNotTaken);
            return HasProgram(zip) || !FitsOpened(zip) ? (null, AttachmentProblems.UnpacksTooFar) : (new(kind, content), null);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, AttachmentProblems.Broken);
        }
    }

    // The last record says how long the comment behind it is: nothing may follow.
    private static bool EndsWithItself(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.LastIndexOf(EndMark);
        return at >= 0 && at + EndBytes <= bytes.Length && at + EndBytes + (bytes[at + 20] | (bytes[at + 21] << 8)) == bytes.Length;
    }

    private static AttachmentKind? KindOf(ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries)
            return null;
        if (zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry("xl/workbook.xml") is not null)
            return AttachmentKind.Xlsx;
        if (zip.GetEntry("mimetype") is not { Length: <= 100 } told)
            return null;
        using var stream = told.Open();
        Span<byte> kind = stackalloc byte[100];
        return kind[..stream.ReadAtLeast(kind, kind.Length, throwOnEndOfStream: false)].SequenceEqual(OdsKind) ? AttachmentKind.Ods : null;
    }

    private static bool HasProgram(ZipArchive zip) => zip.Entries.Any(entry =>
        entry.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && entry.Name.Contains("vba", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase));

    // What an entry says of its own length may be a lie: all is unpacked once, up to the bound.
    private static bool FitsOpened(ZipArchive zip)
    {
        long all = 0;
        foreach (var entry in zip.Entries)
        {
            // Two that each claim more than can be counted: their sum is not made.
            if (entry.Length > MostUnpacked - all)
                return false;
            all += entry.Length;
        }
        all = 0;
        var buffer = new byte[64 * 1024];
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            while (stream.Read(buffer) is > 0 and var read)
            {
                all += read;
                if (all > MostUnpacked)
                    return false;
            }
        }
        return true;
    }
}
