using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// Reads texts/<room>.yml: keys of all rooms share one register.
internal static class TextsReader
{
    public static IReadOnlyDictionary<string, TextTemplate> Read(ReadingDesk desk)
    {
        var templates = new Dictionary<string, TextTemplate>(StringComparer.Ordinal);
        foreach (var room in desk.Yamls("texts", (_, map) => ReadRoom(map, desk)))
        {
            foreach (var (key, template) in room)
                templates.TryAdd(key, template);
        }
        return templates;
    }

    private static List<(string Key, TextTemplate Template)> ReadRoom(YamlMap map, ReadingDesk desk)
    {
        map.Translations(desk);
        var texts = map.Map("texts");
        var read = new List<(string, TextTemplate)>();
        foreach (var key in texts.Keys)
        {
            desk.Give(CodeKind.Text, key, texts.At(key));
            read.Add((key, ReadTemplate(key, texts)));
        }
        return read;
    }

    private static TextTemplate ReadTemplate(string key, YamlMap texts) =>
        IsCounting(key, texts) ? ReadCounting(key, texts.Map(key)) : OfText(texts.Text(key));

    private static TextTemplate OfText(LocalText text) => new(new(text.Es), new(text.Pt), new(text.En));

    private static bool IsCounting(string key, YamlMap texts) => Languages.All.Any(language => texts.IsMap(key, language.Code()));

    private static TextTemplate ReadCounting(string key, YamlMap map)
    {
        var es = ReadForms(map.Map("es"), hasMany: true);
        var pt = ReadForms(map.Map("pt"), hasMany: true);
        var en = ReadForms(map.Map("en"), hasMany: false);
        var template = new TextTemplate(es, pt, en);

        foreach (var problem in CountingTextRules.ProblemsOf(key, template, map.Place))
            map.Refuse("es", problem.Kind, [.. problem.Values]);
        return template;
    }

    private static TextForms ReadForms(YamlMap map, bool hasMany) => new(map.Word("other"), map.Word("one"), hasMany ? map.Word("many") : null);
}
