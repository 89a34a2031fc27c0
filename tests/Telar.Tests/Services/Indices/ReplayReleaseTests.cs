using Telar.Core.Indices.Releases;
using Telar.Services.Indices;
using Telar.Tests.Core.Indices.Releases;

namespace Telar.Tests.Services.Indices;

public class ReplayReleaseTests
{
    private static readonly Lazy<Release> Small = new(() => SmallRelease.Computed());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_release_replays_to_the_same_from_its_own_figures_and_recipe(int threads)
    {
        var replay = ReplayRelease.Run(Small.Value, threads, Ct).Value;

        Assert.Empty(replay.Differences);
        Assert.Equal(Small.Value.Header.Hash, replay.Replayed.Header.Hash);
    }

    [Fact]
    public void A_score_that_was_bent_is_named()
    {
        var bent = With(scores: Small.Value.Scores.Select(score => score is { Country: "PRY", Node: "TAL" } ? score with { Score = 99 } : score));

        var difference = Assert.Single(ReplayRelease.Run(bent, 1, Ct).Value.Differences);

        Assert.Equal(("score", "PRY", "TAL", "9.900000000E+001"), (difference.What, difference.Country, difference.Node, difference.Stored));
    }

    [Fact]
    public void A_figure_that_was_bent_changes_the_hash()
    {
        var bent = With(inputs: Small.Value.Inputs.Select(input => input is { Country: "PRY", Use: InputUse.Window } ? input with { Value = input.Value * 3 } : input));

        Assert.Contains(ReplayRelease.Run(bent, 1, Ct).Value.Differences, difference => difference.What == "hash");
    }

    [Fact]
    public void An_older_figure_that_was_bent_shows_in_the_ranges()
    {
        var bent = With(inputs: Small.Value.Inputs.Select(input => input.Use == InputUse.Older ? input with { Value = input.Value * 100 } : input));

        var differences = ReplayRelease.Run(bent, 1, Ct).Value.Differences;

        Assert.Contains(differences, difference => difference.What == "score p95");
        Assert.DoesNotContain(differences, difference => difference.What == "hash");
    }

    [Fact]
    public void A_recipe_that_was_bent_changes_the_hash()
    {
        var bent = With(recipe: Small.Value.Header.RecipeText.Replace("indicator: HOURS, weight: 2", "indicator: HOURS, weight: 3", StringComparison.Ordinal));

        Assert.Contains(ReplayRelease.Run(bent, 1, Ct).Value.Differences, difference => difference.What == "hash");
    }

    [Fact]
    public void A_recipe_that_can_no_longer_be_read_is_a_problem_with_its_line()
    {
        var problem = ReplayRelease.Run(With(recipe: SmallRelease.RecipeText + "\nunknown: 1\n"), 1, Ct).Problems[0];

        Assert.Equal(("YAML-06", "recipes/small.yml"), (problem.Code, problem.Place.File));
    }

    private static Release With(IEnumerable<ReleaseScore>? scores = null, IEnumerable<ReleaseInput>? inputs = null, string? recipe = null) => new(
        recipe is null ? Small.Value.Header : Small.Value.Header with { RecipeText = recipe },
        Small.Value.Countries, Small.Value.Tree, [.. inputs ?? Small.Value.Inputs], [.. scores ?? Small.Value.Scores]) { Sensitivity = Small.Value.Sensitivity };
}
