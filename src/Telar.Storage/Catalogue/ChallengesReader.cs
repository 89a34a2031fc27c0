using Telar.Core.Catalogue;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// Reads framework/challenges/<CODE>/: the sheet and its page.
internal static class ChallengesReader
{
    private const string Folder = "framework/challenges";
    private const int LongestShort = 18;

    private static readonly IReadOnlyDictionary<string, CoverageState> States = new Dictionary<string, CoverageState>(StringComparer.Ordinal)
    {
        ["covered"] = CoverageState.Covered,
        ["partial"] = CoverageState.Partial,
        ["none"] = CoverageState.None,
    };

    public static IReadOnlyList<Challenge> Read(ReadingDesk desk) =>
        [.. desk.Folder.FoldersIn(Folder).Select(code => desk.Yaml($"{Folder}/{code}/challenge.yml", map => ReadOne(code, map, desk))).OfType<Challenge>()];

    private static Challenge ReadOne(string folder, YamlMap map, ReadingDesk desk)
    {
        var challenge = new Challenge(
            map.Translations(desk),
            map.Gives("code", CodeKind.Challenge, desk),
            map.Names("dimension", CodeKind.Dimension, desk),
            map.Whole("order", 1, CatalogueChecks.ChallengesEachDimension),
            map.Plain("name"),
            map.Plain("short", LongestShort),
            map.Plain("summary"),
            map.Plain("sufferers"),
            [.. map.OptionalMaps("causes").Select(cause => ReadCause(cause, desk))],
            ReadData(map.Map("data")),
            map.Source(desk),
            PagesReader.Read($"{Folder}/{folder}", PageShape.OfChallenge, desk));

        map.MustBe("code", challenge.Code, folder);
        desk.Add(BelongingChecks.OfChallenge(challenge.Code, challenge.Dimension, challenge.Order, map.At("code")));
        return challenge;
    }

    private static CauseLink ReadCause(YamlMap map, ReadingDesk desk) =>
        new(map.Names("challenge", CodeKind.Challenge, desk), map.Source(desk), map.Status());

    private static DataCoverage ReadData(YamlMap map) => new(map.OneOf("state", States), map.Plain("note"));
}
