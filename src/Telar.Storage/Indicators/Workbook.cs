using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Telar.Core.Indicators;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// A spreadsheet (XLSX) of figures, read forward, sheet by sheet, without holding one in memory.
internal sealed class Workbook(ZipArchive archive)
{
    // A sheet has at most 1,048,576; a number beyond is not believed.
    private const int MostRows = 1 << 20;

    private readonly WorkbookParts parts = new(archive);
    private readonly StringBuilder piece = new();
    private readonly char[] buffer = new char[512];
    private List<string>? shared;

    public IReadOnlyList<string> Sheets => parts.Sheets;

    public static bool IsOne(ZipArchive archive) => WorkbookParts.IsOne(archive);

    public IEnumerable<Row> Rows(string sheet)
    {
        shared ??= [.. parts.ReadShared()];
        using var reader = parts.OpenSheet(sheet);
        var cells = new List<string>();
        var number = 0;
        while (WorkbookXml.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
            {
                number = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var told) && told > number && told <= MostRows ? told : number + 1;
                cells.Clear();
                if (reader.IsEmptyElement)
                    yield return new(number, []);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
            {
                var column = WorkbookXml.ColumnOf(reader.GetAttribute("r"), cells.Count, CsvRows.MostCells);
                while (cells.Count < column)
                    cells.Add("");
                cells.Add(ReadCell(reader));
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row")
            {
                yield return new(number, [.. cells]);
            }
        }
    }

    // The reader stands on <c>; afterwards on its end.
    private string ReadCell(XmlReader reader)
    {
        var type = reader.GetAttribute("t") ?? "n";
        if (reader.IsEmptyElement)
            return "";
        var text = WorkbookXml.CellText(reader, type, piece, buffer);
        return type switch
        {
            "s" => int.TryParse(text, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < shared!.Count ? shared[index] : "",
            "n" => ShortestNumber(text),
            _ => text,
        };
    }

    // A sheet stores 82.73673 as 82.736729999999994; the number that was typed is the shortest that reads back the same.
    private static string ShortestNumber(string text) =>
        ReadingJudge.TryParse(text, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : text;
}
