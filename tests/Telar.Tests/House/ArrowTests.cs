using Telar.Tests.Given;

namespace Telar.Tests.House;

/// The house keeps its arrows. Each rule has a twin that plants a breach: a guard that cannot see one guards nothing.
public class ArrowTests
{
    public static TheoryData<string> Floors => [.. Arrows.MayReference.Keys];

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_floor_stands_only_on_the_floors_below_it(string project) =>
        Assert.Empty(Arrows.ForbiddenReferences(project, ProjectFile(project)));

    [Fact]
    public void A_reference_upwards_is_seen() =>
        Assert.Equal(["Telar.Web"], Arrows.ForbiddenReferences("Telar.Storage", """<Project><ItemGroup><ProjectReference Include="../Telar.Web/Telar.Web.csproj" /></ItemGroup></Project>"""));

    [Fact]
    public void Core_has_no_package() => Assert.Empty(Arrows.Packages(ProjectFile("Telar.Core")));

    [Fact]
    public void A_package_in_Core_is_seen() =>
        Assert.Equal(["Dapper"], Arrows.Packages("""<Project><ItemGroup><PackageReference Include="Dapper" /></ItemGroup></Project>"""));

    [Fact]
    public void Rooms_of_Core_look_only_into_the_rooms_written_for_them()
    {
        foreach (var room in Arrows.MayLookInto.Keys)
        {
            foreach (var file in Directory.GetFiles(Repository.PathOf("src", "Telar.Core", room), "*.cs", SearchOption.AllDirectories))
                Assert.Empty(Arrows.ForbiddenRooms(room, File.ReadAllText(file)).Select(named => $"{file} looks into {named}"));
        }
    }

    [Fact]
    public void Every_room_of_Core_is_on_the_list()
    {
        var rooms = Directory.GetDirectories(Repository.PathOf("src", "Telar.Core")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj"));

        Assert.Equal(Arrows.MayLookInto.Keys.Order(StringComparer.Ordinal), rooms.Order(StringComparer.Ordinal)!);
    }

    [Fact]
    public void A_look_into_another_room_is_seen() =>
        Assert.Equal(["Indices"], Arrows.ForbiddenRooms("Indicators", "using Telar.Core.Indices;\nusing Telar.Core.Shared;"));

    [Fact]
    public void The_list_of_rooms_has_no_circle()
    {
        foreach (var (room, others) in Arrows.MayLookInto)
            Assert.DoesNotContain(others, other => Arrows.MayLookInto[other].Contains(room, StringComparer.Ordinal));
    }

    [Fact]
    public void SQL_stands_only_in_Storage()
    {
        foreach (var project in Arrows.MayReference.Keys.Where(name => name != "Telar.Storage"))
        {
            foreach (var file in Directory.GetFiles(Repository.PathOf("src", project), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)))
                Assert.Empty(Arrows.SqlIn(File.ReadAllText(file)).Select(found => $"{file}: {found}"));
        }
    }

    [Theory]
    [InlineData("var sql = \"SELECT code FROM series\";")]
    [InlineData("x(\"INSERT INTO series (id) VALUES (1)\")")]
    [InlineData("const string Q = \"\"\"\n    UPDATE series SET name = @name\n    \"\"\";")]
    public void SQL_elsewhere_is_seen(string code) => Assert.NotEmpty(Arrows.SqlIn(code));

    [Fact]
    public void Every_banned_symbol_says_what_to_do_instead() =>
        Assert.All(File.ReadAllLines(Repository.PathOf("src", "Telar.Core", "BannedSymbols.txt")), line => Assert.Contains(':', line[(line.IndexOf(';', StringComparison.Ordinal) + 1)..]));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("Telar.slnx"));
        var projects = new[] { "src", "tests", "bench" }.SelectMany(folder => Directory.GetDirectories(Repository.PathOf(folder))).Select(Path.GetFileName);

        Assert.All(projects, project => Assert.Contains($"{project}.csproj", solution, StringComparison.Ordinal));
    }

    private static string ProjectFile(string project) => File.ReadAllText(Repository.PathOf("src", project, project + ".csproj"));
}
