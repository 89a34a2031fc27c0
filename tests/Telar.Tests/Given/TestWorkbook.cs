using System.IO.Compression;
using System.Text;

namespace Telar.Tests.Given;

/// The smallest workbook that a spreadsheet would open, and zips of other things.
public static class TestWorkbook
{
    public static byte[] Of(params (string Sheet, string Rows)[] sheets) => Of("", sheets);

    /// Rows are given as XML of `<row>` elements; what stands before the sheet's own XML comes from `prologue`.
    public static byte[] Of(string prologue, params (string Sheet, string Rows)[] sheets)
    {
        var names = string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{sheet.Sheet}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""));
        var links = string.Concat(sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""));
        var parts = new List<(string, string)>
        {
            ("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{names}</sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>"""),
            ("xl/sharedStrings.xml", """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>PRY</t></si><si><r><t>S.</t></r><r><t>ONE</t></r></si></sst>"""),
        };
        parts.AddRange(sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"""{prologue}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet.Rows}</sheetData></worksheet>""")));
        return Zip([.. parts.Select(part => (part.Item1, Encoding.UTF8.GetBytes(part.Item2)))]);
    }

    /// The same with one more part.
    public static byte[] With(string part, string content, params (string Sheet, string Rows)[] sheets)
    {
        using var held = new MemoryStream();
        held.Write(Of(sheets));
        using (var archive = new ZipArchive(held, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(part).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }
        return held.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var held = new MemoryStream();
        using (var archive = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return held.ToArray();
    }

    public static byte[] Gzip(byte[] content)
    {
        using var held = new MemoryStream();
        using (var packed = new GZipStream(held, CompressionLevel.SmallestSize, leaveOpen: true))
            packed.Write(content);
        return held.ToArray();
    }

    /// One text cell a column, from A.
    public static string Row(params string[] cells) =>
        "<row>" + string.Concat(cells.Select(cell => $"""<c t="inlineStr"><is><t>{cell}</t></is></c>""")) + "</row>";
}
