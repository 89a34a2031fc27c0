using Telar.Core.Indices;
using Telar.Storage.Indices;

namespace Telar.Tests.Storage.Indices;

/// The recipes of the catalogue against what they speak of.
public class CatalogueRecipesTests
{
    public static TheoryData<string> Recipes => [.. Directory.GetFiles(Repository.PathOf("catalogue", "recipes"), "*.yml").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Recipes))]
    public void A_recipe_can_be_computed_and_is_called_like_its_file(string file)
    {
        var recipe = Read(file);

        Assert.Equal(Path.GetFileNameWithoutExtension(file), recipe.Code);
        Assert.NotNull(recipe.Draft.Name);
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Its_indicators_are_in_the_catalogue_with_the_same_direction(string file)
    {
        var directions = Directory.GetFiles(Repository.PathOf("catalogue", "indicators"), "*.yml", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => File.ReadLines(path).FirstOrDefault(line => line.StartsWith("direction: ", StringComparison.Ordinal)));

        foreach (var indicator in Read(file).Tree.Indicators)
            Assert.Equal($"direction: {(indicator.Direction == Direction.Up ? "up" : "down")}", directions.GetValueOrDefault(indicator.Code));
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Its_units_are_the_countries_of_the_catalogue(string file)
    {
        Assert.Equal(Names("places", "countries"), Read(file).Draft.Units.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_challenge_is_in_the_4T_index_or_named_as_absent()
    {
        var recipe = Read("4t-2026.yml");

        Assert.Equal(Names("framework", "challenges"), recipe.Tree.Levels[1].Codes.Concat(recipe.Draft.Absent.Select(absent => absent.Code)).Order(StringComparer.Ordinal));
        Assert.All(recipe.Draft.Root.Children, dimension => Assert.All(dimension.Children, challenge => Assert.StartsWith(dimension.Code, challenge.Code, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_method_page_counts_what_the_recipe_holds()
    {
        var tree = Read("4t-2026.yml").Tree;
        var page = File.ReadAllText(Repository.PathOf("docs", "methods", "index-4t.md"));

        Assert.Contains($"4 dimensions, {tree.Levels[1].Codes.Count} of the 20 challenges, {tree.Indicators.Count} indicators", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_recipe_of_the_documentation_can_be_computed()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "methods", "index-recipe.md"));
        var start = page.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;

        var outcome = RecipeReader.Read("index-recipe.md", page[start..page.IndexOf("```", start, StringComparison.Ordinal)]);

        Assert.Empty(outcome.Problems);
    }

    private static Recipe Read(string file)
    {
        var outcome = RecipeReader.ReadFile(Repository.PathOf("catalogue", "recipes", file), file);
        Assert.Empty(outcome.Problems);
        return outcome.Value;
    }

    private static IEnumerable<string> Names(params string[] folder) =>
        Directory.GetFileSystemEntries(Repository.PathOf(["catalogue", .. folder])).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
}
