using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class NormaliseTests
{
    [Fact]
    public void Where_less_is_better_the_lowest_value_gets_the_top()
    {
        double[] column = [10, 30, 20];

        Normalise.Apply(Normalisation.MinMax(0, 100), Direction.Down, null, column);

        Assert.Equal([100, 0, 50], column);
    }

    [Theory]
    [InlineData(Direction.Up, new double[] { 0, 50, 100, 100 })]
    [InlineData(Direction.Down, new double[] { 100, 50, 0, 0 })]
    public void Who_passes_a_goalpost_stands_at_it(Direction direction, double[] expected)
    {
        double[] column = [10, 30, 50, 90];

        Normalise.Apply(Normalisation.ToGoalposts(0, 100), direction, new Goalposts(10, 50), column);

        Assert.Equal(expected, column);
    }

    [Fact]
    public void The_worst_is_first_in_ranks_and_ties_share_the_lower_one()
    {
        double[] column = [7, 3, 7, double.NaN, 9];

        Normalise.Apply(Normalisation.ByRank, Direction.Up, null, column);

        Assert.Equal([2, 1, 2, double.NaN, 4], column);
    }

    [Theory]
    [InlineData(NormalisationMethod.MinMax)]
    [InlineData(NormalisationMethod.ZScore)]
    [InlineData(NormalisationMethod.Rank)]
    public void A_column_that_does_not_vary_becomes_missing(NormalisationMethod method)
    {
        double[] column = [5, 5, double.NaN];

        Normalise.Apply(new(method, 1, 2), Direction.Up, null, column);

        Assert.All(column, value => Assert.True(double.IsNaN(value)));
    }
}
