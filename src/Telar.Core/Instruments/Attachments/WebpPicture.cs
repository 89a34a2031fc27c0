using System.Buffers;
using System.Buffers.Binary;

namespace Telar.Core.Instruments.Attachments;

/// Copies of a WebP the chunks that show the picture, and no other; of the notes of a camera only how it was held.
internal static class WebpPicture
{
    private const int FileHeader = 12;
    private const int ChunkHeader = 8;
    private const int FrameHeader = 16;
    private const int LosslessHeader = 5;
    private const byte LosslessMark = 0x2F;
    private const int LossyHeader = 10;
    private const int SideBits = 14;
    private const uint SideMask = (1 << SideBits) - 1;
    private const byte HasNotes = 0x08;
    private const byte HasWords = 0x04;

    private static ReadOnlySpan<byte> LossyMark => [0x9D, 0x01, 0x2A];

    /// Null where it is no whole WebP.
    public static byte[]? Strip(ReadOnlySpan<byte> bytes)
    {
        var told = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (told < 4 || told > bytes.Length - ChunkHeader)
            return null;
        var chunks = bytes[FileHeader..(ChunkHeader + (int)told)];
        var held = HeldOf(chunks);
        var kept = new ArrayBufferWriter<byte>(bytes.Length);
        kept.Write(bytes[..FileHeader]);
        var hasPicture = false;
        var isExtended = false;
        while (chunks.Length > 0)
        {
            if (!TryChunk(ref chunks, out var name, out var data))
                return null;
            switch (name)
            {
                case "VP8X" when data.Length == 10 && PictureSize.Fits(Length24(data[4..]) + 1, Length24(data[7..]) + 1):
                    byte[] header = data.ToArray();
                    header[0] = (byte)((header[0] & ~(HasNotes | HasWords)) | (held > 1 ? HasNotes : 0));
                    Put(kept, name, header);
                    isExtended = true;
                    break;
                case "VP8X":
                    return null;
                case "VP8 " or "VP8L":
                    if (!IsShown(name, data))
                        return null;
                    hasPicture = true;
                    Put(kept, name, data);
                    break;
                case "ALPH" or "ICCP" or "ANIM":
                    Put(kept, name, data);
                    break;
                case "ANMF":
                    if (Frame(data) is not { } frame)
                        return null;
                    hasPicture = true;
                    Put(kept, name, frame);
                    break;
                default:
                    break;
            }
        }
        if (!hasPicture)
            return null;
        if (isExtended && held > 1)
            Put(kept, "EXIF", Orientation.Write(held));
        var whole = kept.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)(whole.Length - ChunkHeader));
        return whole;
    }

    // A frame of a moving picture: its place, and chunks of its own.
    private static byte[]? Frame(ReadOnlySpan<byte> data)
    {
        if (data.Length < FrameHeader)
            return null;
        var kept = new ArrayBufferWriter<byte>(data.Length);
        kept.Write(data[..FrameHeader]);
        var chunks = data[FrameHeader..];
        while (chunks.Length > 0)
        {
            if (!TryChunk(ref chunks, out var name, out var inside))
                return null;
            if (name is "VP8 " or "VP8L" && !IsShown(name, inside))
                return null;
            if (name is "ALPH" or "VP8 " or "VP8L")
                Put(kept, name, inside);
        }
        return kept.WrittenSpan.ToArray();
    }

    // How large a picture is, it says itself in its first bytes, whatever stands in the header before it.
    private static bool IsShown(string name, ReadOnlySpan<byte> data)
    {
        if (name == "VP8L")
        {
            if (data.Length < LosslessHeader || data[0] != LosslessMark)
                return false;
            var sides = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return PictureSize.Fits((sides & SideMask) + 1, ((sides >> SideBits) & SideMask) + 1);
        }
        return data.Length >= LossyHeader && data[3..].StartsWith(LossyMark)
            && PictureSize.Fits(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & SideMask, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & SideMask);
    }

    private static byte HeldOf(ReadOnlySpan<byte> chunks)
    {
        while (TryChunk(ref chunks, out var name, out var data))
        {
            if (name == "EXIF")
                return Orientation.Read(data.StartsWith("Exif\0\0"u8) ? data[6..] : data);
        }
        return 1;
    }

    // Chunks stand at even places: after an odd one comes a byte that means nothing.
    private static bool TryChunk(ref ReadOnlySpan<byte> from, out string name, out ReadOnlySpan<byte> data)
    {
        name = "";
        data = default;
        if (from.Length < ChunkHeader)
            return false;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(from[4..]);
        if (length > from.Length - ChunkHeader)
            return false;
        name = System.Text.Encoding.ASCII.GetString(from[..4]);
        data = from.Slice(ChunkHeader, (int)length);
        from = from[Math.Min(from.Length, ChunkHeader + (int)length + ((int)length & 1))..];
        return true;
    }

    private static long Length24(ReadOnlySpan<byte> from) => from[0] | (from[1] << 8) | (from[2] << 16);

    private static void Put(ArrayBufferWriter<byte> kept, string name, ReadOnlySpan<byte> data)
    {
        Span<byte> header = stackalloc byte[ChunkHeader];
        System.Text.Encoding.ASCII.GetBytes(name, header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], data.Length);
        kept.Write(header);
        kept.Write(data);
        if ((data.Length & 1) != 0)
            kept.Write((ReadOnlySpan<byte>)[0]);
    }
}
