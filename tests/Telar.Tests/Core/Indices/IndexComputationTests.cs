using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class IndexComputationTests
{
    [Fact]
    public void A_unit_below_the_minimum_coverage_has_no_rank_and_is_counted()
    {
        var draft = SmallIndex.Draft() with { Levels = [new("dimension", Aggregation.Arithmetic, 0.6), new("index", Aggregation.Arithmetic, 0.6)] };

        var index = SmallIndex.Index(draft, ("ARG", [1, 1, 1, 1]), ("BOL", [2, double.NaN, 2, 2]), ("CHL", [3, 3, 3, 3]));

        Assert.Equal((1, null, 2), (index.RankOf(2, 0), index.RankOf(1, 0), index.RankOf(0, 0)));
        Assert.Equal(2, index.CountRanked(0));
        Assert.Equal((0.75, 0.5, 1.0), (index.Coverage[1, 0], index.Coverage[1, 1], index.Coverage[1, 2]));
    }

    [Fact]
    public void The_minimum_counts_direct_children_and_not_indicators()
    {
        // B is whole, A is not there at all: one of two children, though three of four indicators are present.
        var draft = SmallIndex.Draft() with
        {
            Root = new("INDEX", 1) { Children = [SmallIndex.Dimension("A", 1), SmallIndex.Dimension("B", 3)] },
            Levels = [new("dimension", Aggregation.Arithmetic, 0), new("index", Aggregation.Arithmetic, 0.6)],
        };

        var index = SmallIndex.Index(draft, ("ARG", [1, 1, 1, 1]), ("BOL", [double.NaN, 2, 2, 2]), ("CHL", [3, 3, 3, 3]));

        Assert.Equal((null, 0.75), (index.RankOf(1, 0), index.Coverage[1, 0]));
    }

    [Fact]
    public void Missing_children_are_left_out_and_the_other_weights_stand_for_the_whole()
    {
        var index = SmallIndex.Index(SmallIndex.Draft(), ("ARG", [0, 0, 0, 0]), ("BOL", [5, double.NaN, 10, 0]), ("CHL", [10, 10, 10, 10]));

        Assert.Equal([50, 50, 50], new[] { index.Scores[1, 0], index.Scores[1, 1], index.Scores[1, 2] });
    }

    [Fact]
    public void The_hash_does_not_see_beyond_ten_digits_and_sees_everything_before()
    {
        var index = SmallIndex.Index(SmallIndex.Draft(), ("ARG", [0, 0, 0, 0]), ("BOL", [5, 7, 10, 0]), ("CHL", [10, 10, 10, 10]));
        var beyond = SmallIndex.Index(SmallIndex.Draft(), ("ARG", [0, 0, 0, 0]), ("BOL", [5 + 1e-11, 7, 10, 0]), ("CHL", [10, 10, 10, 10]));
        var before = SmallIndex.Index(SmallIndex.Draft(), ("ARG", [0, 0, 0, 0]), ("BOL", [5 + 1e-7, 7, 10, 0]), ("CHL", [10, 10, 10, 10]));

        Assert.Equal(ReleaseHash.Of(index), ReleaseHash.Of(beyond));
        Assert.NotEqual(ReleaseHash.Of(index), ReleaseHash.Of(before));
    }
}
