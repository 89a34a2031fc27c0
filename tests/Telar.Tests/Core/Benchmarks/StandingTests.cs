using Telar.Core.Benchmarks;

namespace Telar.Tests.Core.Benchmarks;

public class StandingTests
{
    private static readonly PeerGroup Group = new(GroupKind.Country, "PRY", "");

    [Fact]
    public void A_percentile_is_the_share_strictly_below_without_oneself()
    {
        // 40 firms: 20 at 10 points, 10 at 50, 10 at 90, and the reader among those at 50.
        var spread = ScoreSpread.Of([.. Enumerable.Repeat(10.0, 20), .. Enumerable.Repeat(50.0, 10), .. Enumerable.Repeat(90.0, 10)]);

        var standing = Standing.Of(Group, spread, 50, isMember: true)!;

        Assert.Equal((39, (int?)51, Third.Middle), (standing.Peers, standing.PercentBelow, standing.Third));
        Assert.Equal(40, standing.PeersTold);
    }

    // Three blocks of six: with fewer no third can be told that says nothing of one alone.
    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    public void Under_thirty_a_place_takes_three_blocks_of_six(int members, bool isTold) =>
        Assert.Equal(isTold, Standing.Of(Group, ScoreSpread.Of(Enumerable.Range(0, members).Select(number => number * 3.0)), 0, isMember: true) is not null);

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, 66)]
    public void Under_thirty_only_thirds_are_told(int highest, int? percent)
    {
        var spread = ScoreSpread.Of([.. Enumerable.Repeat(20.0, 10), .. Enumerable.Repeat(50.0, 10), .. Enumerable.Repeat(90.0, highest)]);

        var standing = Standing.Of(Group, spread, 80, isMember: false)!;

        Assert.Equal((percent, Third.Upper, null), (standing.PercentBelow, standing.Third, standing.End));
    }

    [Theory]
    [InlineData(95.0, ScaleEnd.Highest)]
    [InlineData(0.0, ScaleEnd.Lowest)]
    public void At_an_end_no_share_is_told(double score, ScaleEnd end)
    {
        var spread = ScoreSpread.Of([.. Enumerable.Repeat(5.0, 8), .. Enumerable.Repeat(50.0, 80), .. Enumerable.Repeat(90.0, 8)]);

        var standing = Standing.Of(Group, spread, score, isMember: false)!;

        Assert.Equal((null, end), (standing.PercentBelow, standing.End));
    }

    [Fact]
    public void Who_shares_the_lowest_score_with_most_is_not_called_low()
    {
        var standing = Standing.Of(Group, ScoreSpread.Of([.. Enumerable.Repeat(20.0, 35), .. Enumerable.Repeat(90.0, 10)]), 20, isMember: true)!;

        Assert.Equal((null, Third.Middle, null), (standing.PercentBelow, standing.Third, standing.End));
    }

    [Fact]
    public void Where_all_have_the_same_nobody_has_a_place() =>
        Assert.Null(Standing.Of(Group, ScoreSpread.Of(Enumerable.Repeat(50.0, 40)), 80, isMember: false));

    public static TheoryData<int> Sizes => [18, 20, 29, 30, 31, 40, 55, 100, 400, 3000];

    // Who tries every score against a cell, and holds what changes against the spread that is told of it, finds six members between any two changes.
    [Theory]
    [MemberData(nameof(Sizes))]
    public void Whoever_tries_every_score_locates_nobody_more_closely_than_among_six(int members)
    {
        var chance = new Random(members);
        for (var round = 0; round < 20; round++)
        {
            var spread = ScoreSpread.Of(Enumerable.Range(0, members).Select(_ => round % 2 == 0 ? chance.NextDouble() * 100 : 45 + chance.NextDouble() * 20).ToList());
            var told = Enumerable.Range(0, ScoreSpread.Steps).Select(step => Standing.Of(Group, spread, step / 10.0, isMember: false)).Select(place => (place?.PercentBelow, place?.Third, place?.End)).ToList();
            var changes = Enumerable.Range(1, ScoreSpread.Steps - 1).Where(step => told[step] != told[step - 1]).ToList();
            var limits = changes.Concat(ToldSpread.Of(spread)?.Parts.Select(part => ScoreSpread.StepOf(part.From)) ?? []).Append(0).Append(ScoreSpread.Steps).Distinct().Order().ToList();

            Assert.All(limits.Zip(limits.Skip(1)), between => Assert.True(spread.CountBetween(between.First, between.Second) >= 6));
            // Never at the tenth of a point that somebody has.
            Assert.All(changes, step => Assert.Equal(0, step % 10));
            Assert.All(Enumerable.Range(0, ScoreSpread.Steps), step => Assert.True((told[step].PercentBelow ?? 0) <= 100.0 * spread.CountBelow(step / 10.0) / spread.Count));
        }
    }

    [Theory]
    [InlineData("all")]
    [InlineData("country:PRY")]
    [InlineData("country-size-sector:PRY/micro.C")]
    [InlineData("focal_point@all")]
    [InlineData("organisation@country-region:PRY/PY-11")]
    [InlineData("country-region:PRY/x@y")]
    [InlineData("a:b@country-region:PRY/x@y")]
    public void A_group_is_read_as_it_is_written(string key)
    {
        Assert.True(PeerGroup.TryParse(key, out var group));
        Assert.Equal(key, group.ToString());
    }

    [Theory]
    [InlineData("country:PRY/x")]
    [InlineData("country-size:PRY")]
    [InlineData("sector:PRY/C")]
    [InlineData("@all")]
    [InlineData("organisation@")]
    [InlineData("")]
    public void Another_group_is_none(string key) => Assert.False(PeerGroup.TryParse(key, out _));

    [Fact]
    public void A_missing_trait_falls_back_to_the_nearest_larger_group()
    {
        var traits = new PeerTraits("PRY", "micro", null, null, null);

        Assert.Equal(["country-size:PRY/micro", "country:PRY", "all"], traits.FallingBackFrom(GroupKind.CountrySizeSector).Select(group => group.ToString()));
    }

    [Fact]
    public void Whoever_answers_for_a_unit_stands_only_in_groups_of_it()
    {
        var traits = new PeerTraits("PRY", "micro", "G", true, "PY-11", "organisation");

        Assert.All(traits.Groups(), group => Assert.Equal("organisation", group.Unit));
        Assert.Equal(GroupKinds.InOrder.Count, traits.Groups().Count());
    }

    [Fact]
    public void A_told_spread_has_six_in_each_part_and_no_ends()
    {
        var spread = ScoreSpread.Of([.. Enumerable.Repeat(3.0, 2), .. Enumerable.Repeat(15.0, 10), .. Enumerable.Repeat(55.0, 20), .. Enumerable.Repeat(99.0, 3)]);

        var told = ToldSpread.Of(spread)!;

        Assert.Equal(35, told.CountTold);
        Assert.Equal([(0.0, 20.0, 34), (20.0, 100.0, 66)], told.Parts.Select(part => (part.From, part.To, part.Percent)));
    }

    [Fact]
    public void Where_all_have_the_same_no_spread_is_told() => Assert.Null(ToldSpread.Of(ScoreSpread.Of(Enumerable.Repeat(50.0, 100))));

    [Fact]
    public void A_sum_that_one_firm_makes_is_not_told()
    {
        Assert.False(Suppression.MayTellSum([1000, 90, 5, 5, 5, 5]));
        Assert.True(Suppression.MayTellSum([100, 90, 50, 50, 50, 50]));
        Assert.False(Suppression.MayTellSum([10, 10, 10, 10, 10]));
    }
}
