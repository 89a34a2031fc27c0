using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// Reads framework/: dimensions, schemes, crosswalk, editions and the rubric of evidence.
internal static class FrameworkReader
{
    private const string OwnScheme = "4T/";

    private static readonly IReadOnlyDictionary<string, bool> DraftWords = new Dictionary<string, bool>(StringComparer.Ordinal) { ["official"] = false, ["draft"] = true };
    private static readonly IReadOnlyDictionary<string, bool> EditionStates = new Dictionary<string, bool>(StringComparer.Ordinal) { ["held"] = false, ["announced"] = true };

    private static readonly IReadOnlyDictionary<string, CrosswalkKind> LinkKinds = new Dictionary<string, CrosswalkKind>(StringComparer.Ordinal)
    {
        ["equals"] = CrosswalkKind.Equals,
        ["contains"] = CrosswalkKind.Contains,
        ["touches"] = CrosswalkKind.Touches,
    };

    public static CatalogueParts Read(CatalogueParts parts, ReadingDesk desk) => parts with
    {
        Dimensions = ListIn("dimensions", desk, map => ReadDimension(map, desk)),
        Schemes = ListIn("schemes", desk, map => ReadScheme(map, desk)),
        Editions = ListIn("editions", desk, map => ReadEdition(map, desk)),
        EvidenceGrades = desk.Yaml("framework/evidence.yml", map =>
        {
            map.Translations(desk);
            return map.Maps("grades").Select(ReadGrade).ToList();
        }) ?? [],
        // The one file here without texts.
        Crosswalk = desk.Yaml("framework/crosswalk.yml", map => map.Maps("links").Select(link => ReadLink(link, desk)).ToList()) ?? [],
    };

    private static List<T> ListIn<T>(string name, ReadingDesk desk, Func<YamlMap, T> read) =>
        desk.Yaml($"framework/{name}.yml", map =>
        {
            map.Translations(desk);
            return map.Maps(name).Select(read).ToList();
        }) ?? [];

    private static Dimension ReadDimension(YamlMap map, ReadingDesk desk) => new(
        map.Gives("code", CodeKind.Dimension, desk),
        map.Plain("name"),
        map.Plain("motto"),
        map.Plain("scope"),
        map.Source(desk));

    private static Scheme ReadScheme(YamlMap map, ReadingDesk desk)
    {
        var code = map.Gives("code", CodeKind.Scheme, desk);
        return new(
            code,
            map.Plain("name"),
            map.OneOf("status", DraftWords),
            map.OptionalPlain("unit"),
            map.OptionalWhole("year", 1990, 2100),
            map.Source(desk),
            map.OptionalPlain("note"),
            [.. map.Maps("nodes").Select(node => ReadNode(code, node, desk))]);
    }

    private static SchemeNode ReadNode(string scheme, YamlMap map, ReadingDesk desk)
    {
        var code = map.Word("code");
        desk.Give(CodeKind.SchemeNode, $"{scheme}/{code}", map.At("code"));
        return new(code, map.Plain("name"), map.OptionalNumber("value"), map.OptionalScale("scale"));
    }

    private static CrosswalkLink ReadLink(YamlMap map, ReadingDesk desk) => new(
        ReadEnd(map, "from", desk),
        ReadEnd(map, "to", desk),
        map.OneOf("kind", LinkKinds),
        map.Status(),
        map.Source(desk));

    private static string ReadEnd(YamlMap map, string key, ReadingDesk desk)
    {
        var end = map.Word(key);
        if (!end.StartsWith(OwnScheme, StringComparison.Ordinal))
            desk.Name(CodeKind.SchemeNode, end, map.At(key));
        else if (end.Length == OwnScheme.Length + 3)
            desk.Name(CodeKind.Dimension, end[OwnScheme.Length..], map.At(key));
        else
            desk.Name(CodeKind.Challenge, end[OwnScheme.Length..], map.At(key));
        return end;
    }

    private static Edition ReadEdition(YamlMap map, ReadingDesk desk)
    {
        var edition = new Edition(
            map.Gives("code", CodeKind.Edition, desk),
            map.Whole("number", 1, 100),
            map.Plain("place"),
            map.NamesAll("countries", CodeKind.Country, desk),
            map.Date("starts"),
            map.OptionalDate("ends"),
            map.OneOf("state", EditionStates),
            map.OptionalPlain("theme"),
            map.Source(desk),
            map.Status());
        if (edition.Ends is { } ends && ends.LastDay < edition.Starts.FirstDay)
            map.Refuse("ends", CatalogueProblems.LateStart, ("starts", edition.Starts.ToString()), ("ends", ends.ToString()));
        return edition;
    }

    private static EvidenceGrade ReadGrade(YamlMap map) => new(
        map.Whole("grade", EvidenceGrade.Lowest, EvidenceGrade.Highest),
        map.Plain("name"),
        map.Plain("rule"));
}
