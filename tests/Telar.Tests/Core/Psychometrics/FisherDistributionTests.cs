using MathNet.Numerics.Distributions;
using Telar.Core.Psychometrics;

namespace Telar.Tests.Core.Psychometrics;

public class FisherDistributionTests
{
    [Theory]
    [InlineData(0.025, 727, 3635)]
    [InlineData(0.975, 727, 3635)]
    [InlineData(0.975, 99, 198)]
    [InlineData(0.025, 99, 5841)]
    [InlineData(0.5, 3, 7)]
    [InlineData(0.95, 1, 1)]
    [InlineData(0.975, 999_999, 9_999_990)]
    public void A_quantile_leaves_below_it_the_share_that_was_asked_for(double probability, double numerator, double denominator)
    {
        var quantile = FisherDistribution.Quantile(probability, numerator, denominator);

        Assert.Equal(probability, FisherSnedecor.CDF(numerator, denominator, quantile), 1e-7);
    }

    // F with one degree each is the square of a Cauchy variable.
    [Fact]
    public void One_degree_each_has_a_closed_form() =>
        Assert.Equal(Math.Pow(Math.Tan(Math.PI * 0.95 / 2), 2), FisherDistribution.Quantile(0.95, 1, 1), 1e-6);
}
