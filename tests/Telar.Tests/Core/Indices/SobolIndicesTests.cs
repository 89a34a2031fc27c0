using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class SobolIndicesTests
{
    private static readonly double[] First = IshigamiFunction.First;
    private static readonly double[] Total = IshigamiFunction.Total;

    [Fact]
    public void The_function_of_Ishigami_is_reproduced()
    {
        var estimates = IshigamiFunction.Study(rows: 1 << 18, resamplings: 20);

        for (var factor = 0; factor < 3; factor++)
        {
            Assert.Equal(First[factor], estimates[factor].First, 0.005);
            Assert.Equal(Total[factor], estimates[factor].Total, 0.005);
        }
    }

    [Fact]
    public void Of_a_hundred_intervals_about_ninety_five_hold_what_is_known()
    {
        const int Designs = 100;
        var held = 0;
        for (ulong design = 0; design < Designs; design++)
        {
            var estimates = IshigamiFunction.Study(rows: 512, resamplings: 200, seed: 1000 + design);
            for (var factor = 0; factor < 3; factor++)
            {
                held += First[factor] >= estimates[factor].FirstLow && First[factor] <= estimates[factor].FirstHigh ? 1 : 0;
                held += Total[factor] >= estimates[factor].TotalLow && Total[factor] <= estimates[factor].TotalHigh ? 1 : 0;
            }
        }

        Assert.InRange(held / (6.0 * Designs), 0.91, 0.99);
    }

    [Fact]
    public void An_estimate_below_zero_is_shown_as_it_is()
    {
        // Small designs scatter around the zero that the third factor has alone.
        var firsts = Enumerable.Range(0, 20).Select(start => IshigamiFunction.Study(rows: 64, resamplings: 10, seed: (ulong)start)[2]).ToList();

        Assert.Contains(firsts, estimate => estimate.First < 0);
        Assert.Contains(firsts, estimate => estimate.FirstLow < 0);
    }

    [Fact]
    public void An_output_that_never_varies_has_no_estimates()
    {
        var estimates = IshigamiFunction.Study(rows: 64, resamplings: 10, _ => 4);

        Assert.All(estimates, estimate => Assert.True(double.IsNaN(estimate.First) && double.IsNaN(estimate.TotalHigh)));
    }
}
