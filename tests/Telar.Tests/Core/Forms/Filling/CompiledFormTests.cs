using Telar.Core.Forms.Filling;
using Telar.Core.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Forms.Filling;

/// What is refused when the expressions of a form are read together.
public class CompiledFormTests
{
    [Theory]
    [InlineData("calculate | a | | 1 +", "EXPR-06 2 calculation")]
    [InlineData("calculate | a | | ${nadie}", "EXPR-21 2 calculation")]
    [InlineData("calculate | a | ${nadie} = 1 | 1", "EXPR-21 2 relevant")]
    [InlineData("calculate | a | | /data/nadie + 1", "FILL-01 2 calculation")]
    [InlineData("calculate | a | | ../nadie + 1", "FILL-01 2 calculation")]
    [InlineData("calculate | a | | jr:choice-name('x', '${a}')", "FILL-04 2 calculation")]
    [InlineData("calculate | a | | count(instance('nada')/root/item)", "FILL-03 2 calculation")]
    [InlineData("calculate | a | | pulldata('nada', 'a', 'b', 'c')", "FILL-03 2 calculation")]
    [InlineData("calculate | a | | ${a} + 1", "FILL-05 2 calculation")]
    [InlineData("calculate | a | | property('deviceid')", "EXPR-54 2 calculation")]
    public void A_slip_is_refused_with_its_cell(string row, string expected)
    {
        var problem = Assert.Single(Problems("type | name | relevant | calculation\n" + row));

        Assert.Equal(expected, $"{problem.Code} {problem.Place.Line} {problem.Place.Column}");
        Assert.Equal("survey", problem.Place.File);
    }

    [Fact]
    public void All_slips_are_told_together() =>
        Assert.Equal(["EXPR-06", "EXPR-07", "EXPR-21"], Problems("""
            type | name | calculation | label
            calculate | a | 1 + |
            calculate | b | sume(1) |
            text | c | | Hola, ${nadie}
            """).Select(problem => problem.Code));

    [Fact]
    public void Computations_in_a_circle_are_named_in_order()
    {
        var problem = Assert.Single(Problems("""
            type | name | relevant | calculation
            calculate | price | | ${cost} * 2
            calculate | cost | | ${margin} + 1
            calculate | margin | ${price} > 0 | 3
            calculate | apart | | ${price}
            """));

        Assert.Equal("FILL-05", problem.Code);
        Assert.Contains("price → cost → margin → price", problem.What(Language.Es), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_asks_for_what_it_holds_is_a_circle() =>
        Assert.Equal(["FILL-05"], Problems("""
            type | name | relevant
            begin group | export | ${country} = 'pe'
            text | country |
            end group | |
            """).Select(problem => problem.Code));

    [Fact]
    public void A_name_that_stands_twice_leads_nowhere()
    {
        var problem = Assert.Single(Problems("""
            type | name | calculation
            begin group | one |
            text | city |
            end group | |
            begin group | two |
            text | city |
            end group | |
            calculate | said | ${city}
            """));

        Assert.Equal("FILL-02", problem.Code);
        Assert.Contains("/data/one/city, /data/two/city", problem.What(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_expression_says_of_its_own_question_is_no_circle() =>
        Assert.Empty(Problems("""
            type | name | calculation | constraint
            calculate | once | once(random()) |
            integer | staff | | . > 0 and ${staff} < 9
            """));

    [Fact]
    public void Five_thousand_computations_one_upon_the_other_are_put_in_order()
    {
        var rows = Enumerable.Range(0, 5_000).Select(at => at == 4_999 ? $"integer | q{at} |" : $"calculate | q{at} | ${{q{at + 1}}} + 1");
        var filled = FilledFormTests.Begin("type | name | calculation\n" + string.Join('\n', rows));

        FilledFormTests.Answer(filled, "/data/q4999", "1");

        Assert.Equal("5000", filled.Find("/data/q0")!.Text);
    }

    private static IReadOnlyList<Problem> Problems(string survey) => CompiledForm.Of(SmallForm.Of(survey)).Problems;
}
