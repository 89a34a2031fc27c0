using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Storage.Catalogue;

/// Reads the readable page beside a challenge or practice: es.md, pt.md and en.md with the same sections.
internal static class PagesReader
{
    public static IReadOnlyList<PageSection> Read(string folder, PageShape shape, ReadingDesk desk)
    {
        var before = desk.Problems.Count;
        var pages = Languages.All.ToDictionary(language => language, language => ReadOne($"{folder}/{language.Code()}.md", shape, desk));
        if (desk.Problems.Count > before)
            return [];

        var sections = new List<PageSection>();
        for (var at = 0; at < shape.Sections.Count; at++)
        {
            var body = new LocalText(pages[Language.Es][at].Body, pages[Language.Pt][at].Body, pages[Language.En][at].Body);
            foreach (var problem in LocalTextRules.ProblemsOf(body, shape.Sections[at], saysSame: false, new($"{folder}/es.md")))
                desk.Add(problem);
            sections.Add(new(shape.Sections[at], body));
        }
        return sections;
    }

    private static IReadOnlyList<(string Key, string Body)> ReadOne(string name, PageShape shape, ReadingDesk desk) =>
        desk.Text(name) is { } text ? PageRules.Cut(text, shape, name, desk.Problems) : [];
}
