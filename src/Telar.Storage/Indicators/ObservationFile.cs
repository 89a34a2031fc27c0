using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// A received file, opened as far as rows of cells or JSON: plain, gzipped, or the one data file of a zip. Nothing is written to the disk.
/// Throws FileRefusedException where it cannot be read.
public sealed class ObservationFile : IDisposable
{
    private const long MostJsonBytes = 128L << 20;
    private const long MostNestedBytes = 64L << 20;
    private const int MostEntries = 1000;
    private const int JsonDepth = 64;

    private readonly FileStream file;
    private readonly Encoding? encoding;
    private readonly Func<Stream> open;
    private readonly ZipArchive? archive;
    private readonly Workbook? workbook;
    private readonly JsonDocument? json;

    private ObservationFile(string path, Encoding? encoding)
    {
        this.encoding = encoding;
        file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        try
        {
            // What comes through a pipe comes once; choosing the format and keeping the bytes need it again.
            if (!file.CanSeek)
                throw new FileRefusedException(FileProblems.NotAFile.At(ProblemPlace.Nowhere));
            open = Unpack(out archive, out workbook);
            if (workbook is null)
                json = ReadJson();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// What is inside where it is JSON, otherwise null.
    public JsonElement? Json => json?.RootElement;

    /// The sheets of a workbook in their order; one without a name for a text.
    public IReadOnlyList<string> Sheets => workbook?.Sheets ?? [""];

    public bool IsWorkbook => workbook is not null;

    /// How much of the file was read, from 0 to 1.
    public double Share => file.Length == 0 ? 1 : Math.Min(1, file.Position / (double)file.Length);

    public static ObservationFile Open(string path, string? encoding = null)
    {
        try
        {
            return new(path, EncodingOf(encoding));
        }
        catch (InvalidDataException broken)
        {
            throw new FileRefusedException(FileProblems.Unreadable.At(ProblemPlace.Nowhere, ("reason", broken.Message)));
        }
    }

    /// From the beginning, at every call.
    public IEnumerable<Row> Rows(string sheet) => workbook?.Rows(sheet) ?? CsvRows.Read(open(), encoding);

    public void Dispose()
    {
        json?.Dispose();
        archive?.Dispose();
        file.Dispose();
    }

    private static Encoding? EncodingOf(string? name) => name switch
    {
        null or "utf-8" => null,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
    };

    private Func<Stream> Unpack(out ZipArchive? zip, out Workbook? book)
    {
        (zip, book) = (null, null);
        Func<Stream> plain = () =>
        {
            file.Position = 0;
            return new Lent(file);
        };
        var kind = FileKinds.Of(plain());
        if (kind == FileKind.Gzip)
        {
            var packed = plain;
            var says = GzipLength();
            plain = () => new BoundedStream(new GZipStream(packed(), CompressionMode.Decompress), () => file.Position, isWhole: count => unchecked((uint)count) == says);
            kind = FileKinds.Of(plain());
            if (kind == FileKind.Zip)
                plain = InMemory(plain);
        }
        if (kind == FileKind.Zip)
        {
            zip = OpenArchive(plain());
            if (Workbook.IsOne(zip))
            {
                book = new(zip);
                return plain;
            }
            var entry = ArchiveChoice.Of(zip, MostEntries);
            plain = () => new BoundedStream(entry.Open(), () => entry.CompressedLength, isWhole: count => count == entry.Length);
            kind = FileKinds.Of(plain());
            if (kind == FileKind.Zip)
            {
                plain = InMemory(plain);
                zip = OpenArchive(plain());
                if (Workbook.IsOne(zip))
                {
                    book = new(zip);
                    return plain;
                }
            }
        }
        if (FileKinds.NameOfUnread(kind) is { } unread)
            throw new FileRefusedException(ImportProblems.OtherFormat.At(ProblemPlace.Nowhere, ("format", unread)));
        return plain;
    }

    // The last four bytes of a gzip file: how long its content is, modulo 2^32.
    private uint GzipLength()
    {
        Span<byte> end = stackalloc byte[4];
        if (file.Length < 18)
            return uint.MaxValue;
        file.Position = file.Length - end.Length;
        file.ReadExactly(end);
        return BinaryPrimitives.ReadUInt32LittleEndian(end);
    }

    private static ZipArchive OpenArchive(Stream stream)
    {
        var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        ArchiveChoice.RefuseNamesThatLeadOut(zip);
        return zip;
    }

    private static Func<Stream> InMemory(Func<Stream> source)
    {
        var held = new MemoryStream();
        using (var from = new BoundedStream(source(), () => long.MaxValue, MostNestedBytes))
            from.CopyTo(held);
        return () => new MemoryStream(held.GetBuffer(), 0, (int)held.Length, writable: false);
    }

    private JsonDocument? ReadJson()
    {
        if (FileKinds.Of(open()) != FileKind.Json)
            return null;
        try
        {
            // By hand and not by the stream's own reader: the bound is ours.
            using var bytes = new BoundedStream(open(), () => long.MaxValue, MostJsonBytes);
            var held = new MemoryStream();
            bytes.CopyTo(held);
            var content = held.GetBuffer().AsMemory(0, (int)held.Length);
            if (content.Span.StartsWith(Encoding.UTF8.Preamble))
                content = content[3..];
            return JsonDocument.Parse(content, new() { MaxDepth = JsonDepth });
        }
        catch (JsonException broken)
        {
            throw new FileRefusedException(FileProblems.JsonUnreadable.At(new(Line: (int?)(broken.LineNumber + 1)), ("reason", broken.Message)));
        }
    }

    /// The file itself, without the right to close it.
    private sealed class Lent(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
