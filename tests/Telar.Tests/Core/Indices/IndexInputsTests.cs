using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class IndexInputsTests
{
    private static readonly Recipe Recipe = Recipe.Of(SmallIndex.Draft() with { Units = ["ARG", "BOL"], Root = new("INDEX", 1) { Children = [SmallIndex.Dimension("A", 1)] } }).Value;

    [Fact]
    public void The_latest_value_inside_the_window_counts_and_the_latest_before_it_is_kept_aside()
    {
        var inputs = IndexInputs.Gather(Recipe, [Datum("ARG", 2012, 1), Datum("ARG", 2020, 2), Datum("ARG", 2026, 3), Datum("ARG", 2008, 4), Datum("ARG", 2003, 5)]).Value;

        Assert.Equal((2.0, 2020.0, 4.0), (inputs.Values[0, 0], inputs.Years[0, 0], inputs.Older[0, 0]));
        Assert.True(double.IsNaN(inputs.Values[1, 0]));
    }

    [Fact]
    public void Two_values_for_one_pair_without_years_are_a_problem()
    {
        var problem = Assert.Single(IndexInputs.Gather(Recipe, [Datum("ARG", null, 1, line: 2), Datum("ARG", null, 1, line: 7)]).Problems);

        Assert.Equal((InputProblems.PairTwice.Code, 7), (problem.Code, problem.Place.Line));
        Assert.Contains(("line", "2"), problem.Values);
    }

    [Fact]
    public void Two_values_for_one_pair_and_year_are_a_problem()
    {
        var problem = Assert.Single(IndexInputs.Gather(Recipe, [Datum("ARG", 2012, 1), Datum("ARG", 2012, 2)]).Problems);

        Assert.Equal(InputProblems.PairTwiceInYear.Code, problem.Code);
    }

    [Fact]
    public void An_indicator_without_any_value_is_a_problem()
    {
        var problem = Assert.Single(IndexInputs.Gather(Recipe, [Datum("ARG", 2001, 1)]).Problems);

        Assert.Equal(InputProblems.IndicatorWithoutValues.Code, problem.Code);
    }

    [Fact]
    public void What_the_recipe_does_not_ask_for_is_named()
    {
        var inputs = IndexInputs.Gather(Recipe, [Datum("ARG", 2012, 1), Datum("FRA", 2012, 1), Datum("DEU", 2012, 1), new("ARG", "Z9", 2012, 1, 1)]).Value;

        Assert.Equal(["DEU", "FRA"], inputs.OtherUnits);
        Assert.Equal(["Z9"], inputs.OtherIndicators);
    }

    [Fact]
    public void An_indicator_that_does_not_vary_is_a_problem()
    {
        var inputs = IndexInputs.Gather(Recipe, [Datum("ARG", 2012, 1), Datum("BOL", 2012, 1)]).Value;

        Assert.Equal(InputProblems.IndicatorDoesNotVary.Code, Assert.Single(IndexComputation.Of(Recipe, inputs).Problems).Code);
    }

    private static IndexDatum Datum(string unit, int? year, double value, int line = 1) => new(unit, "A1", year, value, line);
}
