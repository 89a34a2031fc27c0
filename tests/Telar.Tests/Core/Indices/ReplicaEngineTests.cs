using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class ReplicaEngineTests
{
    private static readonly UncertaintyPlan Still = new() { Replicas = 200, WeightSpread = 0, LeavesOneOut = false };

    [Fact]
    public void When_nothing_varies_every_replica_is_the_release()
    {
        var index = SmallIndex.Index(SmallIndex.Draft() with { Uncertainty = Still }, SmallIndex.ManyUnits(9, 4, holes: 0.2));

        var ranges = Ranges(index);

        for (var unit = 0; unit < 9; unit++)
        {
            for (var node = 0; node < 3; node++)
            {
                var (rank, score) = (ranges.Rank(unit, node), ranges.Score(unit, node));
                if (index.RankOf(unit, node) is not { } place)
                    continue;
                Assert.Equal((place, place, place, place, 200), (rank.Nominal, rank.Low, rank.Median, rank.High, rank.Count));
                Assert.Equal(index.Scores[unit, node], score.Low, 12);
                Assert.Equal(index.Scores[unit, node], score.High, 12);
                Assert.Equal(200, score.Count);
            }
        }
    }

    [Theory]
    [InlineData(Aggregation.Arithmetic, Aggregation.Geometric)]
    [InlineData(Aggregation.Geometric, Aggregation.Arithmetic)]
    [InlineData(Aggregation.Geometric, Aggregation.Geometric)]
    public void Means_of_both_kinds_may_stand_above_each_other(Aggregation below, Aggregation above)
    {
        var draft = SmallIndex.Draft() with { Uncertainty = Still, Normalisation = Normalisation.MinMax(1, 100), Levels = [new("dimension", below, 0.5), new("index", above, 0.5)] };
        var index = SmallIndex.Index(draft, SmallIndex.ManyUnits(9, 4, holes: 0.2));

        var ranges = Ranges(index);

        for (var unit = 0; unit < 9; unit++)
        {
            for (var node = 0; node < 3; node++)
            {
                if (index.RankOf(unit, node) is not null)
                    Assert.Equal(index.Scores[unit, node], ranges.Score(unit, node).Median, 10);
            }
        }
    }

    [Fact]
    public void Ranks_speak_of_all_replicas_and_scores_only_of_those_on_the_published_scale()
    {
        var plan = Still with { Replicas = 3000, OtherNormalisations = [Normalisation.ZScore(10, 2), Normalisation.ByRank] };
        var index = SmallIndex.Index(SmallIndex.Draft() with { Uncertainty = plan }, SmallIndex.ManyUnits(9, 4));

        var ranges = Ranges(index);

        Assert.Equal(3000, ranges.Rank(0, 0).Count);
        // A third of the replicas, give or take four standard deviations.
        Assert.InRange(ranges.Score(0, 0).Count, 1000 - 104, 1000 + 104);
        Assert.Equal(index.Scores[0, 0], ranges.Score(0, 0).Low, 12);
        Assert.Equal(index.Scores[0, 0], ranges.Score(0, 0).High, 12);
    }

    [Fact]
    public void A_geometric_replica_of_a_scale_from_zero_is_computed_above_zero_and_is_not_on_the_published_scale()
    {
        var plan = Still with { OtherAggregations = [Aggregation.Geometric] };
        var rows = SmallIndex.ManyUnits(9, 4);
        var index = SmallIndex.Index(SmallIndex.Draft() with { Uncertainty = plan }, rows);
        var geometric = SmallIndex.Index(SmallIndex.Draft() with { Normalisation = Normalisation.MinMax(1, 100), Levels = [new("dimension", Aggregation.Geometric, 0), new("index", Aggregation.Geometric, 0)] }, rows);

        var ranges = Ranges(index);

        Assert.InRange(ranges.Score(0, 0).Count, 1, 199);
        for (var unit = 0; unit < 9; unit++)
        {
            var (low, high) = (ranges.Rank(unit, 0).Low, ranges.Rank(unit, 0).High);
            int[] both = [index.RankOf(unit, 0)!.Value, geometric.RankOf(unit, 0)!.Value];
            Assert.Equal((both.Min(), both.Max()), ((int)low, (int)high));
        }
    }

    [Fact]
    public void Weights_stay_within_their_spread()
    {
        // One unit has all of A and nothing of B: its score is the share of A's weight, between 0.75 / 2 and 1.25 / 2.
        var plan = new UncertaintyPlan { Replicas = 5000, WeightSpread = 0.25, LeavesOneOut = false };
        var draft = SmallIndex.Draft() with { Uncertainty = plan, Root = new("INDEX", 1) { Children = [SmallIndex.Dimension("A", 1), SmallIndex.Dimension("B", 1)] } };
        var index = SmallIndex.Index(draft, ("ARG", [1, 0]), ("BOL", [0, 1]));
        var engine = ReplicaEngine.Prepare(index);

        var tally = new ReplicaTally(engine, 0, 5000, 3);
        engine.Run(tally);

        double[] shares = [.. Enumerable.Range(0, 5000).Select(replica => tally.Score(replica, 0, 0))];
        Assert.InRange(shares.Min(), 37.5, 39);
        Assert.InRange(shares.Max(), 61, 62.5);
        Assert.Equal(50, shares.Average(), 0.5);
    }

    [Fact]
    public void One_indicator_is_left_out_or_none_each_as_likely_as_the_others()
    {
        var plan = Still with { Replicas = 10_000, LeavesOneOut = true };
        var draft = SmallIndex.Draft() with { Uncertainty = plan, Root = new("INDEX", 1) { Children = [SmallIndex.Dimension("A", 4)] } };
        var index = SmallIndex.Index(draft, ("ARG", [1, 0, 0, 0]), ("BOL", [0, 1, 1, 1]));
        var engine = ReplicaEngine.Prepare(index);

        var tally = new ReplicaTally(engine, 0, 10_000, 1);
        engine.Run(tally);

        var scores = Enumerable.Range(0, 10_000).GroupBy(replica => Math.Round(tally.Score(replica, 0, 0), 6)).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal([0, 25, 33.333333], scores.Keys.Order());
        Assert.InRange(scores[0], 2000 - 160, 2000 + 160);
        Assert.InRange(scores[25], 2000 - 160, 2000 + 160);
    }

    [Fact]
    public void A_replica_never_ranks_a_unit_that_the_release_does_not_rank()
    {
        var plan = Still with { Imputations = [Imputation.Median] };
        var draft = SmallIndex.Draft() with { Uncertainty = plan, Levels = [new("dimension", Aggregation.Arithmetic, 1), new("index", Aggregation.Arithmetic, 1)] };
        var index = SmallIndex.Index(draft, ("ARG", [1, 1, 1, 1]), ("BOL", [2, double.NaN, 2, 2]), ("CHL", [3, 3, 3, 3]));

        var ranges = Ranges(index);

        Assert.Equal(0, ranges.Rank(1, 0).Count);
        Assert.Equal((2.0, 2.0), (ranges.Rank(0, 0).Low, ranges.Rank(0, 0).High));
        Assert.Equal(200, ranges.Rank(1, 2).Count);
    }

    [Fact]
    public void Filling_holes_changes_the_nodes_above_them()
    {
        var plan = Still with { Replicas = 400, Imputations = [Imputation.Median] };
        var index = SmallIndex.Index(SmallIndex.Draft() with { Uncertainty = plan }, ("ARG", [1, 1, 1, 1]), ("BOL", [2, double.NaN, 1, 3]), ("CHL", [3, 5, 3, 2]));

        var score = Ranges(index).Score(1, 1);

        // A2 is 50 by the median, A1 is 50 already: nothing changes; the index of CHL, which has no hole, does not move either.
        Assert.Equal((50, 50), (score.Low, score.High));
        var other = SmallIndex.Index(SmallIndex.Draft() with { Uncertainty = plan }, ("ARG", [1, 1, 1, 1]), ("BOL", [1, double.NaN, 1, 3]), ("CHL", [3, 5, 3, 2]));
        Assert.Equal((0, 25), (Ranges(other).Score(1, 1).Low, Ranges(other).Score(1, 1).High));
    }

    private static Uncertainty Ranges(IndexComputation index)
    {
        var engine = ReplicaEngine.Prepare(index);
        var nodes = index.Scores.Columns.Count;
        var tally = new ReplicaTally(engine, 0, engine.Plan.Replicas, nodes);
        engine.Run(tally);
        return Uncertainty.Of(engine, [tally], nodes);
    }
}
