using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
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
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var styles = book.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = HeaderInBold();
        var entries = new Sheets();
        for (var number = 0; number < sheets.Count; number++)
        {
            var part = book.AddNewPart<WorksheetPart>();
            WriteSheet(part, sheets[number].WriteRows);
            entries.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)number + 1, Name = sheets[number].Name });
        }
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(entries);
    }

    private static void WriteSheet(WorksheetPart part, Action<XmlWriter> writeRows)
    {
        // Plain XML: an object for every cell would take ten times as long.
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true });
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

    private static Stylesheet HeaderInBold() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));

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
