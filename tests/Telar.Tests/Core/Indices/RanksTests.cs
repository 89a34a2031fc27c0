using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class RanksTests
{
    [Theory]
    [InlineData(new[] { 40.0, 70, 70, 10 }, new[] { 3, 1, 1, 4 })]
    [InlineData(new[] { 40.0, double.NaN, 70 }, new[] { 2, 0, 1 })]
    [InlineData(new[] { 0.1 + 0.2, 0.3, 0.2 }, new[] { 1, 1, 3 })]
    [InlineData(new[] { -0.0, 0.0 }, new[] { 1, 1 })]
    public void Equal_scores_share_the_better_place(double[] scores, int[] expected)
    {
        var ranks = new int[scores.Length];

        Ranks.Of(scores, ranks);

        Assert.Equal(expected, ranks);
    }
}
