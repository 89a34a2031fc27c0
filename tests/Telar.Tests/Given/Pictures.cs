using System.Buffers.Binary;
using System.Text;

namespace Telar.Tests.Given;

/// Small pictures as cameras and programs write them: with the place, the moment and words in every corner that the formats have.
internal static class Pictures
{
    /// What must be nowhere in a picture that was kept.
    public const string Secret = "GPS-25.2867-57.6470";

    public static readonly byte[] PlainJpeg = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAWEAEBAQAAAAAAAAAAAAAAAAAAFGH/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv/EABcRAAMBAAAAAAAAAAAAAAAAAAAEFVL/2gAMAwEAAhEDEQA/AJGzSzQVsZTIys1o/9k=");

    public static readonly byte[] PlainPng = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAwAAAAIEAIAAAASFlXlAAAARElEQVQoz63SAQ0AIBBC0e9mlDOMYc4w2sUy2EVDCAHeYKPciyVFCTEN0Bb0+IfqGZ5GVQltGab1gC0DFBOUBgjAcYEHWHcQAxCS7c8AAAAASUVORK5CYII=");

    public static readonly byte[] PlainWebp = Convert.FromBase64String("UklGRlAAAABXRUJQVlA4IEQAAACwAgCdASoMAAgAAgA0JagCdLcAlgH8AuP8D0P9gAAA/vaw64VOXrH/ji+FUl6/eFUl/8Cd/4U1/5nM6/LrKOkkS4AAAA==");

    /// How the camera was held: on its side.
    public const byte Held = 6;

    private static byte[] SecretBytes => Encoding.ASCII.GetBytes(Secret);

    /// Notes with a tag of the place, the orientation, and a second directory behind.
    public static byte[] Notes =>
        [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, Held, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, .. SecretBytes];

    public static byte[] Jpeg =>
    [
        .. PlainJpeg[..2],
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Notes]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. SecretBytes]),
        .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. SecretBytes]),
        .. Segment(0xE2, [.. "MPF\0"u8, .. SecretBytes]),
        .. Segment(0xFE, SecretBytes),
        .. PlainJpeg[2..],
        // A film of the same moment, as telephones hang it on.
        .. SecretBytes,
    ];

    public static byte[] Png => WithChunks(PlainPng, ("eXIf", Notes), ("tEXt", [.. "Comment\0"u8, .. SecretBytes]), ("iTXt", SecretBytes), ("zTXt", SecretBytes), ("tIME", [7, 234, 11, 21, 9, 0, 0]), ("prVt", SecretBytes));

    public static byte[] Webp
    {
        get
        {
            byte[] body = [.. "WEBP"u8, .. Piece("VP8X", [0x0C, 0, 0, 0, 11, 0, 0, 7, 0, 0]), .. PlainWebp[12..], .. Piece("EXIF", Notes), .. Piece("XMP ", SecretBytes), .. Piece("ODD ", SecretBytes)];
            return [.. "RIFF"u8, .. Little(body.Length), .. body, .. SecretBytes];
        }
    }

    /// A WebP of one picture that says how large it is, and no more.
    public static byte[] WebpOf(string kind, int width, int height, bool asFrame)
    {
        var bits = (uint)(width - 1) | ((uint)(height - 1) << 14);
        byte[] picture = kind == "VP8L"
            ? [0x2F, .. BitConverter.GetBytes(bits), 0]
            : [0, 0, 0, 0x9D, 0x01, 0x2A, .. BitConverter.GetBytes((ushort)width), .. BitConverter.GetBytes((ushort)height)];
        var shown = Piece(kind, picture);
        byte[] body = asFrame ? [.. "WEBP"u8, .. Piece("ANMF", [.. new byte[16], .. shown])] : [.. "WEBP"u8, .. shown];
        return [.. "RIFF"u8, .. Little(body.Length), .. body];
    }

    public static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// Chunks of a PNG behind its header.
    public static byte[] WithChunks(byte[] png, params (string Name, byte[] Content)[] chunks) =>
        [.. png[..33], .. chunks.SelectMany(chunk => Chunk(chunk.Name, chunk.Content)), .. png[33..]];

    public static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        return [.. Big(content.Length), .. named, .. Big(unchecked((int)Check(named)))];
    }

    public static bool Holds(ReadOnlySpan<byte> bytes, string text) => bytes.IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;

    private static byte[] Piece(string name, byte[] content) => [.. Encoding.ASCII.GetBytes(name), .. Little(content.Length), .. content, .. content.Length % 2 == 0 ? Array.Empty<byte>() : [0]];

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static uint Check(byte[] bytes)
    {
        var check = uint.MaxValue;
        foreach (var one in bytes)
        {
            check ^= one;
            for (var bit = 0; bit < 8; bit++)
                check = (check & 1) != 0 ? 0xEDB88320 ^ (check >> 1) : check >> 1;
        }
        return ~check;
    }
}
