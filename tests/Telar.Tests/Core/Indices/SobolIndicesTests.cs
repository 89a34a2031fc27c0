using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class SobolIndicesTests
{
    // What is known about the function of Ishigami with a = 7 and b = 0.1.
    private static readonly double[] First = [0.3139, 0.4424, 0];
    private static readonly double[] Total = [0.5576, 0.4424, 0.2437];

    [Fact]
    public void The_function_of_Ishigami_is_reproduced()
    {
        var estimates = Study(rows: 1 << 18, resamplings: 20, Ishigami);

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
            var estimates = Study(rows: 512, resamplings: 200, Ishigami, seed: 1000 + design);
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
        var firsts = Enumerable.Range(0, 20).Select(start => Study(rows: 64, resamplings: 10, Ishigami, seed: (ulong)start)[2]).ToList();

        Assert.Contains(firsts, estimate => estimate.First < 0);
        Assert.Contains(firsts, estimate => estimate.FirstLow < 0);
    }

    [Fact]
    public void An_output_that_never_varies_has_no_estimates()
    {
        var estimates = Study(rows: 64, resamplings: 10, _ => 4);

        Assert.All(estimates, estimate => Assert.True(double.IsNaN(estimate.First) && double.IsNaN(estimate.TotalHigh)));
    }

    private static double Ishigami((double First, double Second, double Third) x) =>
        Math.Sin(x.First) + (7 * Math.Sin(x.Second) * Math.Sin(x.Second)) + (0.1 * x.Third * x.Third * x.Third * x.Third * Math.Sin(x.First));

    private static SobolEstimate[] Study(int rows, int resamplings, Func<(double First, double Second, double Third), double> model, ulong seed = 5)
    {
        var (a, b, exchanged) = (new double[rows], new double[rows], new[] { new double[rows], new double[rows], new double[rows] });
        for (var row = 0; row < rows; row++)
        {
            var (fromA, fromB) = (Point(RandomStream.Of(seed, 2 * (ulong)row)), Point(RandomStream.Of(seed, (2 * (ulong)row) + 1)));
            a[row] = model(fromA);
            b[row] = model(fromB);
            exchanged[0][row] = model(fromA with { First = fromB.First });
            exchanged[1][row] = model(fromA with { Second = fromB.Second });
            exchanged[2][row] = model(fromA with { Third = fromB.Third });
        }
        return SobolIndices.Estimate(a, b, exchanged, new Resamplings(rows, resamplings, seed + 1));
    }

    private static (double First, double Second, double Third) Point(RandomStream stream) =>
        (Math.PI * ((2 * stream.At(0)) - 1), Math.PI * ((2 * stream.At(1)) - 1), Math.PI * ((2 * stream.At(2)) - 1));
}
