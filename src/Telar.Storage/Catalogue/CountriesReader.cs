using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// Reads places/countries/<ISO3>.yml and places/subdivisions/<ISO3>.csv.
internal static class CountriesReader
{
    private static readonly string[] SubdivisionColumns = ["code", "name", "kind", "source"];

    public static CatalogueParts Read(CatalogueParts parts, ReadingDesk desk)
    {
        var countries = desk.Yamls("places/countries", (name, map) => ReadOne(name, map, desk));
        var iso2 = countries.DistinctBy(country => country.Iso3, StringComparer.Ordinal).ToDictionary(country => country.Iso3, country => country.Iso2, StringComparer.Ordinal);
        var subdivisions = desk.Folder.FilesIn("places/subdivisions", ".csv").SelectMany(name => ReadSubdivisions(name, iso2, desk));
        return parts with { Countries = countries, Subdivisions = [.. subdivisions] };
    }

    private static Country ReadOne(string name, YamlMap map, ReadingDesk desk)
    {
        var country = new Country(
            map.Translations(desk),
            map.Gives("iso3", CodeKind.Country, desk),
            map.Gives("iso2", CodeKind.Iso2, desk),
            map.Whole("m49", 1, 999),
            map.Plain("name"),
            map.Plain("subject"),
            map.Plain("of"),
            map.Plain("in"),
            map.OptionalPlain("capital"),
            ReadNamed(map.Map("time_zone"), desk),
            map.Words("languages"),
            ReadCurrency(map.Map("currency"), desk),
            ReadNamed(map.Map("tax_id"), desk),
            map.OptionalMap("index_unit") is { } unit ? ReadNamed(unit, desk) : null,
            [.. map.Maps("memberships").Select(membership => ReadMembership(membership, desk))],
            ReadTile(map),
            map.Source(desk));
        map.MustBe("iso3", country.Iso3, CatalogueFolder.StemOf(name));
        return country;
    }

    private static Currency ReadCurrency(YamlMap map, ReadingDesk desk) => new(map.Word("code"), map.Plain("name"), map.Source(desk));

    private static NamedFact ReadNamed(YamlMap map, ReadingDesk desk) => new(map.Word("name"), map.Status(), map.Source(desk));

    private static Membership ReadMembership(YamlMap map, ReadingDesk desk) => new(map.Kebab("body"), map.Status(), map.Source(desk));

    private static Tile ReadTile(YamlMap map)
    {
        var numbers = map.Numbers("tile");
        if (numbers is [>= 0 and < 20 and var column, >= 0 and < 20 and var row] && decimal.IsInteger(column) && decimal.IsInteger(row))
            return new((int)column, (int)row);
        map.Refuse("tile", ReadingProblems.WrongShape, ("key", "tile"), ("expected", "[5, 6]"));
        return default;
    }

    private static IEnumerable<Subdivision> ReadSubdivisions(string name, Dictionary<string, string> iso2, ReadingDesk desk)
    {
        var country = CatalogueFolder.StemOf(name);
        desk.Name(CodeKind.Country, country, new(name));
        foreach (var row in StrictCsv.Read(name, desk.Text(name), SubdivisionColumns, desk.Problems))
        {
            var subdivision = new Subdivision(country, row.Cell("code"), row.Cell("name"), row.Cell("kind"), row.Cell("source"));
            desk.Give(CodeKind.Subdivision, subdivision.Code, row.Place("code"));
            desk.Name(CodeKind.Source, subdivision.Source, row.Place("source"));
            desk.Add(BelongingChecks.OfSubdivision(subdivision.Code, iso2.GetValueOrDefault(country, ""), row.Place("code")));
            yield return subdivision;
        }
    }
}
