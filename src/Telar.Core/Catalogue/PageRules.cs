using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// The sections that a readable page has, in order, and how long it may be in words.
public sealed record PageShape(IReadOnlyList<string> Sections, int FewestWords, int MostWords)
{
    public static readonly PageShape OfChallenge = new(["what", "who", "why", "ways", "measure"], 180, 320);
    public static readonly PageShape OfPractice = new(["what", "problem", "approach", "conditions", "learn"], 150, 350);
}

/// One language of a page, cut at its `## key` lines.
public static class PageRules
{
    private const string Mark = "## ";

    /// The bodies by section key, in the order of the file; what is wrong goes to the problems.
    public static IReadOnlyList<(string Key, string Body)> Cut(string text, PageShape shape, string file, ICollection<Problem> problems)
    {
        var sections = new List<(string Key, string Body)>();
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith(Mark, StringComparison.Ordinal))
                sections.Add((lines[at][Mark.Length..].Trim(), BodyFrom(lines, at + 1)));
            else if (sections.Count == 0 && lines[at].Trim().Length > 0)
                problems.Add(CatalogueProblems.SectionsDiffer.At(new(file, at + 1), ("found", lines[at].Trim()), ("expected", Mark + shape.Sections[0])));
        }

        var found = sections.Select(section => section.Body.Length == 0 ? section.Key + " (0)" : section.Key).ToList();
        if (!found.SequenceEqual(shape.Sections, StringComparer.Ordinal))
            problems.Add(CatalogueProblems.SectionsDiffer.At(new(file, 1), ("found", string.Join(", ", found)), ("expected", string.Join(", ", shape.Sections))));

        var words = sections.Sum(section => WordsIn(section.Body));
        if (words < shape.FewestWords || words > shape.MostWords)
            problems.Add(CatalogueProblems.PageLength.At(new(file, 1), ("words", Written(words)), ("low", Written(shape.FewestWords)), ("high", Written(shape.MostWords))));
        return sections;
    }

    /// Words as a reader counts them: runs without a blank that hold a letter or a digit.
    public static int WordsIn(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static string BodyFrom(string[] lines, int first)
    {
        var last = first;
        while (last < lines.Length && !lines[last].StartsWith(Mark, StringComparison.Ordinal))
            last++;
        return string.Join('\n', lines[first..last]).Trim();
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
