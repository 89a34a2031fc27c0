using System.Runtime.Intrinsics;
using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// The part of an output's variance that one factor explains alone (first) and with all it takes part in (total), each with
/// the interval that holds 95 of 100 resamplings. Estimates may fall a little below 0 or above 1: they are shown as they are.
/// NaN where the output never varies.
public readonly record struct SobolEstimate(double First, double FirstLow, double FirstHigh, double Total, double TotalLow, double TotalHigh);

/// The estimators of Jansen (1999) on the design of Saltelli (2002): two independent samples A and B of the same length, and
/// for each factor the sample A with that factor taken from B. The samples are plain random ones.
public static class SobolIndices
{
    private const double LowShare = 0.025;
    private const double HighShare = 0.975;
    private const int Lanes = 4;

    /// `exchanged[f][row]` is the output at row `row` of A with factor `f` taken from B.
    public static SobolEstimate[] Estimate(double[] a, double[] b, double[][] exchanged, Resamplings resamplings)
    {
        // Around their common mean, so that squares keep their digits.
        var mean = (Moments.Mean(a) + Moments.Mean(b)) / 2;
        double[] sums = [.. a.Zip(b, (left, right) => left + right - (2 * mean))];
        double[] squares = [.. a.Zip(b, (left, right) => ((left - mean) * (left - mean)) + ((right - mean) * (right - mean)))];
        double[][] firstSteps = [.. exchanged.Select(column => SquaredSteps(b, column))];
        double[][] totalSteps = [.. exchanged.Select(column => SquaredSteps(a, column))];

        var once = new double[a.Length];
        Array.Fill(once, 1);
        var estimates = new SobolEstimate[exchanged.Length];
        var (firsts, totals) = (new double[exchanged.Length][], new double[exchanged.Length][]);
        for (var factor = 0; factor < exchanged.Length; factor++)
            (firsts[factor], totals[factor]) = (new double[resamplings.Count], new double[resamplings.Count]);
        for (var sample = 0; sample < resamplings.Count; sample++)
        {
            var times = resamplings.Times(sample);
            var variance = Variance(sums, squares, times);
            for (var factor = 0; factor < exchanged.Length; factor++)
            {
                firsts[factor][sample] = 1 - (Half(firstSteps[factor], times) / variance);
                totals[factor][sample] = Half(totalSteps[factor], times) / variance;
            }
        }
        var whole = Variance(sums, squares, once);
        for (var factor = 0; factor < exchanged.Length; factor++)
        {
            var (firstLow, firstHigh) = Interval(firsts[factor]);
            var (totalLow, totalHigh) = Interval(totals[factor]);
            estimates[factor] = whole > 0
                ? new(1 - (Half(firstSteps[factor], once) / whole), firstLow, firstHigh, Half(totalSteps[factor], once) / whole, totalLow, totalHigh)
                : new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        }
        return estimates;
    }

    private static double[] SquaredSteps(double[] sample, double[] exchanged) =>
        [.. sample.Zip(exchanged, (left, right) => (left - right) * (left - right))];

    private static double Variance(double[] sums, double[] squares, double[] times)
    {
        var mean = Dot(sums, times) / (2 * times.Length);
        return (Dot(squares, times) / (2 * times.Length)) - (mean * mean);
    }

    private static double Half(double[] steps, double[] times) => Dot(steps, times) / (2 * times.Length);

    private static (double Low, double High) Interval(double[] estimates)
    {
        // A resampling without variance says nothing.
        double[] sorted = [.. estimates.Where(double.IsFinite).Order()];
        return (Percentiles.Interpolated(sorted, LowShare), Percentiles.Interpolated(sorted, HighShare));
    }

    /// Four sums side by side and then together: the same order on every machine.
    private static double Dot(double[] left, double[] right)
    {
        var sum = Vector256<double>.Zero;
        var row = 0;
        for (; row <= left.Length - Lanes; row += Lanes)
            sum += Vector256.Create(left, row) * Vector256.Create(right, row);
        var rest = 0.0;
        for (; row < left.Length; row++)
            rest += left[row] * right[row];
        return sum[0] + sum[1] + sum[2] + sum[3] + rest;
    }
}

/// Rows drawn again and again from the rows of a design: how many times each row is in each resampling.
public sealed class Resamplings
{
    private readonly double[][] times;

    public Resamplings(int rows, int count, ulong seed)
    {
        times = new double[count][];
        for (var sample = 0; sample < count; sample++)
        {
            times[sample] = new double[rows];
            var stream = RandomStream.Of(seed, (ulong)sample);
            for (var draw = 0; draw < rows; draw++)
                times[sample][stream.PickAt((ulong)draw, rows)]++;
        }
    }

    public int Count => times.Length;

    internal double[] Times(int sample) => times[sample];
}
