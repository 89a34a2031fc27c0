using System.Text.RegularExpressions;
using Telar.Core.Shared;
using Telar.Services.Catalogue;

namespace Telar.Tests.Services.Catalogue;

/// Holds the keys that the source names against the keys of catalogue/texts. A key stands in the source as a whole
/// (`"home.title"`), or as the beginning of one that is made at run time (`"finding." + kind`, `$"error.{code}"`).
public class TextsInUseTests
{
    private static readonly Regex Literal = new("(?<dollar>\\$?)\"(?<text>[a-z][a-z0-9_]*\\.[^\"\\n]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
    private static readonly Regex Key = new(@"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
    private static readonly string[] FileEndings = [".css", ".js", ".json", ".svg", ".csv", ".xml", ".yml", ".html", ".txt", ".md", ".db"];

    private static readonly Lazy<Texts> Texts = new(() => OpenCatalogue.In(Repository.PathOf("catalogue")).Value.Texts);
    private static readonly Lazy<(HashSet<string> Whole, HashSet<string> Beginnings)> Named = new(NamedInSource);

    [Fact]
    public void Every_key_that_the_source_names_exists()
    {
        var missing = Named.Value.Whole.Where(key => !Texts.Value.Has(key));
        var empty = Named.Value.Beginnings.Where(beginning => !Texts.Value.Keys.Any(key => key.StartsWith(beginning, StringComparison.Ordinal)));

        AssertNone(missing.Concat(empty));
    }

    [Fact]
    public void Every_key_that_exists_is_named_in_the_source()
    {
        var (whole, beginnings) = Named.Value;

        var unused = Texts.Value.Keys.Where(key => !whole.Contains(key) && !beginnings.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal)));

        AssertNone(unused);
    }

    private static void AssertNone(IEnumerable<string> keys)
    {
        var list = string.Join('\n', keys.Order(StringComparer.Ordinal));
        Assert.True(list.Length == 0, list);
    }

    private static (HashSet<string> Whole, HashSet<string> Beginnings) NamedInSource()
    {
        var rooms = Texts.Value.Keys.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var whole = new HashSet<string>(StringComparer.Ordinal);
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var literal in SourceFiles().SelectMany(file => Literal.Matches(File.ReadAllText(file))))
        {
            var text = literal.Groups["text"].Value;
            var hole = literal.Groups["dollar"].Length > 0 ? text.IndexOf('{', StringComparison.Ordinal) : -1;
            var isFile = FileEndings.Any(ending => text.EndsWith(ending, StringComparison.Ordinal)) && !Texts.Value.Has(text);
            if (isFile || !rooms.Contains(text.Split('.')[0]))
                continue;
            if (hole > 0)
                beginnings.Add(text[..hole]);
            else if (text.EndsWith('.'))
                beginnings.Add(text);
            else if (Key.IsMatch(text))
                whole.Add(text);
        }
        return (whole, beginnings);
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
}
