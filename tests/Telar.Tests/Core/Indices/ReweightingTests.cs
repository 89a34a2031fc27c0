using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class ReweightingTests
{
    private static readonly UncertaintyPlan Plan = new() { Replicas = 50, OtherNormalisations = [Normalisation.ByRank] };

    private static readonly (string, double[])[] Rows = SmallIndex.ManyUnits(9, 4);

    [Fact]
    public void Own_weights_give_what_a_recipe_with_those_weights_gives()
    {
        var published = ReplicaEngine.Prepare(SmallIndex.Index(SmallIndex.Draft() with { Uncertainty = Plan }, Rows));
        var recipe = SmallIndex.Draft() with { Root = new("INDEX", 1) { Children = [SmallIndex.Dimension("A", 2) with { Weight = 3 }, SmallIndex.Dimension("B", 2)] } };
        var expected = SmallIndex.Index(recipe, Rows);

        var own = Reweighting.With(published, new Dictionary<string, double> { ["A"] = 3 }).Value;

        for (var unit = 0; unit < 9; unit++)
        {
            Assert.Equal(expected.Scores[unit, 0], own.Release.Scores[unit, 0], 12);
            Assert.Equal(expected.RankOf(unit, 0), own.Release.RankOf(unit, 0));
            Assert.Equal(expected.RankOf(unit, 0), (int)Reweighting.Ranges(own, 3).Rank(unit, 0).Nominal);
        }
        Assert.Equal(Reweighting.Replicas, Reweighting.Ranges(own, 1).Rank(0, 0).Count);
    }

    [Fact]
    public void A_weight_of_zero_takes_a_dimension_out()
    {
        var published = ReplicaEngine.Prepare(SmallIndex.Index(SmallIndex.Draft() with { Uncertainty = Plan with { LeavesOneOut = false } }, Rows));

        var own = Reweighting.With(published, new Dictionary<string, double> { ["A"] = 0 }).Value;

        for (var unit = 0; unit < 9; unit++)
            Assert.Equal(own.Release.Scores[unit, 2], own.Release.Scores[unit, 0], 12);
        Assert.Equal(Reweighting.Replicas, Reweighting.Ranges(own, 1).Rank(0, 0).Count);
    }

    [Fact]
    public void The_published_index_stays_what_it_is()
    {
        var published = ReplicaEngine.Prepare(SmallIndex.Index(SmallIndex.Draft() with { Uncertainty = Plan }, Rows));
        var before = ReleaseHash.Of(published.Release);

        _ = Reweighting.With(published, new Dictionary<string, double> { ["A"] = 9 });

        Assert.Equal(before, ReleaseHash.Of(published.Release));
    }

    [Theory]
    [InlineData("OWN-01", "Z", 1)]
    [InlineData("OWN-01", "INDEX", 1)]
    [InlineData("OWN-02", "A", -1)]
    [InlineData("OWN-02", "A", double.NaN)]
    [InlineData("OWN-02", "A", 1e9)]
    public void Weights_that_cannot_be_used_are_refused(string code, string node, double weight)
    {
        var published = ReplicaEngine.Prepare(SmallIndex.Index(SmallIndex.Draft(), Rows));

        Assert.Equal(code, Assert.Single(Reweighting.With(published, new Dictionary<string, double> { [node] = weight }).Problems).Code);
    }

    [Theory]
    [InlineData("A", "B")]
    [InlineData("A", "B1", "B2")]
    [InlineData("A1", "A2", "B1", "B2")]
    public void Something_has_to_weigh(params string[] zero)
    {
        var published = ReplicaEngine.Prepare(SmallIndex.Index(SmallIndex.Draft(), Rows));

        var outcome = Reweighting.With(published, zero.ToDictionary(code => code, _ => 0.0));

        Assert.Equal(ReweightingProblems.NothingWeighs.Code, Assert.Single(outcome.Problems).Code);
    }
}
