using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// One text of the catalogue in one language, and where it stands.
public sealed record PlacedText(Language Language, string Text, ProblemPlace Place);

/// Every text of every file in the catalogue, whichever room reads it: whatever stands under es, pt or en in YAML,
/// cells of questionnaires by their column (label::Español (es)), pages by their file name, and our own words in the tables of sectors.
public static class CatalogueTexts
{
    public static IReadOnlyList<PlacedText> In(string folder)
    {
        var files = new CatalogueFolder(folder);
        var texts = new List<PlacedText>();
        // What cannot be read is told by the check of the files themselves.
        var unread = new List<Problem>();
        foreach (var name in files.Files)
        {
            if (name.EndsWith(".yml", StringComparison.Ordinal) && StrictText.ReadFile(files.PathOf(name), name, unread) is { } yaml)
                AddOf(StrictYamlTree.Of(name, yaml, unread), name, language: null, texts);
            if (name.EndsWith(".md", StringComparison.Ordinal) && Languages.TryParse(CatalogueFolder.StemOf(name), out var language) && StrictText.ReadFile(files.PathOf(name), name, unread) is { } page)
                AddPage(page, name, language, texts);
        }
        foreach (var table in SectorsReader.Tables)
            AddSearchWords(StrictCsv.Read(table, StrictText.ReadFile(files.PathOf(table), table, unread), SectorsReader.Columns, unread), texts);
        return texts;
    }

    private static void AddSearchWords(IReadOnlyList<CsvRow> rows, List<PlacedText> texts)
    {
        foreach (var row in rows)
        {
            foreach (var language in Languages.All)
            {
                var column = "words_" + language.Code();
                texts.Add(new(language, row.Optional(column), row.Place(column)));
            }
        }
    }

    private static void AddOf(YamlNode? node, string name, Language? language, List<PlacedText> texts)
    {
        if (node is YamlScalar scalar && language is { } said)
            texts.Add(new(said, scalar.Value, new(name, scalar.Line)));
        if (node is YamlSequence sequence)
        {
            foreach (var item in sequence.Items)
                AddOf(item, name, language, texts);
        }
        foreach (var (key, value) in (node as YamlMapping)?.Pairs ?? [])
        {
            if (key != "translations")
                AddOf(value, name, LanguageOf(key) ?? language, texts);
        }
    }

    private static Language? LanguageOf(string key)
    {
        var isColumn = key.Contains("::", StringComparison.Ordinal) && key is [.., '(', _, _, ')'];
        return Languages.TryParse(isColumn ? key[^3..^1] : key, out var language) ? language : null;
    }

    private static void AddPage(string page, string name, Language language, List<PlacedText> texts)
    {
        var line = 0;
        foreach (var text in page.Split('\n'))
        {
            line++;
            // The `## key` lines are English in every language.
            if (!text.StartsWith("## ", StringComparison.Ordinal))
                texts.Add(new(language, text, new(name, line)));
        }
    }
}
