using System.Buffers;
using System.Buffers.Binary;

namespace Telar.Core.Instruments.Attachments;

/// Copies of a PNG the chunks that show the picture, and no other; of the notes of a camera only how it was held.
internal static class PngPicture
{
    private const int HeaderBytes = 13;
    private const int AroundChunk = 12;

    // What colours and points mean. Texts, times, notes and what nobody knows stay behind.
    private static readonly string[] Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs"];

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(RemainderOf)];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// Null where it is no whole PNG.
    public static byte[]? Strip(ReadOnlySpan<byte> bytes)
    {
        var kept = new ArrayBufferWriter<byte>(bytes.Length);
        kept.Write(Signature);
        var rest = bytes[Signature.Length..];
        var (isFirst, hasPicture, picture) = (true, false, 0);
        while (TryChunk(rest, out var name, out var data))
        {
            if (isFirst != (name == "IHDR") || (isFirst && !IsSoundHeader(data)))
                return null;
            // The points stand in one piece.
            if (name == "IDAT" && hasPicture && picture == 0)
                return null;
            (isFirst, hasPicture, picture) = (false, hasPicture || name == "IDAT", name == "IDAT" ? 1 : 0);
            if (Kept.Contains(name, StringComparer.Ordinal))
                kept.Write(rest[..(data.Length + AroundChunk)]);
            else if (name == "eXIf" && !hasPicture)
                PutHeld(kept, Orientation.Read(data));
            // A capital letter at the start says that nobody can show the picture without it.
            else if (char.IsAsciiLetterUpper(name[0]))
                return null;
            if (name == "IEND")
                return hasPicture ? kept.WrittenSpan.ToArray() : null;
            rest = rest[(data.Length + AroundChunk)..];
        }
        return null;
    }

    private static bool TryChunk(ReadOnlySpan<byte> from, out string name, out ReadOnlySpan<byte> data)
    {
        name = "";
        data = default;
        if (from.Length < AroundChunk)
            return false;
        var length = BinaryPrimitives.ReadUInt32BigEndian(from);
        if (length > from.Length - AroundChunk)
            return false;
        data = from.Slice(8, (int)length);
        name = System.Text.Encoding.ASCII.GetString(from.Slice(4, 4));
        return BinaryPrimitives.ReadUInt32BigEndian(from[(8 + (int)length)..]) == CheckOf(from.Slice(4, 4 + (int)length));
    }

    private static bool IsSoundHeader(ReadOnlySpan<byte> data) =>
        data.Length == HeaderBytes && PictureSize.Fits(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));

    private static void PutHeld(ArrayBufferWriter<byte> kept, byte held)
    {
        if (held <= 1)
            return;
        byte[] chunk = [.. "eXIf"u8, .. Orientation.Write(held)];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, chunk.Length - 4);
        kept.Write(number);
        kept.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, CheckOf(chunk));
        kept.Write(number);
    }

    // CRC-32 as PNG has it (ISO 3309).
    private static uint CheckOf(ReadOnlySpan<byte> bytes)
    {
        var check = uint.MaxValue;
        foreach (var one in bytes)
            check = Remainders[(check ^ one) & 0xFF] ^ (check >> 8);
        return ~check;
    }

    private static uint RemainderOf(int of)
    {
        var remainder = (uint)of;
        for (var bit = 0; bit < 8; bit++)
            remainder = (remainder & 1) != 0 ? 0xEDB88320 ^ (remainder >> 1) : remainder >> 1;
        return remainder;
    }
}
