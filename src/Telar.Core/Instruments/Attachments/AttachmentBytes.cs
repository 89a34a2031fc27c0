using System.Buffers;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Attachments;

/// What a file holds once it was looked into: its kind, and the bytes that are kept.
public sealed record CleanFile(AttachmentKind Kind, ReadOnlyMemory<byte> Bytes);

/// Decides from its bytes what a file is, and copies of a picture only what shows it: no position, no moment, no words of the camera.
/// A packed table is opened by Storage; here it is only known as packed.
public static class AttachmentBytes
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (byte)code), 0x7F]);

    public static bool IsPacked(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8);

    /// Anything but a packed table; the reason where it is not kept.
    public static (CleanFile? File, ProblemKind? Why) Read(ReadOnlyMemory<byte> content, bool picturesOnly)
    {
        var bytes = content.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return Picture(AttachmentKind.Jpeg, JpegPicture.Strip(bytes));
        if (bytes.StartsWith(PngPicture.Signature))
            return Picture(AttachmentKind.Png, PngPicture.Strip(bytes));
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            return Picture(AttachmentKind.Webp, WebpPicture.Strip(bytes));
        if (picturesOnly)
            return (null, AttachmentProblems.NoPicture);
        if (bytes.StartsWith("%PDF-"u8))
            return EndsAsPdf(bytes) ? (new(AttachmentKind.Pdf, content), null) : (null, AttachmentProblems.Broken);
        return IsPlainTable(bytes) ? (new(AttachmentKind.Csv, content), null) : (null, AttachmentProblems.KindNotTaken);
    }

    private static (CleanFile? File, ProblemKind? Why) Picture(AttachmentKind kind, byte[]? stripped) =>
        stripped is null ? (null, AttachmentProblems.Broken) : (new(kind, stripped), null);

    // Nothing but an end of line after the end: a second file behind it would be another file.
    private static bool EndsAsPdf(ReadOnlySpan<byte> bytes) => bytes.TrimEnd("\0\r\n \t"u8).EndsWith("%%EOF"u8);

    // Text without controls, no markup, and a first line of several cells.
    private static bool IsPlainTable(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAny(Controls) >= 0)
            return false;
        var text = (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        var first = end < 0 ? text : text[..end];
        return !first.IsEmpty && first[0] is not ((byte)'<' or (byte)'{' or (byte)'[') && first.IndexOfAny((byte)',', (byte)';', (byte)'\t') > 0 && first.IndexOf((byte)'<') < 0;
    }
}
