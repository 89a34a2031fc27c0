using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Telar.Core.Indicators;
using Telar.Core.Shared;

namespace Telar.Storage.Indicators;

/// A spreadsheet (XLSX) read forward, sheet by sheet, without holding one in memory. Documents with a type definition or entities are refused.
internal sealed class Workbook
{
    private const long MostPartBytes = 2L << 30;
    // A sheet has at most 1,048,576; a number beyond is not believed.
    private const int MostRows = 1 << 20;
    private const int LongestReason = 200;
    private const long MostSharedLetters = 128L << 20;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive archive;
    private readonly Dictionary<string, string> partBySheet = new(StringComparer.Ordinal);
    private readonly List<string> sheets = [];
    private List<string>? shared;

    public Workbook(ZipArchive archive)
    {
        this.archive = archive;
        ReadSheetNames();
    }

    public IReadOnlyList<string> Sheets => sheets;

    public static bool IsOne(ZipArchive archive) => archive.GetEntry("xl/workbook.xml") is not null;

    public IEnumerable<Row> Rows(string sheet)
    {
        shared ??= ReadShared();
        using var reader = Open(partBySheet[sheet]);
        var cells = new List<string>();
        var number = 0;
        while (Next(reader))
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
                var column = ColumnOf(reader.GetAttribute("r"), cells.Count);
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
        var depth = reader.Depth;
        var text = "";
        while (Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement)
                continue;
            if (reader.LocalName == "v" && type != "inlineStr")
                text = TextInside(reader);
            else if (reader.LocalName == "t" && type == "inlineStr")
                text += TextInside(reader);
        }
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

    // C5 stands in the third column; without an address a cell follows the one before.
    private static int ColumnOf(string? address, int next)
    {
        var column = 0;
        foreach (var letter in address ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > CsvRows.MostCells)
                break;
            column = (column * 26) + letter - 'A' + 1;
        }
        if (column > CsvRows.MostCells)
            throw new FileRefusedException(FileProblems.RowTooLong.At(ProblemPlace.Nowhere, ("limit", "20 000"), ("what", "×")));
        return column == 0 ? next : Math.Max(next, column - 1);
    }

    private void ReadSheetNames()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var relations = Open("xl/_rels/workbook.xml.rels"))
        {
            while (Next(relations))
            {
                if (relations.NodeType == XmlNodeType.Element && relations.LocalName == "Relationship" && relations.GetAttribute("Id") is { } id && relations.GetAttribute("Target") is { } target)
                    targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }
        using var book = Open("xl/workbook.xml");
        while (Next(book))
        {
            if (book.NodeType != XmlNodeType.Element || book.LocalName != "sheet" || book.GetAttribute("name") is not { } name)
                continue;
            string? relation = null;
            while (book.MoveToNextAttribute())
            {
                if (book.LocalName == "id" && book.Prefix.Length > 0)
                    relation = book.Value;
            }
            if (relation is not null && targets.TryGetValue(relation, out var part) && archive.GetEntry(part) is not null && partBySheet.TryAdd(name, part))
                sheets.Add(name);
        }
    }

    private List<string> ReadShared()
    {
        var texts = new List<string>();
        if (archive.GetEntry("xl/sharedStrings.xml") is null)
            return texts;
        using var reader = Open("xl/sharedStrings.xml");
        var text = new StringBuilder();
        long letters = 0;
        while (Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                text.Clear();
                if (reader.IsEmptyElement)
                    texts.Add("");
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t" && !reader.IsEmptyElement)
            {
                text.Append(TextInside(reader));
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "si")
            {
                letters += text.Length + 16;
                if (letters > MostSharedLetters)
                    throw new FileRefusedException(FileProblems.TooLong.At(ProblemPlace.Nowhere, ("limit", BoundedStream.Megabytes(MostSharedLetters))));
                texts.Add(text.ToString());
            }
        }
        return texts;
    }

    // In pieces, so that one endless text is refused and not held.
    private static string TextInside(XmlReader reader)
    {
        var name = reader.LocalName;
        var text = new StringBuilder();
        var buffer = new char[512];
        while (Next(reader) && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == name))
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            int read;
            while ((read = Guarded(() => reader.ReadValueChunk(buffer, 0, buffer.Length))) > 0)
            {
                text.Append(buffer, 0, read);
                if (text.Length > CsvRows.LongestCell)
                    throw new FileRefusedException(FileProblems.RowTooLong.At(ProblemPlace.Nowhere, ("limit", "100 000"), ("what", "Aa")));
            }
        }
        return text.ToString();
    }

    private static bool Next(XmlReader reader) => Guarded(reader.Read);

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException broken)
        {
            throw new FileRefusedException(FileProblems.XmlForbidden.At(new(Line: broken.LineNumber), ("reason", broken.Message.Length > LongestReason ? broken.Message[..LongestReason] + "…" : broken.Message)));
        }
    }

    private XmlReader Open(string part)
    {
        var entry = archive.GetEntry(part)
            ?? throw new FileRefusedException(FileProblems.Unreadable.At(ProblemPlace.Nowhere, ("reason", part)));
        return XmlReader.Create(new BoundedStream(entry.Open(), () => entry.CompressedLength, MostPartBytes, count => count == entry.Length), Strict);
    }
}
