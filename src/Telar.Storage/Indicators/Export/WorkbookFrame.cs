using System.Globalization;
using System.Xml;

namespace Telar.Storage.Indicators.Export;

/// The small parts of a workbook around its sheets, as ECMA-376 has them: what kinds of parts there are, how they hang together, a bold style.
internal static class WorkbookFrame
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Workbook = "xl/workbook.xml";
    private const string Styles = "xl/styles.xml";

    public static string SheetPath(int index) => Text($"xl/worksheets/sheet{index + 1}.xml");

    public static IReadOnlyList<(string Path, Action<XmlWriter> Write)> Of(IReadOnlyList<string> sheets) =>
    [
        ("[Content_Types].xml", xml => WriteKinds(xml, sheets.Count)),
        ("_rels/.rels", xml => WriteLinks(xml, [("officeDocument", Workbook)])),
        (Workbook, xml => WriteBook(xml, sheets)),
        ("xl/_rels/workbook.xml.rels", xml => WriteLinks(xml, [.. sheets.Select((_, index) => ("worksheet", SheetPath(index)["xl/".Length..])), ("styles", "styles.xml")])),
        (Styles, WriteStyles),
    ];

    private static void WriteKinds(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Package + "content-types");
        Write("Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Write("Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Write("Override", ("PartName", "/" + Workbook), ("ContentType", Kinds + "sheet.main+xml"));
        Write("Override", ("PartName", "/" + Styles), ("ContentType", Kinds + "styles+xml"));
        for (var index = 0; index < sheets; index++)
            Write("Override", ("PartName", "/" + SheetPath(index)), ("ContentType", Kinds + "worksheet+xml"));
        xml.WriteEndElement();

        void Write(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            xml.WriteStartElement(name, Package + "content-types");
            foreach (var (attribute, value) in attributes)
                xml.WriteAttributeString(attribute, value);
            xml.WriteEndElement();
        }
    }

    // Sheets are linked first, so that the number of a sheet is the number of its link.
    private static void WriteLinks(XmlWriter xml, IReadOnlyList<(string Kind, string Target)> links)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        foreach (var (index, link) in links.Index())
        {
            xml.WriteStartElement("Relationship", Package + "relationships");
            xml.WriteAttributeString("Id", Text($"rId{index + 1}"));
            xml.WriteAttributeString("Type", $"{Document}/{link.Kind}");
            xml.WriteAttributeString("Target", link.Target);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteBook(XmlWriter xml, IReadOnlyList<string> sheets)
    {
        xml.WriteStartElement("workbook", WorkbookWriter.Main);
        xml.WriteStartElement("sheets", WorkbookWriter.Main);
        foreach (var (index, name) in sheets.Index())
        {
            xml.WriteStartElement("sheet", WorkbookWriter.Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", Text($"{index + 1}"));
            xml.WriteAttributeString("r", "id", Document, Text($"rId{index + 1}"));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Style 0 is plain, style 1 bold. The two fills must be there.
    private static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", WorkbookWriter.Main);
        xml.WriteRaw("""
            <fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs>
            """.Trim());
        xml.WriteEndElement();
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
