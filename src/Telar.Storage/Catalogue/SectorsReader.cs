using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// Reads places/sectors/: sections with everyday words, divisions and classes with titles as published.
internal static class SectorsReader
{
    public const string DivisionsTable = "places/sectors/divisions.csv";
    public const string ClassesTable = "places/sectors/classes.csv";
    public static readonly IReadOnlyList<string> Tables = [DivisionsTable, ClassesTable];
    public static readonly IReadOnlyList<string> Columns = ["code", "parent", "title_es", "source_es", "title_en", "source_en", "words_es", "words_pt", "words_en"];

    public static CatalogueParts Read(CatalogueParts parts, ReadingDesk desk) => parts with
    {
        Sections = desk.Yaml("places/sectors/sections.yml", map => ReadSections(map, desk)) ?? [],
        Divisions = [.. ReadTable(DivisionsTable, CodeKind.Division, CodeKind.SectorSection, desk)],
        Classes = [.. ReadTable(ClassesTable, CodeKind.SectorClass, CodeKind.Division, desk)],
    };

    private static List<SectorSection> ReadSections(YamlMap map, ReadingDesk desk)
    {
        map.Translations(desk);
        return [.. map.Maps("sections").Select(section => new SectorSection(
            section.Gives("code", CodeKind.SectorSection, desk),
            section.Plain("title"),
            section.Plain("plain"),
            section.Names("source_es", CodeKind.Source, desk),
            section.Names("source_en", CodeKind.Source, desk)))];
    }

    private static IEnumerable<Sector> ReadTable(string name, CodeKind kind, CodeKind parent, ReadingDesk desk)
    {
        foreach (var row in StrictCsv.Read(name, desk.Text(name), Columns, desk.Problems))
        {
            var sector = new Sector(
                row.Cell("code"),
                row.Cell("parent"),
                row.Cell("title_es"),
                row.Cell("source_es"),
                row.Cell("title_en"),
                row.Cell("source_en"),
                WordsOf(row, "words_es"),
                WordsOf(row, "words_pt"),
                WordsOf(row, "words_en"));
            desk.Give(kind, sector.Code, row.Place("code"));
            desk.Name(parent, sector.Parent, row.Place("parent"));
            desk.Name(CodeKind.Source, sector.SourceEs, row.Place("source_es"));
            desk.Name(CodeKind.Source, sector.SourceEn, row.Place("source_en"));
            if (kind == CodeKind.SectorClass)
                desk.Add(BelongingChecks.OfSectorClass(sector.Code, sector.Parent, row.Place("code")));
            yield return sector;
        }
    }

    private static string[] WordsOf(CsvRow row, string column) =>
        row.Cell(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
