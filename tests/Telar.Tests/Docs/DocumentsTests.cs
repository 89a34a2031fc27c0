using System.Globalization;
using System.Text.RegularExpressions;

namespace Telar.Tests.Docs;

/// Documents go stale in silence: what they name must be there, and what they count must hold.
public partial class DocumentsTests
{
    /// Documents for people; the prose of the catalogue has its own checks.
    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Append(Repository.PathOf("catalogue", "README.md")).Append(Repository.PathOf("data", "README.md")).Append(Repository.PathOf("data", "LICENCES.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        var targets = Link().Matches(Read(document)).Select(match => match.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

        var wrong = targets.Where(target => !LeadsSomewhere(document, folder, target)).ToList();
        Assert.Empty(wrong);
    }

    // Guides name files that the reader is about to write.
    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_file_that_is_named_is_there(string document)
    {
        if (document.StartsWith(Path.Combine("docs", "guides"), StringComparison.Ordinal))
            return;

        var named = NamedPath().Matches(Read(document)).Select(match => match.Groups["path"].Value);

        var wrong = named.Where(path => !Exists(Repository.PathOf(path))).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Spanish_guides_show_the_same_commands_and_files_as_the_English_ones()
    {
        foreach (var (english, spanish) in new[]
        {
            ("add-an-indicator.md", "agregar-un-indicador.md"), ("add-a-countrys-file.md", "agregar-el-archivo-de-un-pais.md"), ("change-a-recipe.md", "cambiar-una-receta.md"),
            ("rebuild-a-release.md", "reconstruir-una-publicacion.md"), ("analyse-responses.md", "analizar-respuestas.md"), ("invite-respondents.md", "invitar-a-responder.md"), ("send-responses-from-a-program.md", "enviar-respuestas-desde-un-programa.md"),
            ("make-a-questionnaire.md", "hacer-un-cuestionario.md"),
        })
        {
            var commands = CodeOf(english);

            Assert.NotEmpty(commands);
            Assert.Equal(commands, CodeOf(spanish));
        }
    }

    [Theory]
    [InlineData("README.md", "More than (?<n>[0-9]+) indicators", "**(?<n>[0-9]+) practices")]
    [InlineData("README.es.md", "Más de (?<n>[0-9]+) indicadores", "**(?<n>[0-9]+) prácticas")]
    [InlineData("README.pt.md", "Mais de (?<n>[0-9]+) indicadores", "**(?<n>[0-9]+) práticas")]
    public void The_first_page_counts_no_more_than_there_is(string document, string indicators, string practices)
    {
        var text = Read(document);
        var indicatorFiles = new[] { "TAL", "TER", "TRF", "TRA" }.Sum(dimension => Directory.GetFiles(Repository.PathOf("catalogue", "indicators", dimension), "*.yml").Length);
        var practiceFolders = Directory.GetDirectories(Repository.PathOf("catalogue", "practices")).Length;

        Assert.InRange(CountIn(text, indicators), 1, indicatorFiles - 1);
        Assert.Equal(practiceFolders, CountIn(text, practices.Replace("**", @"\*\*", StringComparison.Ordinal)));
    }

    private static bool LeadsSomewhere(string document, string folder, string target)
    {
        var (path, anchor) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, "");
        var full = path.Length == 0 ? Repository.PathOf(document) : Path.GetFullPath(Path.Combine(folder, path));
        return Exists(full) && (anchor.Length == 0 || Anchors(full).Contains(anchor));
    }

    // As code hosts make them of headings: small letters, signs left out, hyphens for spaces.
    private static HashSet<string> Anchors(string file) =>
        [.. File.ReadLines(file).Where(line => line.StartsWith('#')).Select(line => string.Concat(line.TrimStart('#').Trim().ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-')).Replace(' ', '-'))];

    // What stands in fences of the shell and of YAML; words that a reader puts in their own language are left out.
    private static List<string> CodeOf(string guide) =>
        [.. Fence().Matches(Read(Path.Combine("docs", "guides", guide))).Select(match => OwnWords().Replace(match.Value, "…"))];

    private static int CountIn(string text, string pattern) =>
        int.Parse(Regex.Match(text, pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["n"].Value, CultureInfo.InvariantCulture);

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private static string Read(string document) => File.ReadAllText(Repository.PathOf(document));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(src|tests|catalogue|docs|data|tools|bench)/[^`\s*<>…{]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"^```(sh|yaml)$.*?^```$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"--(by|note) ""[^""]*""|--lang (es|en)|(my|mi)-[a-z0-9-]+|localhost:5080/\S+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnWords();
}
