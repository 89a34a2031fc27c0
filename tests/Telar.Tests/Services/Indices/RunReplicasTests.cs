using System.Globalization;
using Telar.Core.Indices;
using Telar.Services.Indices;
using Telar.Tests.Core.Indices;

namespace Telar.Tests.Services.Indices;

public class RunReplicasTests
{
    private static readonly UncertaintyPlan Everything = new()
    {
        Replicas = 997,
        OtherNormalisations = [Normalisation.ZScore(50, 15), Normalisation.ByRank],
        OtherAggregations = [Aggregation.Geometric],
        OtherTreatments = [Treatment.Winsorise(1, thenLog: true)],
        Imputations = [Imputation.Median, Imputation.Nearest, Imputation.Older],
    };

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Ranges_are_the_same_on_one_thread_and_on_several(int threads)
    {
        var engine = Engine();

        Assert.Equal(Write(Ranges(engine, 1)), Write(Ranges(engine, threads)));
    }

    [Fact]
    public void Sensitivity_is_the_same_on_one_thread_and_on_two()
    {
        var engine = Engine();

        Assert.Equal(Write(Study(engine, 1)), Write(Study(engine, 2)));
    }

    [Fact]
    public void Results_are_the_same_in_Turkish()
    {
        var before = CultureInfo.CurrentCulture;
        var (expected, hash) = (Write(Ranges(Engine(), 1)), ReleaseHash.Of(Engine().Release));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");

            Assert.Equal(expected, Write(Ranges(Engine(), 1)));
            Assert.Equal(hash, ReleaseHash.Of(Engine().Release));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_seed_gives_other_replicas()
    {
        var one = Write(Ranges(Engine(), 1));
        var other = Write(Ranges(Engine(Everything with { Seed = 99 }), 1));

        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Only_factors_that_vary_are_studied()
    {
        var engine = Engine(new() { Replicas = 10, WeightSpread = 0.25, LeavesOneOut = false });

        Assert.Equal(["weights_in_dimension", "weights_in_index"], Study(engine, 1).Factors);
    }

    [Fact]
    public void A_choice_that_does_nothing_explains_nothing()
    {
        // There are no holes: how they are filled cannot move a rank.
        var engine = Engine(new() { Replicas = 10, WeightSpread = 0.5, LeavesOneOut = true, Imputations = [Imputation.Median] }, holes: 0);

        var sensitivity = Study(engine, 1);

        var imputation = sensitivity.Factors.ToList().IndexOf("imputation");
        Assert.Equal(0, sensitivity.Estimates[0][imputation].Total);
        Assert.True(sensitivity.Estimates[0][sensitivity.Factors.ToList().IndexOf("leave_one_out")].TotalLow > 0);
    }

    private static ReplicaEngine Engine(UncertaintyPlan? plan = null, double holes = 0.15) =>
        ReplicaEngine.Prepare(SmallIndex.Index(SmallIndex.Draft() with { Uncertainty = plan ?? Everything, Sensitivity = new() { Rows = 128, Resamplings = 20 } }, SmallIndex.ManyUnits(11, 4, holes)));

    private static Uncertainty Ranges(ReplicaEngine engine, int threads) =>
        RunReplicas.Over(engine, 3, threads, TestContext.Current.CancellationToken);

    private static Sensitivity Study(ReplicaEngine engine, int threads) =>
        StudySensitivity.Over(engine, threads, TestContext.Current.CancellationToken);

    private static double[] Write(Uncertainty ranges) =>
    [
        .. from node in Enumerable.Range(0, ranges.Nodes)
           from unit in Enumerable.Range(0, 11)
           from range in new[] { ranges.Rank(unit, node), ranges.Score(unit, node) }
           from number in new[] { range.Nominal, range.Mean, range.Low, range.Median, range.High, range.Count }
           select number,
    ];

    private static SobolEstimate[] Write(Sensitivity sensitivity) => [.. sensitivity.Estimates.SelectMany(output => output)];
}
