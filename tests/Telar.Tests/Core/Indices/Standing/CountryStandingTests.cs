using Telar.Core.Indices.Releases;
using Telar.Core.Indices.Standing;
using static Telar.Tests.Core.Indices.Standing.TalentRelease;

namespace Telar.Tests.Core.Indices.Standing;

public class CountryStandingTests
{
    [Theory]
    [InlineData(40, 30, 49.9, ChallengeVerdict.Gap)]
    [InlineData(40, 30, 50, ChallengeVerdict.NotApart)]
    [InlineData(40, 30, 60, ChallengeVerdict.NotApart)]
    [InlineData(70, 50.1, 80, ChallengeVerdict.Strength)]
    [InlineData(70, 50, 80, ChallengeVerdict.NotApart)]
    public void Only_a_range_wholly_on_one_side_of_the_median_is_a_strength_or_a_gap(double score, double low, double high, ChallengeVerdict expected)
    {
        var release = WithTwoOthers()
            .With("PRY", trained: (5, 20, 2020), idle: (5, 90, 2020), hours: null, talent: Score(score, low, high))
            .Published();

        var challenge = Standing(release).Challenges.Single(one => one.Challenge == "TAL1");

        Assert.Equal(expected, challenge.Verdict);
        Assert.Equal(50, challenge.Median!.Value);
        Assert.Equal(3, challenge.Median.Count);
        Assert.Equal(expected == ChallengeVerdict.Strength, Standing(release).Strengths.Contains(challenge));
        Assert.Equal(expected == ChallengeVerdict.Gap, Standing(release).Gaps.Contains(challenge));
    }

    [Fact]
    public void A_score_that_rests_on_one_indicator_is_too_thin_for_a_verdict()
    {
        var release = WithTwoOthers()
            .With("PRY", trained: (5, 20, 2020), idle: null, hours: (5, 1, 2020), talent: Score(10, 5, 15))
            .Published();

        var standing = Standing(release);

        Assert.Empty(standing.Gaps);
        Assert.Equal([("TAL1", 1, 2), ("TAL2", 1, 1)], standing.Challenges.Where(one => one.Verdict == ChallengeVerdict.TooThin).Select(one => (one.Challenge, one.Present, one.Of)));
        Assert.All(standing.Challenges, one => Assert.Null(one.Furthest));
    }

    [Fact]
    public void What_is_missing_is_said_and_lists_are_never_padded()
    {
        var release = WithTwoOthers()
            .With("PRY", trained: null, idle: null, hours: (5, 1, 2020), talent: Score(10, 5, 15))
            .With("PRY", "TAL1", NoScore)
            .Published();

        var standing = Standing(release);

        Assert.Empty(standing.Strengths);
        Assert.Empty(standing.Gaps);
        Assert.Equal(
            [("TAL1", ChallengeVerdict.NoScore), ("TAL2", ChallengeVerdict.TooThin), ("TAL5", ChallengeVerdict.NotMeasured)],
            standing.Missing.Select(one => (one.Challenge, one.Verdict)));
        Assert.All(standing.Missing, one => Assert.Equal("TAL", one.Thread));
    }

    [Fact]
    public void A_gap_names_its_indicator_furthest_below_the_median_in_its_own_unit()
    {
        // More people idle is worse: 30 lies 40 below on the common scale, 18 trained only 20.
        var release = WithTwoOthers()
            .With("PRY", trained: (18, 20, 2019), idle: (30, 0, 2018), hours: null, talent: Score(10, 5, 15))
            .Published();

        var furthest = Assert.Single(Standing(release).Gaps).Furthest!;

        Assert.Equal(("IDLE", 30, 2018), (furthest.Input.Indicator, furthest.Input.Value, furthest.Input.Year));
        Assert.Equal((20, 3), (furthest.Median.Value, furthest.Median.Count));
        Assert.Equal(-40, furthest.Apart);
    }

    [Fact]
    public void A_strength_names_its_indicator_furthest_above_the_median()
    {
        var release = WithTwoOthers()
            .With("PRY", trained: (90, 100, 2019), idle: (30, 0, 2018), hours: null, talent: Score(90, 85, 95))
            .Published();

        Assert.Equal("TRAINED", Assert.Single(Standing(release).Strengths).Furthest!.Input.Indicator);
    }

    [Fact]
    public void The_furthest_from_the_median_comes_first()
    {
        var release = WithTwoOthers()
            .With("PRY", trained: (1, 1, 2020), idle: (1, 1, 2020), hours: null, talent: Score(40, 35, 45))
            .Published();
        var wider = new Release(
            release.Header, release.Countries,
            [.. release.Tree.Select(node => node.Code == "IDLE" ? node with { Parent = "TAL2" } : node), new("PAID", "TAL1", 3, 1, Telar.Core.Indices.Direction.Up)],
            [.. release.Inputs, .. release.Countries.Select(country => release.InputOf(country, "TRAINED")! with { Indicator = "PAID" }), release.InputOf("PRY", "TRAINED")! with { Indicator = "HOURS" }],
            [.. release.Scores.Select(score => score is { Country: "PRY", Node: "TAL2" } ? score with { Score = 20, ScoreRange = new(20, 15, 20, 25, 100) } : score)]);

        Assert.Equal(["TAL2", "TAL1"], Standing(wider).Gaps.Select(gap => gap.Challenge));
    }

    [Fact]
    public void A_country_below_coverage_has_no_place_and_the_page_can_say_why()
    {
        var release = WithTwoOthers()
            .With("PRY", trained: null, idle: null, hours: (5, 1, 2020), talent: NoScore with { Coverage = 1 / 3.0 })
            .Published();

        var standing = Standing(release);

        Assert.False(standing.Overall.IsRanked);
        Assert.Null(standing.Overall.Ranks);
        Assert.Equal((2, 3, 1, 3), (standing.Overall.Ranked, standing.Overall.Countries, standing.Overall.Present, standing.Overall.Of));
        Assert.Equal(1 / 3.0, standing.Overall.Coverage);
        Assert.False(Assert.Single(standing.Threads).IsRanked);
    }

    [Fact]
    public void A_ranked_country_stands_in_a_range()
    {
        var overall = CountryStanding.Of(WithTwoOthers().Published(), "BOL").Overall;

        Assert.Equal((1, 1, 2), (overall.Rank, overall.Ranks!.Low, overall.Ranks.High));
        Assert.Equal((2, 2), (overall.Ranked, overall.Countries));
    }

    [Fact]
    public void The_years_are_those_of_the_figures_that_made_the_scores()
    {
        var release = WithTwoOthers()
            .With("PRY", trained: (1, 1, 2016), idle: (1, 1, 2023), hours: null, talent: Score(40, 35, 45))
            .WithOlder("PRY", "HOURS", 2009)
            .Published();

        var years = Standing(release).Years!;

        Assert.Equal((2016, "TRAINED", 2023, "IDLE"), (years.Oldest.Year, years.Oldest.Indicator, years.Newest.Year, years.Newest.Indicator));
        Assert.Equal((2, 3), (years.Count, years.Of));
    }

    [Fact]
    public void A_country_without_a_single_figure_has_no_years()
    {
        var release = WithTwoOthers().With("AND", null, null, null, NoScore).Published();

        Assert.Null(CountryStanding.Of(release, "AND").Years);
    }

    private static CountryStanding Standing(Release release) => CountryStanding.Of(release, "PRY");
}
