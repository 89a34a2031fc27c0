using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// The years whose values count, both ends included.
public readonly record struct YearWindow(int From, int To)
{
    public bool Holds(int year) => year >= From && year <= To;
}

/// A recipe as somebody wrote it, not yet judged.
public sealed record RecipeDraft
{
    public required string Code { get; init; }

    public LocalText? Name { get; init; }

    /// Empty: every unit that the data brings.
    public IReadOnlyList<string> Units { get; init; } = [];

    public required YearWindow Window { get; init; }

    public required Treatment Treatment { get; init; }

    public required Normalisation Normalisation { get; init; }

    /// From the one that indicators make, up to the root.
    public required IReadOnlyList<LevelRule> Levels { get; init; }

    public required RecipeNode Root { get; init; }

    public UncertaintyPlan Uncertainty { get; init; } = new();

    public SensitivityPlan Sensitivity { get; init; } = new();

    public IReadOnlyList<AbsentNode> Absent { get; init; } = [];
}

/// What the framework knows and no data speaks to: it is named, so that its absence is seen.
public sealed record AbsentNode(string Code, LocalText Reason);

/// How an index is made. Every recipe that exists can be computed: its tree is even, its weights are above zero,
/// and no step asks for what the step before cannot give.
public sealed class Recipe
{
    private Recipe(RecipeDraft draft, IndexTree tree)
    {
        Draft = draft;
        Tree = tree;
    }

    public RecipeDraft Draft { get; }

    public IndexTree Tree { get; }

    public string Code => Draft.Code;

    public Treatment Treatment => Draft.Treatment;

    public Normalisation Normalisation => Draft.Normalisation;

    /// The same recipe over the same tree with somebody's own weights, which may be zero.
    internal Recipe Over(IndexTree reweighed) => new(Draft, reweighed);

    public static Outcome<Recipe> Of(RecipeDraft draft, string? file = null)
    {
        var problems = RecipeRules.Judge(draft, new(file));
        return problems.Count > 0 ? Outcome<Recipe>.Refused(problems) : Outcome<Recipe>.Of(new(draft, IndexTree.Lay(draft.Root, draft.Levels)));
    }
}
