using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// Reads places/size_rules/<ISO3>.yml, places/size_classes.yml and places/units.yml.
internal static class SizeRulesReader
{
    private static readonly IReadOnlyDictionary<string, SizeRuleKind> Kinds = new Dictionary<string, SizeRuleKind>(StringComparer.Ordinal)
    {
        ["single"] = SizeRuleKind.Single,
        ["joint"] = SizeRuleKind.Joint,
        ["weighted"] = SizeRuleKind.Weighted,
    };

    private static readonly IReadOnlyDictionary<string, Combination> Combinations = new Dictionary<string, Combination>(StringComparer.Ordinal)
    {
        ["all"] = Combination.All,
        ["two_of_three"] = Combination.TwoOfThree,
        ["staff_first"] = Combination.StaffFirst,
    };

    private static readonly IReadOnlyDictionary<string, SizeSector> Sectors = new Dictionary<string, SizeSector>(StringComparer.Ordinal)
    {
        ["all"] = SizeSector.All,
        ["services"] = SizeSector.Services,
        ["trade"] = SizeSector.Trade,
        ["manufacturing"] = SizeSector.Manufacturing,
        ["construction"] = SizeSector.Construction,
        ["mining"] = SizeSector.Mining,
        ["agriculture"] = SizeSector.Agriculture,
    };

    private static readonly IReadOnlyDictionary<string, Measure> Measures = new Dictionary<string, Measure>(StringComparer.Ordinal)
    {
        ["staff"] = Measure.Staff,
        ["sales"] = Measure.Sales,
        ["assets"] = Measure.Assets,
        ["score"] = Measure.Score,
    };

    private static readonly IReadOnlyDictionary<string, SizeClass> Sizes = new Dictionary<string, SizeClass>(StringComparer.Ordinal)
    {
        ["micro"] = SizeClass.Micro,
        ["small"] = SizeClass.Small,
        ["medium"] = SizeClass.Medium,
        ["large"] = SizeClass.Large,
    };

    private static readonly IReadOnlyDictionary<string, bool> YesOrNo = new Dictionary<string, bool>(StringComparer.Ordinal) { ["yes"] = true, ["no"] = false };

    public static CatalogueParts Read(CatalogueParts parts, ReadingDesk desk) => parts with
    {
        SizeRules = desk.Yamls("places/size_rules", (name, map) => ReadCountry(name, map, desk)),
        HarmonisedSizes = desk.Yaml("places/size_classes.yml", map => ReadHarmonised(map, desk)),
        Units = desk.Yaml("places/units.yml", map => ReadUnits(map, desk)) ?? [],
    };

    private static CountrySizeRules ReadCountry(string name, YamlMap map, ReadingDesk desk)
    {
        map.Translations(desk);
        var country = map.Names("country", CodeKind.Country, desk);
        map.MustBe("country", country, CatalogueFolder.StemOf(name));

        // Either rules, or the sentence that says why there is none.
        var missing = map.OptionalPlain("missing");
        var rules = missing is null ? map.Maps("rules") : [];
        return new(country, [.. rules.Select(rule => ReadRule(country, rule, desk))], missing);
    }

    private static SizeRule ReadRule(string country, YamlMap map, ReadingDesk desk)
    {
        var computable = map.Map("computable");
        var rule = new SizeRule(
            map.Gives("code", CodeKind.SizeRule, desk),
            country,
            map.Word("legal_basis"),
            map.OptionalDate("valid_from"),
            map.OptionalDate("valid_to"),
            [.. ReadSectors(map)],
            map.OneOf("kind", Kinds),
            map.OptionalOneOf("combine", Combinations),
            map.OptionalMap("score") is { } score ? new(score.Number("staff"), score.Number("sales"), score.Word("sales_unit")) : null,
            [.. map.Maps("measures").Select(ReadMeasure)],
            computable.OneOf("state", YesOrNo),
            computable.Plain("reason"),
            map.OptionalPlain("note"),
            map.Source(desk),
            map.Status());

        desk.Add(BelongingChecks.OfSizeRule(rule.Code, country, map.At("code")));
        foreach (var problem in SizeRuleChecks.ProblemsOf(rule, map.Place))
            desk.Add(problem);
        return rule;
    }

    private static List<SizeSector> ReadSectors(YamlMap map)
    {
        var sectors = new List<SizeSector>();
        foreach (var word in map.Words("sectors"))
        {
            if (Sectors.TryGetValue(word, out var sector))
                sectors.Add(sector);
            else
                map.Refuse("sectors", ReadingProblems.NotOneOf, ("key", "sectors"), ("value", word), ("words", string.Join(", ", Sectors.Keys)));
        }
        return sectors;
    }

    private static SizeMeasure ReadMeasure(YamlMap map) => new(
        map.OneOf("measure", Measures),
        map.Word("unit"),
        map.OptionalNumber("micro"),
        map.OptionalNumber("small"),
        map.OptionalNumber("medium"));

    private static HarmonisedSizes ReadHarmonised(YamlMap map, ReadingDesk desk)
    {
        map.Translations(desk);
        var sizes = new HarmonisedSizes(
            map.Word("code"),
            map.Plain("name"),
            map.Plain("note"),
            map.Source(desk),
            map.Status(),
            [.. map.Maps("classes").Select(one => new StaffClass(one.OneOf("code", Sizes), one.Plain("name"), one.Whole("from", 0), one.OptionalWhole("to", 0)))]);
        foreach (var problem in SizeRuleChecks.ProblemsOf(sizes, map.At("classes")))
            desk.Add(problem);
        return sizes;
    }

    private static List<UnitOfAccount> ReadUnits(YamlMap map, ReadingDesk desk)
    {
        map.Translations(desk);
        return [.. map.Maps("units").Select(unit => new UnitOfAccount(
            unit.Gives("code", CodeKind.Unit, desk),
            unit.Plain("name"),
            unit.Names("country", CodeKind.Country, desk),
            [.. unit.OptionalMaps("values").Select(value => ReadValue(value, desk))]))];
    }

    private static UnitValue ReadValue(YamlMap map, ReadingDesk desk) => new(
        map.Whole("year", 1990, 2100),
        map.Number("value"),
        map.Word("currency"),
        map.Source(desk),
        map.Status());
}
