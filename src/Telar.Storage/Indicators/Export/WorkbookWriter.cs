using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Telar.Core.Shared;

namespace Telar.Storage.Indicators.Export;

/// One sheet of a workbook: its name, its columns, and what writes its rows.
public sealed record WorkbookSheet(string Name, IReadOnlyList<string> Columns, Action<ITableCells> WriteRows);

/// Writes XLSX cell by cell, without holding a sheet in memory. Words are guarded against formulas, numbers never.
public static class WorkbookWriter
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static void Write(Stream to, IReadOnlyList<WorkbookSheet> sheets) =>
        WriteSheets(to, [.. sheets.Select(sheet => (sheet.Name, (Action<XmlWriter>)(xml => WriteRows(xml, sheet))))]);

    /// Sheets whose rows somebody else writes, as elements of the namespace Main; style 1 is bold.
    internal static void WriteSheets(Stream to, IReadOnlyList<(string Name, Action<XmlWriter> WriteRows)> sheets)
    {
        // Parts go out one after another as they are written. The toolkit for workbooks would keep every sheet in memory until its end.
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, write) in WorkbookFrame.Of([.. sheets.Select(sheet => sheet.Name)]))
            WritePart(archive, path, write);
        foreach (var (index, sheet) in sheets.Index())
            WritePart(archive, WorkbookFrame.SheetPath(index), xml => WriteSheet(xml, sheet.WriteRows));
    }

    private static void WritePart(ZipArchive archive, string path, Action<XmlWriter> write)
    {
        using var stream = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true });
        write(xml);
    }

    private static void WriteSheet(XmlWriter xml, Action<XmlWriter> writeRows)
    {
        xml.WriteStartElement("worksheet", Main);
        // The first row stays in sight.
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("sheetData", Main);
        writeRows(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRows(XmlWriter xml, WorkbookSheet sheet)
    {
        var cells = new SheetCells(xml);
        cells.Header(sheet.Columns);
        sheet.WriteRows(cells);
    }

    private sealed class SheetCells(XmlWriter xml) : ITableCells
    {
        private bool isInRow;

        public void Header(IReadOnlyList<string> columns)
        {
            foreach (var column in columns)
                Write(column, isBold: true);
            EndRow();
        }

        public void Text(string text) => Write(SpreadsheetText.Guard(text), isBold: false);

        public void Number(double value)
        {
            Begin();
            xml.WriteStartElement("c", Main);
            xml.WriteElementString("v", Main, value.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        public void EndRow()
        {
            Begin();
            xml.WriteEndElement();
            isInRow = false;
        }

        private void Write(string text, bool isBold)
        {
            Begin();
            xml.WriteStartElement("c", Main);
            if (text.Length > 0)
            {
                xml.WriteAttributeString("t", "inlineStr");
                if (isBold)
                    xml.WriteAttributeString("s", "1");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Printable(text));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }

        private void Begin()
        {
            if (isInRow)
                return;
            xml.WriteStartElement("row", Main);
            isInRow = true;
        }

        // XML 1.0 has no place for control characters, and a sheet none for more than this many letters.
        private static string Printable(string text)
        {
            const int longest = 32_767;
            var kept = text.Any(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r'))
                ? new string([.. text.Where(letter => !char.IsControl(letter) || letter is '\t' or '\n' or '\r')])
                : text;
            return kept.Length > longest ? kept[..longest] : kept;
        }
    }
}
