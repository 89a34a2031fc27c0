using Telar.Core.Psychometrics;

namespace Telar.Tests.Core.Psychometrics;

public class DifferentialFunctioningTests
{
    private static readonly ScoredItem[] Items = SmallAnswers.Items("sales", 1, "web", "shop", "pay");
    private static readonly string[] Groups = ["women", "men"];

    [Fact]
    public void Groups_of_less_than_two_hundred_are_not_compared()
    {
        var answers = SmallAnswers.InGroups(Items, Groups, ([0, 0, 1], 0, 100), ([1, 1, 0], 0, 99), ([1, 1, 1], 1, 100), ([0, 0, 0], 1, 150));

        var problem = Assert.Single(DifferentialFunctioning.Of(answers)[0].Difference.Problems);

        Assert.Equal("PSY-03", problem.Code);
        Assert.Contains(("group", "women"), problem.Values);
        Assert.Contains(("found", "199"), problem.Values);
    }

    [Fact]
    public void Without_groups_there_is_nothing_to_compare() =>
        Assert.Equal("PSY-09", Assert.Single(DifferentialFunctioning.Of(SmallAnswers.Of(Items, ([0, 0, 1], 300), ([1, 1, 0], 300)))[0].Difference.Problems).Code);

    [Fact]
    public void Who_is_in_neither_group_is_left_out()
    {
        var answers = SmallAnswers.InGroups(Items, Groups, [.. Ordinary(0), .. Ordinary(1), ([0, 1, 0], -1, 500)]);

        Assert.All(DifferentialFunctioning.Of(answers), item => Assert.Equal(480, item.Difference.Value.Respondents));
    }

    [Fact]
    public void Groups_that_answer_alike_show_no_difference()
    {
        var difference = DifferentialFunctioning.Of(SmallAnswers.InGroups(Items, Groups, [.. Ordinary(0), .. Ordinary(1)]))[0].Difference.Value;

        Assert.Equal(0, difference.ChiSquare, 1e-9);
        Assert.Equal(1, difference.AdjustedPValue, 1e-9);
        Assert.Equal((false, DifferenceClass.Negligible), (difference.IsFound, difference.Class));
    }

    [Fact]
    public void An_item_that_one_group_never_answers_in_one_way_is_refused_and_the_others_are_compared()
    {
        var answers = SmallAnswers.InGroups(Items, Groups, [.. Ordinary(0), ([0, 0, 1], 1, 60), ([0, 1, 0], 1, 60), ([0, 0, 0], 1, 60), ([0, 1, 1], 1, 60)]);

        var differences = DifferentialFunctioning.Of(answers);

        Assert.Equal("PSY-08", Assert.Single(differences[0].Difference.Problems).Code);
        Assert.False(differences[1].Difference.IsRefused);
        Assert.False(differences[2].Difference.IsRefused);
    }

    // A tiny difference among very many respondents is found, and is still negligible.
    [Fact]
    public void What_is_found_may_be_negligible()
    {
        var answers = SmallAnswers.InGroups(Items, Groups, [.. Ordinary(0, times: 100), .. Ordinary(1, times: 100), ([1, 1, 0], 0, 800), ([0, 1, 0], 1, 800)]);

        var difference = DifferentialFunctioning.Of(answers)[0].Difference.Value;

        Assert.True(difference.IsFound);
        Assert.InRange(difference.RSquaredChange, 0.0001, 0.03);
        Assert.Equal(DifferenceClass.Negligible, difference.Class);
    }

    [Theory]
    [InlineData(0.05, 0.0349, DifferenceClass.Negligible)]
    [InlineData(0.05, 0.0351, DifferenceClass.Moderate)]
    [InlineData(0.05, 0.0699, DifferenceClass.Moderate)]
    [InlineData(0.05, 0.0701, DifferenceClass.Large)]
    [InlineData(0.0501, 0.0701, DifferenceClass.Negligible)]
    public void Classes_start_where_their_authors_say(double adjusted, double change, DifferenceClass expected)
    {
        // From no explanation to that change, among 100,000 respondents with a log-likelihood far below zero.
        const int Respondents = 100_000;
        const double Nothing = -200_000;
        var likelihood = Nothing - (Respondents / 2.0 * Math.Log(1 - (change * (1 - Math.Exp(2 * Nothing / Respondents)))));

        Assert.Equal(expected, new ItemDifference(Respondents, Nothing, Nothing, likelihood, likelihood) { AdjustedPValue = adjusted }.Class);
    }

    [Fact]
    public void Adjusted_values_keep_the_order_and_never_pass_one() =>
        Assert.Equal([0.02, 0.5, 0.02, 0.9], FalseDiscovery.Adjust([0.01, 0.375, 0.005, 0.9]).Select(value => Math.Round(value, 12)));

    private static (double[] Points, int Group, int Times)[] Ordinary(int group, int times = 1) =>
    [
        ([0, 0, 0], group, 60 * times), ([1, 0, 0], group, 20 * times), ([0, 1, 0], group, 20 * times), ([0, 0, 1], group, 20 * times),
        ([1, 1, 0], group, 20 * times), ([1, 0, 1], group, 20 * times), ([0, 1, 1], group, 20 * times), ([1, 1, 1], group, 60 * times),
    ];
}
