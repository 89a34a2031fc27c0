using Telar.Core.Catalogue;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// Reads practices/<CODE>/: the sheet with its graded claims, and its page.
internal static class PracticesReader
{
    private const string Folder = "practices";
    private const int LongestSummary = 160;

    private static readonly IReadOnlyDictionary<string, Reach> Reaches = new Dictionary<string, Reach>(StringComparer.Ordinal)
    {
        ["regional"] = Reach.Regional,
        ["global"] = Reach.Global,
    };

    public static IReadOnlyList<Practice> Read(ReadingDesk desk) =>
        [.. desk.Folder.FoldersIn(Folder).Select(code => desk.Yaml($"{Folder}/{code}/practice.yml", map => ReadOne(code, map, desk))).OfType<Practice>()];

    private static Practice ReadOne(string folder, YamlMap map, ReadingDesk desk)
    {
        var practice = new Practice(
            map.Translations(desk),
            map.Gives("code", CodeKind.Practice, desk),
            map.Word("system"),
            map.Names("dimension", CodeKind.Dimension, desk),
            map.Plain("title"),
            map.Plain("summary", LongestSummary),
            [.. map.Maps("actors").Select(ReadActor)],
            map.OptionalNamesAll("countries", CodeKind.Country, desk),
            map.OptionalOneOf("reach", Reaches),
            [.. map.Maps("challenges").Select(challenge => ReadChallenge(challenge, desk))],
            map.OptionalDate("started"),
            ReadSourced(map.OptionalMap("cost"), desk),
            ReadSourced(map.OptionalMap("time"), desk),
            [.. map.OptionalMaps("evidence").Select(claim => ReadClaim(claim, desk))],
            map.Source(desk),
            map.Date("checked"),
            PagesReader.Read($"{Folder}/{folder}", PageShape.OfPractice, desk));

        map.MustBe("code", practice.Code, folder);
        desk.Add(BelongingChecks.OfPractice(practice.Code, practice.Dimension, map.At("code")));
        if (practice.Countries.Count == 0 && practice.Reach is null)
            map.Refuse("code", CatalogueProblems.NowhereAtAll);
        return practice;
    }

    private static Actor ReadActor(YamlMap map) => new(map.Word("name"), map.OptionalAddress("address"), map.OptionalWord("address_text"));

    private static AnsweredChallenge ReadChallenge(YamlMap map, ReadingDesk desk) =>
        new(map.Names("challenge", CodeKind.Challenge, desk), map.Status(), map.Source(desk));

    private static SourcedText? ReadSourced(YamlMap? map, ReadingDesk desk) =>
        map is null ? null : new(map.Plain("text"), map.Source(desk), map.Status());

    private static Claim ReadClaim(YamlMap map, ReadingDesk desk) => new(
        map.Kebab("topic"),
        map.Plain("claim"),
        map.OptionalNumber("value"),
        map.OptionalWord("unit"),
        map.Whole("grade", EvidenceGrade.Lowest, EvidenceGrade.Highest),
        map.OptionalDate("date"),
        map.OptionalNamesAll("place", CodeKind.Country, desk),
        map.Source(desk),
        map.Status());
}
