using System.Text;
using System.Xml;
using Telar.Core.Shared;

namespace Telar.Storage.Shared;

/// The XML inside of a workbook, read forward. Documents with a type definition or entities are refused, and no text is held that has no end.
internal static class WorkbookXml
{
    public const int LongestCell = 100_000;

    private const int LongestReason = 200;

    public static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    public static bool Next(XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException broken)
        {
            throw Refused(broken);
        }
    }

    /// The text up to the end of the element that the reader stands on; in pieces, so that one endless text is refused and not held.
    public static string TextInside(XmlReader reader, StringBuilder text, char[] buffer)
    {
        text.Clear();
        var depth = reader.Depth;
        while (Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            Append(reader, text, buffer);
            if (text.Length > LongestCell)
                throw new FileRefusedException(FileProblems.RowTooLong.At(ProblemPlace.Nowhere, ("limit", "100 000"), ("what", "Aa")));
        }
        return text.ToString();
    }

    /// The text of the cell that the reader stands on, as it is stored: a value, or the pieces of a text written in place. Afterwards the reader stands on its end.
    public static string CellText(XmlReader reader, string type, StringBuilder piece, char[] buffer)
    {
        var depth = reader.Depth;
        var text = "";
        while (Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement)
                continue;
            if (reader.LocalName == "v" && type != "inlineStr")
                text = TextInside(reader, piece, buffer);
            else if (reader.LocalName == "t" && type == "inlineStr")
                text += TextInside(reader, piece, buffer);
        }
        return text;
    }

    /// C5 stands in the third column, 2; without an address a cell follows the one before.
    public static int ColumnOf(string? address, int next, int most)
    {
        var column = 0;
        foreach (var letter in address ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > most)
                break;
            column = (column * 26) + letter - 'A' + 1;
        }
        if (column > most)
            throw new FileRefusedException(FileProblems.RowTooLong.At(ProblemPlace.Nowhere, ("limit", FormattableString.Invariant($"{most}")), ("what", "×")));
        return column == 0 ? next : Math.Max(next, column - 1);
    }

    private static void Append(XmlReader reader, StringBuilder text, char[] buffer)
    {
        try
        {
            int read;
            while ((read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0 && text.Length <= LongestCell)
                text.Append(buffer, 0, read);
        }
        catch (XmlException broken)
        {
            throw Refused(broken);
        }
    }

    private static FileRefusedException Refused(XmlException broken)
    {
        var reason = broken.Message.Length > LongestReason ? broken.Message[..LongestReason] + "…" : broken.Message;
        return new(FileProblems.XmlForbidden.At(new(Line: broken.LineNumber), ("reason", reason)));
    }
}
