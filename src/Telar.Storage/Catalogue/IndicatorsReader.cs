using Telar.Core.Catalogue;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// Reads indicators/<DIM>/<CODE>.yml.
internal static class IndicatorsReader
{
    private const int LongestShort = 40;
    private static readonly string[] ReadingHoles = ["value", "year"];

    private static readonly IReadOnlyDictionary<string, IndicatorKind> Kinds = new Dictionary<string, IndicatorKind>(StringComparer.Ordinal)
    {
        ["share"] = IndicatorKind.Share,
        ["rate"] = IndicatorKind.Rate,
        ["ratio"] = IndicatorKind.Ratio,
        ["count"] = IndicatorKind.Count,
        ["index"] = IndicatorKind.Index,
        ["duration"] = IndicatorKind.Duration,
        ["amount"] = IndicatorKind.Amount,
    };

    private static readonly IReadOnlyDictionary<string, Direction> Directions = new Dictionary<string, Direction>(StringComparer.Ordinal)
    {
        ["up"] = Direction.Up,
        ["down"] = Direction.Down,
        ["none"] = Direction.None,
    };

    public static IReadOnlyList<Indicator> Read(ReadingDesk desk) =>
    [
        .. desk.Folder.FoldersIn("indicators")
            .Where(folder => folder != OtherRooms.ChecksFolder)
            .SelectMany(dimension => desk.Yamls($"indicators/{dimension}", (name, map) => ReadOne(name, dimension, map, desk))),
    ];

    private static Indicator ReadOne(string name, string folder, YamlMap map, ReadingDesk desk)
    {
        var indicator = new Indicator(
            map.Translations(desk),
            map.Gives("code", CodeKind.Indicator, desk),
            map.Names("dimension", CodeKind.Dimension, desk),
            map.NamesAll("challenges", CodeKind.Challenge, desk),
            map.Plain("name"),
            map.Plain("short", LongestShort),
            map.Plain("definition"),
            map.Text("reading"),
            map.Plain("caveats"),
            map.Plain("unit"),
            map.OneOf("kind", Kinds),
            map.OptionalScale("scale"),
            map.Whole("decimals", 0, 6),
            map.OneOf("direction", Directions),
            [.. map.Maps("series").Select(series => ReadSeries(series, desk))]);

        map.RefuseHoles("reading", indicator.Reading, ReadingHoles);
        map.MustBe("code", indicator.Code, CatalogueFolder.StemOf(name));
        map.MustBe("dimension", indicator.Dimension, folder);
        return indicator;
    }

    private static IndicatorSeries ReadSeries(YamlMap map, ReadingDesk desk) => new(map.Source(desk), map.Word("code"));
}
