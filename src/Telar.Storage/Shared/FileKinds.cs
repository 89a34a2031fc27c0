namespace Telar.Storage.Shared;

/// What a file is by its first bytes; its name says nothing.
internal enum FileKind
{
    Text,
    Json,
    Xml,
    Gzip,
    Zip,
    OldWorkbook,
    Pdf,
    Parquet,
    SevenZip,
}

internal static class FileKinds
{
    /// Closes the stream.
    public static FileKind Of(Stream stream)
    {
        using var source = stream;
        return Read(source);
    }

    /// Leaves the stream open, a few bytes further.
    public static FileKind Read(Stream stream)
    {
        Span<byte> start = stackalloc byte[64];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        start = start[..length];
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return FileKind.Gzip;
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
            return FileKind.Zip;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return FileKind.OldWorkbook;
        if (start.StartsWith("%PDF"u8))
            return FileKind.Pdf;
        if (start.StartsWith("PAR1"u8))
            return FileKind.Parquet;
        if (start.StartsWith("7z"u8) && length > 5 && start[2] == 0xBC)
            return FileKind.SevenZip;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        return start.IsEmpty ? FileKind.Text : start[0] switch
        {
            (byte)'{' or (byte)'[' => FileKind.Json,
            (byte)'<' => FileKind.Xml,
            _ => FileKind.Text,
        };
    }

    /// The name of a kind that is not read, or null.
    public static string? NameOfUnread(FileKind kind) => kind switch
    {
        FileKind.Text or FileKind.Json => null,
        FileKind.Xml => "XML (SDMX-ML, HTML)",
        FileKind.Gzip => "gzip > gzip",
        FileKind.Zip => "zip > zip",
        FileKind.OldWorkbook => "Excel 97-2003 (.xls)",
        FileKind.Pdf => "PDF",
        FileKind.Parquet => "Parquet",
        FileKind.SevenZip => "7z",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind outside of the list."),
    };
}
