using Telar.Core.Indices;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Indices;

/// The function of Ishigami with a = 7 and b = 0.1, whose shares of variance are known.
internal static class IshigamiFunction
{
    public static readonly double[] First = [0.3139, 0.4424, 0];
    public static readonly double[] Total = [0.5576, 0.4424, 0.2437];

    public static SobolEstimate[] Study(int rows, int resamplings, ulong seed = 5) => Study(rows, resamplings, Of, seed);

    /// A Saltelli design over three inputs, evenly between -π and π.
    public static SobolEstimate[] Study(int rows, int resamplings, Func<(double First, double Second, double Third), double> model, ulong seed = 5)
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

    private static double Of((double First, double Second, double Third) x) =>
        Math.Sin(x.First) + (7 * Math.Sin(x.Second) * Math.Sin(x.Second)) + (0.1 * x.Third * x.Third * x.Third * x.Third * Math.Sin(x.First));

    private static (double First, double Second, double Third) Point(RandomStream stream) =>
        (Math.PI * ((2 * stream.At(0)) - 1), Math.PI * ((2 * stream.At(1)) - 1), Math.PI * ((2 * stream.At(2)) - 1));
}
