using System.Globalization;
using System.Xml;
using Telar.Storage.Shared;

namespace Telar.Storage.Forms;

/// Which styles of a workbook show a number as a date or a time; the number alone does not tell.
internal static class WorkbookDates
{
    private const int MostStyles = 100_000;

    public static bool[] ByStyle(WorkbookParts parts)
    {
        using var reader = parts.OpenStyles();
        if (reader is null)
            return [];
        var isOwnDate = new Dictionary<int, bool>();
        var styles = new List<bool>();
        var isInCells = false;
        while (WorkbookXml.Next(reader) && styles.Count < MostStyles)
        {
            if (reader.LocalName == "cellXfs")
                isInCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "numFmt" && Number(reader) is { } own)
                isOwnDate[own] = IsDate(reader.GetAttribute("formatCode") ?? "");
            else if (reader.LocalName == "xf" && isInCells)
                styles.Add(Number(reader) is { } format && (isOwnDate.TryGetValue(format, out var told) ? told : IsBuiltIn(format)));
        }
        return [.. styles];
    }

    private static int? Number(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // The numbers that every spreadsheet knows (ECMA-376, part 1, 18.8.30).
    private static bool IsBuiltIn(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    // Letters of dates outside of quotes, brackets and escapes: yyyy-mm-dd is one, [Red]0.00 and "days" are none.
    private static bool IsDate(string code)
    {
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = EndOf(code, at, '"');
                    break;
                case '[':
                    at = EndOf(code, at, ']');
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case ';':
                    return false;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return true;
            }
        }
        return false;
    }

    private static int EndOf(string code, int at, char end) => code.IndexOf(end, at + 1) is var found and >= 0 ? found : code.Length;
}
