using System.IO.Compression;
using System.Text;
using Telar.Core.Instruments.Attachments;
using Telar.Storage.Instruments;

namespace Telar.Tests.Storage.Instruments;

public class PackedTablesTests
{
    private const string OdsKind = "application/vnd.oasis.opendocument.spreadsheet";

    [Fact]
    public void Tables_of_both_families_are_known_by_what_is_in_them()
    {
        Assert.Equal(AttachmentKind.Xlsx, PackedTables.Read(Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"))).File!.Kind);
        Assert.Equal(AttachmentKind.Ods, PackedTables.Read(Zip(("mimetype", OdsKind), ("content.xml", "<x/>"))).File!.Kind);
    }

    [Fact]
    public void Other_archives_are_not_taken() =>
        Assert.Equal(AttachmentProblems.KindNotTaken, PackedTables.Read(Zip(("a.exe", "x"))).Why);

    [Theory]
    [InlineData("xl/vbaProject.bin")]
    [InlineData("Basic/script-lc.xml")]
    public void A_table_with_a_program_in_it_is_refused(string part) =>
        Assert.Equal(AttachmentProblems.UnpacksTooFar, PackedTables.Read(Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), (part, "x"))).Why);

    [Fact]
    public void A_table_that_unpacks_into_more_than_anybody_can_open_is_refused()
    {
        var bomb = Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), ("xl/worksheets/sheet1.xml", new string('0', 70 << 20)));

        Assert.InRange(bomb.Length, 1, AttachmentLimits.MostBytes);
        Assert.Equal(AttachmentProblems.UnpacksTooFar, PackedTables.Read(bomb).Why);
    }

    [Fact]
    public void Entries_that_claim_more_bytes_than_can_be_counted_are_refused()
    {
        var table = Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"));

        Assert.Equal(AttachmentProblems.UnpacksTooFar, PackedTables.Read(ClaimingAll(table)).Why);
    }

    // Every entry of the list says by its 64-bit field that it unpacks into 2^63 - 1 bytes.
    private static byte[] ClaimingAll(byte[] zip)
    {
        using var bytes = new MemoryStream();
        var end = zip.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var start = BitConverter.ToInt32(zip, end + 16);
        bytes.Write(zip, 0, start);
        for (var at = start; at < end;)
        {
            var (name, extra) = (BitConverter.ToUInt16(zip, at + 28), BitConverter.ToUInt16(zip, at + 30));
            var entry = zip.AsSpan(at, 46 + name).ToArray();
            BitConverter.TryWriteBytes(entry.AsSpan(24), uint.MaxValue);
            BitConverter.TryWriteBytes(entry.AsSpan(30), (ushort)12);
            bytes.Write(entry);
            bytes.Write([1, 0, 8, 0]);
            bytes.Write(BitConverter.GetBytes(long.MaxValue));
            at += 46 + name + extra;
        }
        var last = zip.AsSpan(end).ToArray();
        BitConverter.TryWriteBytes(last.AsSpan(12), (int)bytes.Length - start);
        bytes.Write(last);
        return bytes.ToArray();
    }

    [Fact]
    public void A_cut_off_table_and_one_with_something_behind_it_are_broken()
    {
        var whole = Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"));

        Assert.Equal(AttachmentProblems.Broken, PackedTables.Read(whole.AsMemory(0, whole.Length / 2)).Why);
        Assert.Equal(AttachmentProblems.Broken, PackedTables.Read((byte[])[.. whole, .. "<html>"u8]).Why);
    }

    internal static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), Encoding.ASCII);
                writer.Write(content);
            }
        }
        return bytes.ToArray();
    }
}
