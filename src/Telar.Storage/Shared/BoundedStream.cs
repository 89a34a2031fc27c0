using Telar.Core.Shared;

namespace Telar.Storage.Shared;

/// What comes out of an archive, counted: neither more than a bound, nor more than a few hundred times what went in,
/// and at the end as much as the archive says there is, where it says so.
public sealed class BoundedStream(Stream inner, Func<long> packedSoFar, long most = BoundedStream.MostBytes, Func<long, bool>? isWhole = null) : Stream
{
    public const long MostBytes = 4L << 30;

    /// Deflate cannot pass 1,032 to 1; tables of figures stay far below this.
    public const int MostTimes = 250;

    /// The beginning of a table may be all alike.
    private const long FreeBytes = 32L << 20;

    private long count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer), isAsked: buffer.Length > 0);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await inner.ReadAsync(buffer, cancellationToken), isAsked: buffer.Length > 0);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    private int Counted(int read, bool isAsked)
    {
        count += read;
        // A packed file that was cut off ends without a word.
        if (read == 0 && isAsked && isWhole is not null && !isWhole(count))
            throw new FileRefusedException(FileProblems.CutOff.At(ProblemPlace.Nowhere));
        if (count > most)
            throw new FileRefusedException(FileProblems.UnpacksTooFar.At(ProblemPlace.Nowhere, ("limit", Megabytes(most))));
        if (count > FreeBytes && count / MostTimes > packedSoFar())
            throw new FileRefusedException(FileProblems.UnpacksTooFar.At(ProblemPlace.Nowhere, ("limit", $"{MostTimes} × 1")));
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    internal static string Megabytes(long bytes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes >> 20} MB");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
