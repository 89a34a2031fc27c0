using System.Buffers;
using System.Buffers.Binary;

namespace Telar.Core.Instruments.Attachments;

/// Copies of a JPEG the segments that are needed to show it, and no other: tables, frame, scans, the colour profile, how the camera was held.
/// What stands behind the end of the picture (a film of the same moment, a second file) is left out.
internal static class JpegPicture
{
    private const byte StartOfPicture = 0xD8;
    private const byte EndOfPicture = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Notes = 0xE1;
    private const byte Profile = 0xE2;
    private const int MostProfileBytes = 1 << 20;

    private static ReadOnlySpan<byte> ExifName => "Exif\0\0"u8;

    private static ReadOnlySpan<byte> ProfileName => "ICC_PROFILE\0"u8;

    /// Null where it is no whole JPEG.
    public static byte[]? Strip(ReadOnlySpan<byte> bytes)
    {
        var kept = new ArrayBufferWriter<byte>(bytes.Length);
        kept.Write((ReadOnlySpan<byte>)[0xFF, StartOfPicture]);
        if (HeldOf(bytes) is > 1 and var held)
            Put(kept, Notes, [.. ExifName, .. Orientation.Write(held)]);
        var (at, hasFrame, hasScan, profile) = (2, false, false, 0);
        while (TryMarker(bytes, ref at, out var marker))
        {
            if (marker == EndOfPicture)
            {
                kept.Write((ReadOnlySpan<byte>)[0xFF, EndOfPicture]);
                return hasScan ? kept.WrittenSpan.ToArray() : null;
            }
            if (!TrySegment(bytes, ref at, out var segment))
                return null;
            if (IsFrame(marker))
            {
                if (hasFrame || !IsSoundFrame(segment))
                    return null;
                hasFrame = true;
            }
            switch (marker)
            {
                case StartOfScan when !hasFrame:
                    return null;
                case StartOfScan:
                    Put(kept, marker, segment);
                    var scan = ScanLength(bytes[at..]);
                    if (scan is 0 or < 0)
                        return null;
                    kept.Write(bytes.Slice(at, scan));
                    (at, hasScan) = (at + scan, true);
                    break;
                case Profile when segment.StartsWith(ProfileName) && (profile += segment.Length) <= MostProfileBytes:
                case 0xDB or 0xC4 or 0xDD:
                case 0xC0 or 0xC1 or 0xC2:
                    Put(kept, marker, segment);
                    break;
                // What the colours mean: the thumbnail behind it is not needed.
                case 0xE0 when segment.StartsWith("JFIF\0"u8) && segment.Length >= 14:
                    Put(kept, marker, [.. segment[..12], 0, 0]);
                    break;
                case 0xEE when segment.StartsWith("Adobe"u8) && segment.Length >= 12:
                    Put(kept, marker, segment[..12]);
                    break;
                // The notes of camera and programs, comments, further pictures.
                case >= 0xE0 and <= 0xEF or 0xFE:
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    private static byte HeldOf(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (TryMarker(bytes, ref at, out var marker) && marker is not (StartOfScan or EndOfPicture) && TrySegment(bytes, ref at, out var segment))
        {
            if (marker == Notes && segment.StartsWith(ExifName))
                return Orientation.Read(segment[ExifName.Length..]);
        }
        return 1;
    }

    private static bool TryMarker(ReadOnlySpan<byte> bytes, ref int at, out byte marker)
    {
        marker = 0;
        if (at >= bytes.Length || bytes[at] != 0xFF)
            return false;
        while (at < bytes.Length && bytes[at] == 0xFF)
            at++;
        if (at >= bytes.Length)
            return false;
        marker = bytes[at++];
        return true;
    }

    private static bool TrySegment(ReadOnlySpan<byte> bytes, ref int at, out ReadOnlySpan<byte> segment)
    {
        segment = default;
        if (at + 2 > bytes.Length)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        if (length < 2 || at + length > bytes.Length)
            return false;
        segment = bytes.Slice(at + 2, length - 2);
        at += length;
        return true;
    }

    // Baseline, extended, progressive: what every browser shows.
    private static bool IsFrame(byte marker) => marker is 0xC0 or 0xC1 or 0xC2;

    private static bool IsSoundFrame(ReadOnlySpan<byte> segment) =>
        segment.Length >= 9 && PictureSize.Fits(BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..])) && segment[5] is 1 or 3 or 4 && segment.Length == 6 + (3 * segment[5]);

    // Up to the next marker that is neither a stuffed byte nor a restart; -1 where none comes any more.
    private static int ScanLength(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= bytes.Length)
                return -1;
            at += next;
            if (bytes[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
        }
        return -1;
    }

    private static void Put(ArrayBufferWriter<byte> kept, byte marker, ReadOnlySpan<byte> segment)
    {
        kept.Write((ReadOnlySpan<byte>)[0xFF, marker, (byte)((segment.Length + 2) >> 8), (byte)(segment.Length + 2)]);
        kept.Write(segment);
    }
}

/// How large a picture may be, so that showing it is not an attack on whoever opens it.
internal static class PictureSize
{
    private const long MostPoints = 100_000_000;

    public static bool Fits(long width, long height) => width > 0 && height > 0 && width * height <= MostPoints;
}
