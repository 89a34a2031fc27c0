using Telar.Core.Catalogue;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;
using Telar.Storage.Catalogue;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// Reads indicators/checks/*.yml: one check a file, each with the keys that its test asks for.
public static class ScreeningChecksReader
{
    private static readonly string[] HolesOfAll = ["place", "years", "series", "others", "value"];

    private static readonly IReadOnlyDictionary<string, Severity> Severities = new Dictionary<string, Severity>(StringComparer.Ordinal)
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
    };

    private static readonly IReadOnlyDictionary<string, IndicatorKind> Kinds = new Dictionary<string, IndicatorKind>(StringComparer.Ordinal)
    {
        ["share"] = IndicatorKind.Share,
    };

    private static readonly IReadOnlyDictionary<string, TestReader> Tests = new Dictionary<string, TestReader>(StringComparer.Ordinal)
    {
        ["bounds"] = new(Bounds),
        ["between"] = new(map => new BetweenTest(Number(map, "tolerance"), [.. map.Maps("sets").Select(Between)])),
        ["within"] = new(map => new WithinTest(Number(map, "tolerance"), [.. map.Maps("sets").Select(PartAndWhole)])),
        ["false_total"] = new(map => new FalseTotalTest(Number(map, "tolerance"), [.. map.Maps("sets").Select(PartAndWhole)])),
        ["sum"] = new(map => new SumTest(Number(map, "tolerance"), Number(map, "tolerance_share"), [.. map.Maps("sets").Select(Parts)])),
        ["jump"] = new(map => new JumpTest(Number(map, "deviations"), map.Whole("points", 5), Number(map, "least_ratio"), Number(map, "least_change"), Number(map, "shared_by"), Patterns(map))),
        ["unit_spike"] = new(map => new UnitSpikeTest(Number(map, "tolerance"), Number(map, "calm"))),
        ["unit_level"] = new(map => new UnitLevelTest(Number(map, "tolerance"), Number(map, "calm"), map.Whole("points", 2), map.Whole("least_power", 1))),
        ["unit_of_sources"] = new(map => new UnitOfSourcesTest(Number(map, "tolerance"), map.Whole("points", 1))),
        ["disagreement"] = new(map => new DisagreementTest(Number(map, "share"), Number(map, "difference"), [.. map.OptionalMaps("concepts").Select(concept => concept.Words("series"))])),
        ["same_series"] = new(map => new SameSeriesTest(Number(map, "share"), map.Whole("points", 1))),
        ["carried_series"] = new(map => new CarriedSeriesTest(map.Whole("digits", 1), map.Whole("run", 2), [.. map.OptionalMaps("may_be_equal").Select(MayBeEqual)])),
        ["carried_place"] = new(map => new CarriedPlaceTest(map.Whole("digits", 1), map.Whole("run", 2), new(map.OptionalWords("except"), []))),
        ["repeated"] = new(map => new RepeatedTest(map.Whole("digits", 1), map.Whole("run", 2), new(map.OptionalWords("except"), []))),
        ["duplicate"] = new(_ => new DuplicateTest()),
        ["stale"] = new(map => new StaleTest(map.Whole("years", 1))),
    };

    public static IReadOnlyList<string> TestNames => [.. Tests.Keys];

    /// The checks of a catalogue folder, by the name of their file. They count only where no problem was added.
    public static IReadOnlyList<Check> Read(string catalogue, ICollection<Problem> problems)
    {
        var folder = Path.Combine(catalogue, "indicators", "checks");
        if (!Directory.Exists(folder))
            return [];
        return
        [
            .. Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal)
                .Select(path => StrictYaml.ReadFile(path, "indicators/checks/" + Path.GetFileName(path), problems, map => ReadOne(Path.GetFileNameWithoutExtension(path), map)))
                .OfType<Check>(),
        ];
    }

    private static Check ReadOne(string file, YamlMap map)
    {
        map.Translations();
        var code = map.Word("code");
        if (code != file)
            map.Refuse("code", CatalogueProblems.NotItsFile, ("value", code), ("name", file));
        var reader = map.OneOf("test", Tests);
        var check = new Check(code, map.OneOf("severity", Severities), map.Text("name"), map.Text("method"), map.Text("sentence"), map.Text("advice"), reader.Read?.Invoke(map) ?? new DuplicateTest());
        map.RefuseHoles("name", check.Name, []);
        map.RefuseHoles("method", check.Method, []);
        map.RefuseHoles("sentence", check.Sentence, [.. HolesOfAll, .. check.Test.Holes]);
        map.RefuseHoles("advice", check.Advice, [.. HolesOfAll, .. check.Test.Holes]);
        return check;
    }

    private static BoundsTest Bounds(YamlMap map) =>
        new(Number(map, "tolerance"), [.. map.OptionalWords("kinds").Select(word => Kinds.GetValueOrDefault(word))], map.OptionalFlag("scales") ?? false, [.. map.OptionalMaps("sets").Select(BoundedSet)]);

    private static BoundedSeries BoundedSet(YamlMap map) => new(Patterns(map), (double?)map.OptionalNumber("low"), (double?)map.OptionalNumber("high"));

    private static (string Total, string One, string Other) Between(YamlMap map)
    {
        var total = map.Word("total");
        var parts = map.Words("parts");
        if (parts.Count != 2)
            map.Refuse("parts", ReadingProblems.WrongShape, ("key", "parts"), ("expected", "[abc, def]"));
        return (total, parts.ElementAtOrDefault(0) ?? "", parts.ElementAtOrDefault(1) ?? "");
    }

    private static PartsOfWhole Parts(YamlMap map)
    {
        var parts = map.Words("parts");
        var whole = map.OptionalWord("whole");
        return new(parts, whole, whole is null ? (double)map.Number("whole_value") : 0, map.OptionalFlag("at_most") ?? false, whole is not null && (map.OptionalFlag("lies_on_whole") ?? false));
    }

    private static (string Part, string Whole) PartAndWhole(YamlMap map) => (map.Word("part"), map.Word("whole"));

    private static SeriesPatterns MayBeEqual(YamlMap map) => new(map.Words("series"), []);

    private static SeriesPatterns Patterns(YamlMap map) => new(map.Words("series"), map.OptionalWords("except"));

    private static double Number(YamlMap map, string key) => (double)map.Number(key);

    /// OneOf gives values; a delegate is none, so it travels in one.
    private readonly record struct TestReader(Func<YamlMap, CheckTest>? Read);
}
