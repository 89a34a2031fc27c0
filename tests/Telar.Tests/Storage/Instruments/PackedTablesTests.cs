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
