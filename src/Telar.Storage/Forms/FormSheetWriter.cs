using System.Globalization;
using System.Xml;
using Telar.Core.Forms;
using Telar.Storage.Indicators.Export;

namespace Telar.Storage.Forms;

/// Writes one table as the rows of a sheet. Every cell is text: a spreadsheet neither computes it nor changes how it is written.
internal static class FormSheetWriter
{
    public static Action<XmlWriter> Of(FormTable table) => xml =>
    {
        WriteRow(xml, 1, table.Columns, style: "1");
        foreach (var row in table.Rows)
            WriteRow(xml, row.Line, row.Cells, style: null);
    };

    private static void WriteRow(XmlWriter xml, int line, IReadOnlyList<string> cells, string? style)
    {
        xml.WriteStartElement("row", WorkbookWriter.Main);
        xml.WriteAttributeString("r", line.ToString(CultureInfo.InvariantCulture));
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Length > 0)
                WriteCell(xml, ColumnLetters.Of(column) + line.ToString(CultureInfo.InvariantCulture), cells[column], style);
        }
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string address, string text, string? style)
    {
        xml.WriteStartElement("c", WorkbookWriter.Main);
        xml.WriteAttributeString("r", address);
        if (style is not null)
            xml.WriteAttributeString("s", style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", WorkbookWriter.Main);
        xml.WriteStartElement("t", WorkbookWriter.Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellEscapes.Encode(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
