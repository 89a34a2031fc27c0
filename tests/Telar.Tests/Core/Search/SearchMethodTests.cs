using System.Text.RegularExpressions;
using Telar.Core.Search;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Search;

/// docs/methods/search.md is executed: the table of words that meet is true.
public partial class SearchMethodTests
{
    [Fact]
    public void The_words_of_the_table_meet_as_the_page_says()
    {
        var rows = Row().Matches(File.ReadAllText(Repository.PathOf("docs", "methods", "search.md")));

        Assert.True(rows.Count >= 5);
        foreach (var row in rows.Select(match => match.Groups))
        {
            Assert.True(Languages.TryParse(row["language"].Value, out var language));
            Assert.Contains(row["stem"].Value, Stems(language, row["written"].Value));
            Assert.Contains(row["stem"].Value, Stems(language, row["page"].Value));
        }
    }

    private static string?[] Stems(Language language, string word)
    {
        var keys = WordKeys.Of(language, word);
        return [keys.Stem, keys.PlainStem];
    }

    [GeneratedRegex(@"^\| (?<written>\S+) \((?<language>\w\w)\) \| (?<page>\S+) \| `(?<stem>\w+)` \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
