using MathNet.Numerics.Statistics;
using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class PercentilesTests
{
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(1)]
    public void Scores_are_interpolated_as_type_7_does(double share)
    {
        double[] sorted = [1, 2, 4, 8, 16, 32, 64];

        Assert.Equal(sorted.QuantileCustom(share, QuantileDefinition.R7), Percentiles.Interpolated(sorted, share), 12);
    }

    [Theory]
    [InlineData(0.05, 1)]
    [InlineData(0.5, 2)]
    [InlineData(0.51, 4)]
    [InlineData(0.95, 4)]
    [InlineData(0.96, 5)]
    public void Ranks_are_never_between_two_ranks(double share, int expected)
    {
        // 100 replicas: ten times first, forty times second, forty-five times fourth, five times fifth.
        int[] counts = [0, 10, 40, 0, 45, 5];

        Assert.Equal(expected, Percentiles.NearestRank(counts, share));
    }
}
