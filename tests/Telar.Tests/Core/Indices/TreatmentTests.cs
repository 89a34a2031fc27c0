using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class TreatmentTests
{
    [Fact]
    public void A_column_that_passes_is_left_alone()
    {
        double[] column = [1, 2, 3, 4, 5, 6, 7];

        Treatment.Winsorise(5).Apply(column);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], column);
    }

    [Fact]
    public void A_far_high_value_takes_the_value_of_the_next_one()
    {
        double[] column = [1, 2, 3, 4, 5, 6, 7, 8, 1000, double.NaN];

        Treatment.Winsorise(5).Apply(column);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 8, double.NaN], column);
    }

    [Fact]
    public void A_far_low_value_takes_the_value_of_the_next_one()
    {
        double[] column = [-1000, 2, 3, 4, 5, 6, 7, 8, 9];

        Treatment.Winsorise(5).Apply(column);

        Assert.Equal([2, 2, 3, 4, 5, 6, 7, 8, 9], column);
    }

    [Fact]
    public void No_more_points_move_than_allowed()
    {
        double[] column = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 50, 900, 4000];

        Treatment.Winsorise(1).Apply(column);

        Assert.Equal([900, 900], column[^2..]);
    }

    [Fact]
    public void Where_moving_is_not_enough_the_logarithm_of_the_raw_values_is_taken()
    {
        double[] column = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 50, 900, 4001];

        Treatment.Winsorise(1, thenLog: true).Apply(column);

        Assert.Equal(Math.Log(40), column[0], 12);
        Assert.Equal(Math.Log(4040), column[^1], 12);
    }

    [Fact]
    public void Too_few_values_have_no_shape_and_pass()
    {
        double[] column = [1, double.NaN, 1000];

        Treatment.Winsorise(5).Apply(column);

        Assert.Equal([1, double.NaN, 1000], column);
    }

    [Fact]
    public void Shape_is_what_a_second_opinion_says()
    {
        double[] column = [1, 2, 2.5, 7, 30, 4];

        Assert.Equal(MathNet.Numerics.Statistics.Statistics.Skewness(column), Moments.Skewness(column), 12);
        Assert.Equal(MathNet.Numerics.Statistics.Statistics.Kurtosis(column), Moments.Kurtosis(column), 12);
    }
}
