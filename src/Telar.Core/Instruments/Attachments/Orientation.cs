using System.Buffers.Binary;

namespace Telar.Core.Instruments.Attachments;

/// How a camera was held (1 to 8): the one thing of its notes without which a photo lies on its side.
internal static class Orientation
{
    private const ushort Tag = 0x0112;
    private const ushort Short = 3;
    private const int EntryBytes = 12;

    /// From the notes of a camera (TIFF, as Exif has it); 1 where they say nothing or cannot be read.
    public static byte Read(ReadOnlySpan<byte> notes)
    {
        if (notes.Length < 8)
            return 1;
        bool isLittle;
        if (notes.StartsWith("II*\0"u8))
            isLittle = true;
        else if (notes.StartsWith("MM\0*"u8))
            isLittle = false;
        else
            return 1;
        var start = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(notes[4..]) : BinaryPrimitives.ReadUInt32BigEndian(notes[4..]);
        if (start > notes.Length - 2)
            return 1;
        var entries = notes[(int)start..];
        var count = Number(entries);
        for (var at = 2; count > 0 && at + EntryBytes <= entries.Length; at += EntryBytes, count--)
        {
            var entry = entries.Slice(at, EntryBytes);
            if (Number(entry) == Tag && Number(entry[2..]) == Short)
                return Number(entry[8..]) is >= 1 and <= 8 and var held ? (byte)held : (byte)1;
        }
        return 1;

        ushort Number(ReadOnlySpan<byte> from) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(from) : BinaryPrimitives.ReadUInt16BigEndian(from);
    }

    /// Notes that say nothing else.
    public static byte[] Write(byte held) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, (byte)Short, 0, 0, 0, 1, 0, held, 0, 0, 0, 0, 0, 0];
}
