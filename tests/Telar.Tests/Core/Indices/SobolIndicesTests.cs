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
        var estimates = Study(rows: 1 << 19, resamplings: 20, Ishigami);

        for (var factor = 0; factor < 3; factor++)
        {
            Assert.Equal(First[factor], estimates[factor].First, 0.005);
            Assert.Equal(Total[factor], estimates[factor].Total, 0.005);
        }
    }

    [Fact]
    public void The_intervals_hold_what_is_known()
    {
        var estimates = Study(rows: 4096, resamplings: 500, Ishigami);

        for (var factor = 0; factor < 3; factor++)
        {
            Assert.InRange(First[factor], estimates[factor].FirstLow, estimates[factor].FirstHigh);
            Assert.InRange(Total[factor], estimates[factor].TotalLow, estimates[factor].TotalHigh);
            Assert.True(estimates[factor].FirstHigh - estimates[factor].FirstLow < 0.15);
        }
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

    private static double Ishigami(double[] x) =>
        Math.Sin(x[0]) + (7 * Math.Sin(x[1]) * Math.Sin(x[1])) + (0.1 * x[2] * x[2] * x[2] * x[2] * Math.Sin(x[0]));

    private static SobolEstimate[] Study(int rows, int resamplings, Func<double[], double> model, ulong seed = 5)
    {
        var (a, b, exchanged) = (new double[rows], new double[rows], new[] { new double[rows], new double[rows], new double[rows] });
        for (var row = 0; row < rows; row++)
        {
            var (fromA, fromB) = (Point(RandomStream.Of(seed, 2 * (ulong)row)), Point(RandomStream.Of(seed, (2 * (ulong)row) + 1)));
            a[row] = model(fromA);
            b[row] = model(fromB);
            for (var factor = 0; factor < 3; factor++)
                exchanged[factor][row] = model([.. fromA.Select((x, place) => place == factor ? fromB[place] : x)]);
        }
        return SobolIndices.Estimate(a, b, exchanged, new Resamplings(rows, resamplings, seed + 1));
    }

    private static double[] Point(RandomStream stream) =>
        [.. Enumerable.Range(0, 3).Select(place => Math.PI * ((2 * stream.At((ulong)place)) - 1))];
}
