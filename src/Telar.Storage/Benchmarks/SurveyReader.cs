using Telar.Core.Benchmarks.References;
using Telar.Core.Shared;
using Telar.Storage.Catalogue;
using Telar.Storage.Shared;

namespace Telar.Storage.Benchmarks;

/// Reads the definition of a survey: references/<code>.yml.
internal static class SurveyReader
{
    public static Survey Read(YamlMap map, string stem)
    {
        map.Translations();
        var code = map.Kebab("code");
        map.MustBe("code", code, stem);
        return new(
            code,
            map.Word("country"),
            map.Word("source"),
            map.Whole("year", 1990, 2100),
            map.Plain("name"),
            map.Plain("population"),
            map.OptionalPlain("note"),
            map.OptionalWord("weight"))
        {
            Tables = [.. map.Maps("tables").Select(ReadTable)],
            Groups = [.. map.OptionalMaps("groups").Select(ReadGroup)],
            Figures = [.. map.Maps("figures").Select(ReadFigure)],
        };
    }

    private static SurveyTable ReadTable(YamlMap map) => new(map.Kebab("code"), map.Word("file"), [.. map.OptionalMaps("roll_ups").Select(ReadRollUp)]);

    private static RollUp ReadRollUp(YamlMap map)
    {
        var (column, file, keys, theirKeys) = (map.Word("column"), map.Word("file"), map.Words("keys"), map.Words("their_keys"));
        var when = map.OptionalMap("when");
        var isSo = map.Map("is");
        return new(column, file, keys, theirKeys, when?.Word("column"), when?.Words("values") ?? [], isSo.Word("column"), isSo.Words("values"));
    }

    private static SurveyGroup ReadGroup(YamlMap map) => new(map.Kebab("code"), map.Plain("name"), map.Word("column"), [.. map.Maps("classes").Select(ReadClass)], map.OptionalWords("left_out"));

    // A figure without classes is a quantity and has a unit.
    private static SurveyFigure ReadFigure(YamlMap map)
    {
        var classes = map.OptionalMaps("classes");
        return new(map.Kebab("code"), map.Word("table"), map.Word("column"), map.Plain("asked"), [.. classes.Select(ReadClass)], map.OptionalWords("left_out"), classes.Count == 0 ? map.Plain("unit") : null);
    }

    private static AnswerClass ReadClass(YamlMap map)
    {
        var above = map.OptionalNumber("above");
        return new(map.Kebab("code"), map.Plain("name"), above is null ? map.Words("values") : map.OptionalWords("values"), above);
    }
}
