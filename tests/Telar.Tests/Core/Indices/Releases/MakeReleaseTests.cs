using Telar.Core.Indices;
using Telar.Core.Indices.Releases;
using static Telar.Tests.Core.Indices.Releases.SmallRelease;

namespace Telar.Tests.Core.Indices.Releases;

public class MakeReleaseTests
{
    [Fact]
    public void A_release_says_what_the_computation_said()
    {
        var figures = ReleaseInputs.Choose(SmallRelease.Recipe, Figures(), (_, _) => true).Figures;
        var index = IndexComputation.Of(SmallRelease.Recipe, IndexInputs.Gather(SmallRelease.Recipe, ReleaseInputs.AsData(figures)).Value).Value;

        var release = Computed();

        Assert.Equal(ReleaseHash.Of(index), release.Header.Hash);
        foreach (var (country, unit) in Countries.Select((country, unit) => (country, unit)))
        {
            for (var node = 0; node < index.Scores.Columns.Count; node++)
            {
                var score = release.ScoreOf(country, index.Scores.Columns[node]);
                Assert.Equal(index.Scores[unit, node], score.Score ?? double.NaN);
                Assert.Equal(index.RankOf(unit, node), score.Rank);
                Assert.Equal(score.Rank is null, score.RankRange is null);
                Assert.Equal(index.Coverage[unit, node], score.Coverage);
            }
        }
    }

    [Fact]
    public void The_tree_goes_from_the_root_down_and_knows_its_parents()
    {
        var release = Computed();

        Assert.Equal(["INDEX", "TAL", "TRA", .. SmallRelease.Indicators], release.Tree.Select(node => node.Code));
        Assert.Equal(["TRAINED", "IDLE", "HOURS"], release.IndicatorsBelow("TAL").Select(node => node.Code));
        Assert.Equal(("TAL", 2, 2, Direction.Up), (release.Node("HOURS").Parent, release.Node("HOURS").Depth, release.Node("HOURS").Weight, release.Node("HOURS").Direction));
        Assert.Equal(["TAL5"], release.Absent);
    }

    [Fact]
    public void A_country_without_a_figure_stands_there_without_score_and_without_coverage()
    {
        var cuba = Computed().ScoreOf("CUB", "INDEX");

        Assert.Equal(new ReleaseScore("CUB", "INDEX", null, null, 0, null, null), cuba);
    }

    [Fact]
    public void Only_figures_of_the_window_have_a_place_on_the_common_scale()
    {
        var release = Computed();

        Assert.All(release.Inputs, input => Assert.Equal(input.Use == InputUse.Window, input.Normalised is >= 0 and <= 100));
        Assert.Contains(release.Inputs, input => input.Use == InputUse.Older);
    }

    [Fact]
    public void The_same_figures_give_the_same_release_on_any_number_of_threads()
    {
        Assert.Empty(ReleaseDifference.Between(Computed(threads: 1), Computed(threads: 3)));
    }

    [Fact]
    public void Other_figures_give_another_hash_and_the_differences_are_named()
    {
        var differences = ReleaseDifference.Between(Computed(), Computed(seed: 4));

        Assert.Equal("hash", differences[0].What);
        Assert.Contains(differences, difference => difference is { What: "score", Node: "INDEX" });
    }

    [Fact]
    public void A_single_changed_digit_is_found_and_one_beyond_the_tenth_is_not()
    {
        var release = Computed();
        Release With(double step) => new(
            release.Header, release.Countries, release.Tree, release.Inputs,
            [.. release.Scores.Select(score => score is { Country: "PRY", Node: "TRA" } ? score with { Score = score.Score * (1 + step) } : score)]) { Sensitivity = release.Sensitivity };

        var difference = Assert.Single(ReleaseDifference.Between(With(1e-8), release));

        Assert.Equal(("score", "PRY", "TRA"), (difference.What, difference.Country, difference.Node));
        Assert.Empty(ReleaseDifference.Between(With(1e-15), release));
    }

    [Theory]
    [InlineData("4t-2026-1", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("4T-2026", false)]
    [InlineData("-4t", false)]
    [InlineData("4t-", false)]
    [InlineData("4t--1", false)]
    [InlineData("../4t", false)]
    [InlineData("año", false)]
    public void A_code_fits_into_addresses_and_names_of_files(string code, bool expected)
    {
        Assert.Equal(expected, ReleaseCode.IsWellFormed(code));
    }
}
