using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Telar.Tests.Docs;

/// docs/dependencies.md says of every part why it is here: no part without its line, no line without its part.
public partial class DependenciesTests
{
    private static readonly IReadOnlyList<string> Projects =
        [.. new[] { "src", "tests", "bench" }.SelectMany(folder => Directory.GetDirectories(Repository.PathOf(folder))).SelectMany(folder => Directory.GetFiles(folder, "*.csproj")).Order(StringComparer.Ordinal)];

    private static readonly XDocument Versions = XDocument.Load(Repository.PathOf("Directory.Packages.props"));

    [Fact]
    public void Every_package_has_its_line()
    {
        var lines = Explained();

        var wrong = Used().Where(package => !lines.Contains(package)).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_line_has_its_package()
    {
        var used = Used();

        var wrong = Explained().Where(package => !used.Contains(package)).ToList();
        Assert.Empty(wrong);
    }

    // A version may also hold a package that another one brings along: then it stands in a lock file.
    [Fact]
    public void Every_pinned_version_is_of_a_package_in_use()
    {
        var locks = Projects.Select(project => Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")).Where(File.Exists).Select(File.ReadAllText).ToList();
        var pinned = Versions.Descendants("PackageVersion").Select(NameOf);

        var wrong = pinned.Where(package => !locks.Exists(text => text.Contains($"\"{package}\": {{", StringComparison.Ordinal))).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_project_is_in_the_solution_that_is_built_and_tested()
    {
        var solution = XDocument.Load(Repository.PathOf("Telar.slnx")).Descendants("Project").Select(project => Path.GetFullPath(Repository.PathOf(project.Attribute("Path")!.Value)));

        Assert.Equal(Projects, solution.Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Used() =>
    [
        .. Projects.SelectMany(project => XDocument.Load(project).Descendants("PackageReference")).Select(NameOf),
        .. Versions.Descendants("GlobalPackageReference").Select(NameOf),
        .. new[] { "dependencies", "devDependencies" }.SelectMany(part => JsonDocument.Parse(File.ReadAllText(Repository.PathOf("package.json"))).RootElement.GetProperty(part).EnumerateObject()).Select(dependency => dependency.Name),
    ];

    private static string NameOf(XElement reference) => reference.Attribute("Include")!.Value;

    // The names in the first cell of each row.
    private static HashSet<string> Explained() =>
        [.. File.ReadLines(Repository.PathOf("docs", "dependencies.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => Name().Matches(line.Split('|')[1])).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
