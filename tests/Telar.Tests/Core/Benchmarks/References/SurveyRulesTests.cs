using Telar.Core.Benchmarks.References;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Benchmarks.References;

public class SurveyRulesTests
{
    [Fact]
    public void A_sound_definition_has_no_problem() => Assert.Empty(SurveyRules.ProblemsOf(SmallSurvey.Plain, ProblemPlace.Nowhere));

    [Fact]
    public void A_value_is_in_one_class_only() =>
        AssertProblem("REF-06", SmallSurvey.Plain with { Figures = [SmallSurvey.Plain.Figures[0] with { LeftOut = ["1"] }] });

    [Fact]
    public void A_figure_reads_a_table_that_there_is() =>
        AssertProblem("REF-05", SmallSurvey.Plain with { Figures = [SmallSurvey.Plain.Figures[0] with { Table = "people" }] });

    [Fact]
    public void No_group_is_called_like_everybody() =>
        AssertProblem("REF-06", SmallSurvey.Plain with { Groups = [SmallSurvey.Plain.Groups[0] with { Code = ReferenceFigure.Everybody }] });

    [Fact]
    public void A_code_is_given_once() =>
        AssertProblem("REF-06", SmallSurvey.Plain with { Figures = [SmallSurvey.Plain.Figures[0], SmallSurvey.Plain.Figures[0]] });

    private static void AssertProblem(string code, Survey survey) =>
        Assert.Equal([code], SurveyRules.ProblemsOf(survey, ProblemPlace.Nowhere).Select(problem => problem.Code));
}
