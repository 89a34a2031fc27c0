using Telar.Core.Indices;
using Telar.Core.Shared;
using Telar.Storage.Catalogue;
using Telar.Storage.Shared;

namespace Telar.Storage.Indices;

/// Reads a recipe file strictly. docs/methods/index-recipe.md says what each key means.
public static class RecipeReader
{
    public static Outcome<Recipe> ReadFile(string path, string shownAs)
    {
        var problems = new List<Problem>();
        var draft = StrictYaml.ReadFile(path, shownAs, problems, DraftOf);
        return Judge(draft, problems, shownAs);
    }

    /// A recipe that is already at hand, as a release stores it.
    public static Outcome<Recipe> Read(string shownAs, string text)
    {
        var problems = new List<Problem>();
        var draft = StrictYaml.Read(shownAs, text, problems, DraftOf);
        return Judge(draft, problems, shownAs);
    }

    private static Outcome<Recipe> Judge(RecipeDraft? draft, List<Problem> problems, string shownAs) =>
        // After a problem of reading, the draft holds harmless values that nobody wrote: what the rules say of it would mislead.
        draft is null || problems.Count > 0 ? Outcome<Recipe>.Refused(problems) : Recipe.Of(draft, shownAs);

    private static RecipeDraft DraftOf(YamlMap map)
    {
        if (map.Has("translations"))
            map.Translations();
        var window = map.Map("window");
        return new()
        {
            Code = map.Word("code"),
            Name = map.OptionalText("name"),
            Units = map.OptionalWords("units"),
            Window = new(window.Whole("from"), window.Whole("to")),
            Treatment = RecipeSteps.Treatment(map.Map("treatment")),
            Normalisation = RecipeSteps.Normalisation(map.Map("normalisation")),
            Levels = [.. map.Maps("levels").Select(RecipeSteps.Level)],
            Uncertainty = RecipeSteps.Uncertainty(map.Map("uncertainty")),
            Sensitivity = RecipeSteps.Sensitivity(map.Map("sensitivity")),
            Root = RootOf(map.Map("tree")),
            Absent = [.. map.OptionalMaps("absent").Select(absent => new AbsentNode(absent.Word("code"), absent.Text("reason")))],
        };
    }

    private static RecipeNode RootOf(YamlMap map) => new(map.Word("code"), 1) { Children = ChildrenOf(map) };

    private static IReadOnlyList<RecipeNode> ChildrenOf(YamlMap map) => [.. map.Maps("children").Select(NodeOf)];

    /// An indicator says `indicator`; any other node has a code and children.
    private static RecipeNode NodeOf(YamlMap map) => map.Has("indicator")
        ? new(map.Word("indicator"), (double)map.Number("weight")) { Direction = map.OneOf("direction", RecipeWords.Directions), Posts = PostsOf(map) }
        : new(map.Word("code"), (double)map.Number("weight")) { Children = ChildrenOf(map) };

    private static Goalposts? PostsOf(YamlMap map)
    {
        if (!map.Has("goalposts"))
            return null;
        var posts = map.Numbers("goalposts");
        if (posts.Count == 2)
            return new((double)posts[0], (double)posts[1]);
        map.Refuse("goalposts", ReadingProblems.WrongShape, ("key", "goalposts"), ("expected", "[0, 100]"));
        return null;
    }
}
