using Telar.Core.Benchmarks.References;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Benchmarks.References;

public class ReferenceFiguresTests
{
    [Fact]
    public void Each_answer_has_its_share_for_everybody_and_for_each_class()
    {
        var figures = SmallSurvey.Compute(SmallSurvey.Plain, SmallSurvey.Answers(("1", "1", 30), ("2", "1", 10), ("1", "2", 10), ("2", "2", 30))).Value;

        Assert.Equal(
            [("all", "all", "yes", 80, 0.5m), ("all", "all", "no", 80, 0.5m), ("size", "micro", "yes", 40, 0.75m), ("size", "micro", "no", 40, 0.25m), ("size", "small", "yes", 40, 0.25m), ("size", "small", "no", 40, 0.75m)],
            figures.Select(one => (one.Group, one.Class, one.Answer, one.Cases, one.Share!.Value)));
    }

    [Fact]
    public void Thirty_cases_are_enough_and_twenty_nine_are_not()
    {
        var figures = SmallSurvey.Compute(SmallSurvey.Plain, SmallSurvey.Answers(("1", "1", 20), ("2", "1", 10), ("1", "2", 29))).Value;

        var micro = figures.First(one => one.Class == "micro");
        var small = figures.First(one => one.Class == "small");
        Assert.Equal((30, false), (micro.Cases, micro.IsSuppressed));
        Assert.NotNull(micro.Share);
        Assert.Equal((29, true), (small.Cases, small.IsSuppressed));
        Assert.Equal((null, null, null, null), (small.Share, small.StandardError, small.Low, small.High));
    }

    [Fact]
    public void What_is_left_out_is_no_answer_and_no_case()
    {
        var figures = SmallSurvey.Compute(SmallSurvey.Plain, SmallSurvey.Answers(("1", "1", 40), ("88", "1", 500), ("", "1", 500), ("2", "99", 40))).Value;

        Assert.Equal((80, 0.5m), (figures[0].Cases, figures[0].Share!.Value));
        Assert.Equal((40, 1m), (figures[2].Cases, figures[2].Share!.Value));
    }

    [Fact]
    public void A_value_that_nobody_foresaw_is_refused_once_with_its_line()
    {
        var outcome = SmallSurvey.Compute(SmallSurvey.Plain, SmallSurvey.Answers(("1", "1", 40), ("3", "1", 2)));

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(("REF-02", new ProblemPlace("firms.csv", 42, "web")), (problem.Code, problem.Place));
    }

    [Fact]
    public void A_class_may_take_every_number_above()
    {
        var figure = SmallSurvey.Plain.Figures[0] with { Classes = [SmallSurvey.Class("no", "0"), new("yes", LocalText.Same("yes"), [], Above: 0)] };

        var figures = SmallSurvey.Compute(SmallSurvey.Plain with { Figures = [figure] }, SmallSurvey.Answers(("0", "1", 30), ("0.5", "1", 5), ("12000", "1", 5))).Value;

        Assert.Equal((0.75m, 0.25m), (figures[0].Share!.Value, figures[1].Share!.Value));
    }

    [Fact]
    public void Weights_count_where_there_are_any_and_who_has_none_is_no_case()
    {
        var answers = SmallSurvey.Answers(("1", "1", 30), ("2", "1", 30));
        answers.Columns["weight"][0] = "";
        for (var row = 1; row < 30; row++)
            answers.Columns["weight"][row] = "7.5";

        var figures = SmallSurvey.Compute(SmallSurvey.Plain with { Weight = "weight" }, answers).Value;

        Assert.Equal((59, Math.Round(29 * 7.5m / ((29 * 7.5m) + (30 * 2.5m)), 4)), (figures[0].Cases, figures[0].Share!.Value));
    }

    [Fact]
    public void A_weight_that_is_no_number_is_refused()
    {
        var answers = SmallSurvey.Answers(("1", "1", 30));
        answers.Columns["weight"][3] = "many";

        Assert.Equal(["REF-03"], SmallSurvey.Compute(SmallSurvey.Plain with { Weight = "weight" }, answers).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_quantity_is_told_by_five_quantiles()
    {
        var figure = SmallSurvey.Plain.Figures[0] with { Classes = [], Unit = LocalText.Same("people") };

        var figures = SmallSurvey.Compute(SmallSurvey.Plain with { Figures = [figure] }, SmallSurvey.Answers(("1", "1", 30), ("2", "1", 30), ("40", "2", 29))).Value;

        Assert.Equal(["p10", "p25", "p50", "p75", "p90"], figures.Take(5).Select(one => one.Answer));
        Assert.Equal([1, 1, 2, 40, 40], figures.Take(5).Select(one => one.Value!.Value));
        Assert.All(figures.Where(one => one.Class == "small"), one => Assert.Null(one.Value));
    }

    [Fact]
    public void A_question_is_not_told_by_itself()
    {
        var group = SmallSurvey.Plain.Groups[0] with { Column = "web" };

        var figures = SmallSurvey.Compute(SmallSurvey.Plain with { Groups = [group] }, SmallSurvey.Answers(("1", "1", 40))).Value;

        Assert.All(figures, one => Assert.Equal(ReferenceFigure.Everybody, one.Group));
    }
}
