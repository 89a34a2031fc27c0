using Telar.Core.Psychometrics;

namespace Telar.Tests.Core.Psychometrics;

public class ItemFiguresTests
{
    private static readonly ScoredItem[] Items = SmallAnswers.Items("sales", 2, "web", "shop", "pay");

    [Fact]
    public void Under_a_hundred_answers_nothing_is_said()
    {
        var figures = ItemFigures.Of(SmallAnswers.Of(Items, ([0, 1, 0], 50), ([2, 2, 1], 49)));

        Assert.All(figures, figure => Assert.Equal(["PSY-02"], figure.Difficulty.Problems.Select(problem => problem.Code)));
        Assert.All(figures, figure => Assert.Equal(["PSY-02"], figure.Discrimination.Problems.Select(problem => problem.Code)));
        Assert.All(figures, figure => Assert.Equal(99, figure.Answered));
    }

    [Fact]
    public void Missing_answers_leave_the_item_but_not_its_difficulty()
    {
        var web = ItemFigures.Of(SmallAnswers.Of(Items, ([0, 1, 0], 60), ([2, 2, 1], 60), ([2, double.NaN, 1], 30)))[0];

        Assert.Equal((150, 0.0), (web.Answered, web.ShareMissing));
        Assert.Equal(180 / 150.0, web.Difficulty.Value.Mean, 12);
        Assert.Equal(0.6, web.Difficulty.Value.ShareOfMaximum, 12);
        Assert.Equal(120, web.Discrimination.Value.CompleteRespondents);
    }

    [Fact]
    public void An_item_that_everybody_answers_alike_has_a_difficulty_and_tells_nobody_apart()
    {
        var web = ItemFigures.Of(SmallAnswers.Of(Items, ([2, 1, 0], 60), ([2, 2, 1], 60)))[0];

        Assert.Equal(1, web.Difficulty.Value.ShareOfMaximum);
        Assert.Equal(["PSY-04"], web.Discrimination.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_item_whose_fellows_do_not_vary_is_not_judged_by_them()
    {
        var figures = ItemFigures.Of(SmallAnswers.Of(Items, ([0, 1, 0], 60), ([2, 1, 0], 60)));

        Assert.Equal(["PSY-05"], figures[0].Discrimination.Problems.Select(problem => problem.Code));
        Assert.Equal(["PSY-04"], figures[1].Discrimination.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_item_alone_in_its_dimension_has_no_rest()
    {
        var alone = ItemFigures.Of(SmallAnswers.Of(SmallAnswers.Items("sales", 2, "web"), ([0], 60), ([2], 60)))[0];

        Assert.Equal(["PSY-06"], alone.Discrimination.Problems.Select(problem => problem.Code));
    }
}
