using Telar.Core.Benchmarks.References;
using Telar.Core.Demonstration;
using Telar.Core.Forms;
using Telar.Core.Shared;
using Telar.Tests.Core.Benchmarks.References;

namespace Telar.Tests.Core.Demonstration;

public class MarginalsTests
{
    private static readonly FormQuestion Web = Question("web");

    [Fact]
    public void Options_have_the_shares_of_the_survey_spread_over_those_that_mean_the_same()
    {
        var marginal = Of([new("yes", ["own", "shared"], null, null), new("no", ["none"], null, null)], 0.6m, 0.4m).OfOptions(Web, ["none", "shared", "own"]);

        Assert.Equal([0.4, 0.3, 0.3], marginal.Shares.Select(share => Math.Round(share, 10)));
    }

    [Fact]
    public void An_option_that_no_class_means_has_a_small_share_and_the_sum_stays_one()
    {
        var marginal = Of([new("yes", ["own"], null, null), new("no", ["none"], null, null)], 0.6m, 0.4m).OfOptions(Web, ["none", "own", "later"]);

        Assert.Equal(1, marginal.Shares.Sum(), 10);
        Assert.Equal(Marginals.ShareUnasked / (1 + Marginals.ShareUnasked), marginal.Shares[2], 10);
    }

    [Fact]
    public void Where_nobody_asked_each_better_option_is_rarer()
    {
        var marginal = Of([new("yes", ["own"], null, null)], 0.6m, 0.4m).OfOptions(Question("other"), ["a", "b", "c"]);

        Assert.Equal(Marginals.Falls, marginal.Shares[1] / marginal.Shares[0], 10);
        Assert.Equal(Marginals.Falls, marginal.Shares[2] / marginal.Shares[1], 10);
    }

    [Theory]
    [InlineData(0.0, "none")]
    [InlineData(0.39, "none")]
    [InlineData(0.41, "own")]
    [InlineData(0.9999, "own")]
    [InlineData(1.0, "own")]
    public void A_rank_lands_on_the_option_at_which_the_shares_pass_it(double rank, string option) =>
        Assert.Equal(option, new OptionMarginal(["none", "own"], [0.4, 0.6]).At(rank));

    /// The worked line of docs/methods/demonstration.md.
    [Fact]
    public void The_worked_line_lands_on_the_second_option()
    {
        var rank = Normal.Below((SyntheticFirm.Loading * 1) + (Math.Sqrt(1 - (SyntheticFirm.Loading * SyntheticFirm.Loading)) * -0.5));

        Assert.Equal(0.579, rank, 3);
        Assert.Equal("second", new OptionMarginal(["first", "second", "third"], [0.4, 0.3, 0.3]).At(rank));
    }

    [Theory]
    [InlineData(-3.0, 0.0013499)]
    [InlineData(-1.0, 0.1586553)]
    [InlineData(0.0, 0.5)]
    [InlineData(1.96, 0.9750021)]
    public void The_share_below_is_that_of_the_normal_distribution(double at, double share) => Assert.InRange(Normal.Below(at), share - 0.00015, share + 0.00015);

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(0.5, 10)]
    [InlineData(0.25, 5)]
    [InlineData(0.75, 15)]
    [InlineData(1.0, 20)]
    [InlineData(7.0, 20)]
    public void A_quantity_lies_on_the_line_between_two_quantiles(double rank, long value) =>
        Assert.Equal(value, new QuantityMarginal([(0, 1), (0.5, 10), (1, 20)]).At(rank));

    private static FormQuestion Question(string name) => new() { Name = name, Path = "/data/" + name, Line = 2, Type = QuestionType.SelectOne, TypeName = "select_one l" };

    private static Marginals Of(IReadOnlyList<CounterpartClass> classes, decimal yes, decimal no)
    {
        var figures = new Dictionary<string, IReadOnlyList<ReferenceFigure>>(StringComparer.Ordinal)
        {
            ["small"] = [Figure("yes", yes), Figure("no", no)],
        };
        var counterpart = new Counterpart("maturity", "web", "small", "web", classes, LocalText.Same("It differs."));
        return new(new([SmallSurvey.Plain], figures, [new("maturity", null, [counterpart])]), "maturity", "PRY");
    }

    private static ReferenceFigure Figure(string answer, decimal share) => new("web", ReferenceFigure.Everybody, ReferenceFigure.Everybody, answer, 100) { Share = share };
}
