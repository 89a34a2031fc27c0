using Telar.Core.Psychometrics;

namespace Telar.Tests.Core.Psychometrics;

public class ProportionalOddsTests
{
    // Without predictors the likelihood is that of the shares.
    [Fact]
    public void Nothing_but_thresholds_gives_the_likelihood_of_the_shares()
    {
        int[] categories = [.. Repeated((0, 30), (1, 50), (2, 20))];

        Assert.Equal((30 * Math.Log(0.3)) + (50 * Math.Log(0.5)) + (20 * Math.Log(0.2)), ProportionalOdds.LogLikelihood(categories)!.Value, 1e-9);
    }

    // Two categories and two groups: the model says the four cells exactly.
    [Fact]
    public void Two_categories_and_two_groups_give_the_likelihood_of_the_four_cells()
    {
        int[] categories = [.. Repeated((0, 30), (1, 70), (0, 80), (1, 20))];
        double[] group = [.. Repeated((0, 100), (1, 100)).Select(one => (double)one)];

        var expected = (30 * Math.Log(0.3)) + (70 * Math.Log(0.7)) + (80 * Math.Log(0.8)) + (20 * Math.Log(0.2));
        Assert.Equal(expected, ProportionalOdds.LogLikelihood(categories, group)!.Value, 1e-9);
    }

    [Fact]
    public void A_predictor_that_tells_categories_apart_completely_has_no_solution()
    {
        int[] categories = [.. Repeated((0, 100), (1, 100), (2, 100))];

        Assert.Null(ProportionalOdds.LogLikelihood(categories, [.. categories.Select(category => (double)category)]));
    }

    // One group never answers the higher category: its odds run to zero, however small the group is beside the other.
    [Theory]
    [InlineData(200)]
    [InlineData(20_000)]
    public void A_group_that_never_answers_a_category_has_no_solution(int others)
    {
        int[] categories = [.. Repeated((0, 200), (0, others / 2), (1, others / 2))];
        double[] group = [.. Repeated((1, 200), (0, others)).Select(one => (double)one)];

        Assert.Null(ProportionalOdds.LogLikelihood(categories, group));
    }

    [Fact]
    public void A_strong_predictor_that_errs_a_few_times_has_a_solution()
    {
        int[] categories = [.. Repeated((0, 199), (1, 1), (1, 199), (0, 1))];
        double[] score = [.. Repeated((0, 200), (1, 200)).Select(one => (double)one)];

        Assert.Equal((398 * Math.Log(0.995)) + (2 * Math.Log(0.005)), ProportionalOdds.LogLikelihood(categories, score)!.Value, 1e-9);
    }

    private static IEnumerable<int> Repeated(params (int Value, int Times)[] runs) => runs.SelectMany(run => Enumerable.Repeat(run.Value, run.Times));
}
