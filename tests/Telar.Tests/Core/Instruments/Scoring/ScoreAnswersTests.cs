using Telar.Core.Instruments.Scoring;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Instruments.Scoring;

public class ScoreAnswersTests
{
    private static readonly ScoringRules Rules = ScoringReaderTests.Read(SmallInstrument.Tables).Value;

    [Fact]
    public void A_dimension_is_the_mean_of_its_items_and_the_total_weighs_the_dimensions()
    {
        var score = Of(("sells", "often"), ("counts", "never"));

        Assert.Equal((100.0, 0.0, 50.0), (score.Of("sales"), score.Of("data"), score.Total));
        Assert.Equal(1, score.ShareAnswered);
    }

    [Fact]
    public void What_does_not_apply_leaves_the_score_and_what_was_skipped_lowers_only_the_share_answered()
    {
        var inapplicable = Of(("sells", "often"), ("counts", "none"));
        var skipped = Of(("sells", "often"));

        Assert.Equal((100.0, null, 1.0), (inapplicable.Total, inapplicable.Of("data"), inapplicable.ShareAnswered));
        Assert.Equal((100.0, null, 0.5), (skipped.Total, skipped.Of("data"), skipped.ShareAnswered));
    }

    [Fact]
    public void Nothing_answered_is_no_score() => Assert.Null(Of().Total);

    [Fact]
    public void An_expression_combines_as_it_is_written()
    {
        var tables = ScoringReaderTests.With(ScoringReaderTests.With(SmallInstrument.Tables, "scoring", 4, "combine", "expression"), "scoring", 4, "expression", "(${sales} + 3 * ${data}) div 4");
        var rules = ScoringReaderTests.Read(tables).Value;

        Assert.Equal(25, Of(rules, ("sells", "often"), ("counts", "never")).Total);
    }

    [Fact]
    public void The_least_of_all_may_decide()
    {
        var rules = ScoringReaderTests.Read(ScoringReaderTests.With(SmallInstrument.Tables, "scoring", 4, "combine", "minimum")).Value;

        Assert.Equal(0, Of(rules, ("sells", "often"), ("counts", "never")).Total);
    }

    [Fact]
    public void A_dimension_of_fewer_than_four_items_has_a_score_and_no_level()
    {
        Assert.Null(Rules.LevelOf("sales", 100));
        Assert.Equal(2, Rules.LevelOf(ScoringRules.TotalName, 50)!.Number);
        Assert.Equal(1, Rules.LevelOf(ScoringRules.TotalName, 49.9)!.Number);
        // What adding up thirds leaves behind is no lower level.
        Assert.Equal(2, Rules.LevelOf(ScoringRules.TotalName, 49.999999999999996)!.Number);
    }

    [Fact]
    public void A_thread_with_fewer_than_three_items_is_not_asked()
    {
        var score = Of(("sells", "often"), ("counts", "never"));

        Assert.False(score.Asks("TRA"));
        Assert.Null(score.OfThread("TRA"));
        Assert.Equal(100, score.OfChallenge("TRA1"));
    }

    [Theory]
    [InlineData("a b", 0.75)]
    [InlineData("a b c", 1.0)]
    [InlineData("a\tb", 0.75)]
    [InlineData("\na  b\r\n", 0.75)]
    [InlineData("", null)]
    [InlineData("a x", null)]
    public void Chosen_options_add_up_to_the_maximum(string answer, double? share)
    {
        var points = new SummedPoints(new Dictionary<string, double?>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2, ["c"] = 4, ["none"] = null }, 4);

        Assert.Equal(share, points.ShareOf(answer));
    }

    private static Score Of(params (string Item, string Answer)[] answers) => Of(Rules, answers);

    private static Score Of(ScoringRules rules, params (string Item, string Answer)[] answers) =>
        ScoreAnswers.Of(rules, item => answers.FirstOrDefault(one => one.Item == item.Name).Answer, _ => true);
}
