using Telar.Core.Psychometrics;

namespace Telar.Tests.Core.Psychometrics;

public class ReliabilityTests
{
    private static readonly ScoredItem[] Items = SmallAnswers.Items("sales", 2, "web", "shop", "pay");

    // With three items one factor fits exactly: each loading is the root of r12 r13 / r23.
    [Fact]
    public void Three_items_have_the_loadings_of_the_closed_form()
    {
        var answers = SmallAnswers.Of(Items, ([0, 0, 0], 30), ([0, 1, 0], 20), ([1, 1, 2], 20), ([2, 1, 1], 20), ([2, 2, 2], 30));
        var (web, shop, pay) = (Column(answers, 0), Column(answers, 1), Column(answers, 2));
        var (webShop, webPay, shopPay) = (Second(web, shop), Second(web, pay), Second(shop, pay));

        var omega = Assert.Single(Reliability.Of(answers)).Omega.Value;

        Assert.Equal(Math.Sqrt(webShop * webPay / shopPay), omega.Loadings[0], 1e-7);
        Assert.Equal(Math.Sqrt(webShop * shopPay / webPay), omega.Loadings[1], 1e-7);
        Assert.Equal(Math.Sqrt(webPay * shopPay / webShop), omega.Loadings[2], 1e-7);
    }

    [Fact]
    public void An_item_that_repeats_another_one_leaves_no_factor_but_an_alpha()
    {
        var reliability = Assert.Single(Reliability.Of(SmallAnswers.Of(Items, ([0, 0, 1], 40), ([1, 1, 1], 30), ([2, 2, 0], 20), ([2, 2, 2], 30))));

        Assert.Equal(["PSY-07"], reliability.Omega.Problems.Select(problem => problem.Code));
        Assert.InRange(reliability.Alpha.Value.Alpha, 0, 1);
    }

    [Fact]
    public void Two_items_have_an_alpha_and_no_omega()
    {
        var reliability = Assert.Single(Reliability.Of(SmallAnswers.Of(Items[..2], ([0, 0], 60), ([1, 2], 30), ([2, 1], 30))));

        Assert.False(reliability.Alpha.IsRefused);
        Assert.Equal(["PSY-06"], reliability.Omega.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Incomplete_responses_do_not_count_towards_the_hundred()
    {
        var reliability = Assert.Single(Reliability.Of(SmallAnswers.Of(Items, ([0, 0, 0], 50), ([1, 2, 1], 49), ([2, 1, double.NaN], 80))));

        Assert.Equal(99, reliability.CompleteRespondents);
        Assert.Equal(["PSY-02"], reliability.Alpha.Problems.Select(problem => problem.Code));
        Assert.Equal(["PSY-02"], reliability.Omega.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_item_that_does_not_vary_is_named()
    {
        var reliability = Assert.Single(Reliability.Of(SmallAnswers.Of(Items, ([0, 1, 0], 60), ([1, 1, 2], 60))));

        Assert.Equal("shop", Assert.Single(reliability.Alpha.Problems).Place.Column);
    }

    // Whoever gains on one item loses on the other: the sum tells nobody apart.
    [Fact]
    public void A_dimension_whose_sum_does_not_vary_has_no_alpha()
    {
        var reliability = Assert.Single(Reliability.Of(SmallAnswers.Of(Items[..2], ([0, 2], 60), ([2, 0], 60))));

        var problem = Assert.Single(reliability.Alpha.Problems);
        Assert.Equal(("PSY-04", "sales"), (problem.Code, problem.Place.Column));
    }

    private static double[] Column(ScoredAnswers answers, int item) => answers.PointsOf(item).ToArray();

    private static double Second(double[] left, double[] right) => MathNet.Numerics.Statistics.Correlation.Pearson(left, right);
}
