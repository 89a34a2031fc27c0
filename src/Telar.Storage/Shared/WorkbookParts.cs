using System.IO.Compression;
using System.Text;
using System.Xml;
using Telar.Core.Shared;

namespace Telar.Storage.Shared;

/// The parts of a workbook (XLSX): which sheets it has, in order, the texts that they share, and a bounded, strict reader for each part.
internal sealed class WorkbookParts
{
    private const long MostPartBytes = 2L << 30;
    private const long MostSharedLetters = 128L << 20;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, string> partBySheet = new(StringComparer.Ordinal);
    private readonly List<string> sheets = [];

    public WorkbookParts(ZipArchive archive)
    {
        this.archive = archive;
        ReadSheetNames(TargetsById());
    }

    public IReadOnlyList<string> Sheets => sheets;

    /// True where days are counted from 1904, as old spreadsheets of one maker do.
    public bool CountsFrom1904 { get; private set; }

    public static bool IsOne(ZipArchive archive) => archive.GetEntry("xl/workbook.xml") is not null;

    public XmlReader OpenSheet(string sheet) => Open(partBySheet[sheet]);

    public XmlReader? OpenStyles() => archive.GetEntry("xl/styles.xml") is null ? null : Open("xl/styles.xml");

    /// The texts that cells name by their number.
    public IEnumerable<string> ReadShared()
    {
        if (archive.GetEntry("xl/sharedStrings.xml") is null)
            yield break;
        using var reader = Open("xl/sharedStrings.xml");
        var (text, piece, buffer) = (new StringBuilder(), new StringBuilder(), new char[512]);
        var isReading = false;
        long letters = 0;
        while (WorkbookXml.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                text.Clear();
                if (reader.IsEmptyElement)
                    yield return "";
            }
            else if (reader.LocalName == "rPh")
            {
                // How the text is spoken, for Asian scripts: no part of it.
                isReading = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t" && !reader.IsEmptyElement)
            {
                var inside = WorkbookXml.TextInside(reader, piece, buffer);
                if (!isReading)
                    text.Append(inside);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "si")
            {
                letters += text.Length + 16;
                if (letters > MostSharedLetters)
                    throw new FileRefusedException(FileProblems.TooLong.At(ProblemPlace.Nowhere, ("limit", BoundedStream.Megabytes(MostSharedLetters))));
                yield return text.ToString();
            }
        }
    }

    private Dictionary<string, string> TargetsById()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var relations = Open("xl/_rels/workbook.xml.rels");
        while (WorkbookXml.Next(relations))
        {
            if (relations.NodeType == XmlNodeType.Element && relations.LocalName == "Relationship" && relations.GetAttribute("Id") is { } id && relations.GetAttribute("Target") is { } target)
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }
        return targets;
    }

    private void ReadSheetNames(Dictionary<string, string> targets)
    {
        using var book = Open("xl/workbook.xml");
        while (WorkbookXml.Next(book))
        {
            if (book.NodeType != XmlNodeType.Element)
                continue;
            if (book.LocalName == "workbookPr")
                CountsFrom1904 = book.GetAttribute("date1904") is "1" or "true";
            if (book.LocalName != "sheet" || book.GetAttribute("name") is not { } name)
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

    private XmlReader Open(string part)
    {
        var entry = archive.GetEntry(part)
            ?? throw new FileRefusedException(FileProblems.Unreadable.At(ProblemPlace.Nowhere, ("reason", part)));
        return XmlReader.Create(new BoundedStream(entry.Open(), () => entry.CompressedLength, MostPartBytes, count => count == entry.Length), WorkbookXml.Strict);
    }
}
