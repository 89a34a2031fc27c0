using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Instruments.Scoring;

public class DiagnosisTests
{
    [Fact]
    public void Gaps_come_in_the_order_of_the_points_they_cost()
    {
        var survey = SmallInstrument.Table(
            "survey", ["type", "name", "label::Español (es)", "score_dimension", "points_weight", "gap::Español (es)"],
            ["select_one often", "sells", "¿Vende?", "sales", "1", "No vende"], ["select_one often", "shows", "¿Muestra?", "sales", "3", "No muestra"],
            ["select_one often", "counts", "¿Cuenta?", "data", "", "No cuenta"]);
        var rules = ScoringReaderTests.Read(ScoringReaderTests.With(new([survey, .. SmallInstrument.Tables.Tables.Skip(1)]), "scoring", 2, "combine", "weighted")).Value;

        var diagnosis = Diagnosis.Of(rules, ScoreAnswers.Of(rules, _ => "never", _ => true));

        // Half of the total is data's one item; of the other half a quarter is sells and three quarters are shows.
        Assert.Equal([("counts", 50.0), ("shows", 37.5), ("sells", 12.5)], diagnosis.Gaps.Select(gap => (gap.Item.Name, gap.PointsLost)));
    }

    [Fact]
    public void Where_the_mean_is_taken_no_weight_makes_a_gap_heavier()
    {
        var survey = SmallInstrument.Table(
            "survey", ["type", "name", "label::Español (es)", "score_dimension", "points_weight", "gap::Español (es)"],
            ["select_one often", "sells", "¿Vende?", "sales", "1", "No vende"], ["select_one often", "shows", "¿Muestra?", "sales", "3", "No muestra"],
            ["select_one often", "counts", "¿Cuenta?", "data", "", "No cuenta"]);
        var tables = ScoringReaderTests.With(ScoringReaderTests.With(new([survey, .. SmallInstrument.Tables.Tables.Skip(1)]), "scoring", 3, "weight", "3"), "scoring", 4, "combine", "mean");
        var rules = ScoringReaderTests.Read(tables).Value;

        var diagnosis = Diagnosis.Of(rules, ScoreAnswers.Of(rules, _ => "never", _ => true));

        Assert.Equal([("counts", 50.0), ("sells", 25.0), ("shows", 25.0)], diagnosis.Gaps.Select(gap => (gap.Item.Name, gap.PointsLost)));
    }

    [Fact]
    public void An_answer_that_is_high_enough_is_no_gap()
    {
        var rules = ScoringReaderTests.Read(ScoringReaderTests.With(SmallInstrument.Tables, "survey", 2, "gap::Español (es)", "No vende")).Value;

        Assert.Empty(Diagnosis.Of(rules, ScoreAnswers.Of(rules, _ => "often", _ => true)).Gaps);
        Assert.Single(Diagnosis.Of(rules, ScoreAnswers.Of(rules, _ => "never", _ => true)).Gaps);
    }

    [Theory]
    [InlineData(60, 28, true)]
    [InlineData(20, 28, false)]
    [InlineData(0, 28, true)]
    public void A_response_that_was_clicked_through_does_not_count(int seconds, int questions, bool counts)
    {
        var rules = ScoringReaderTests.Read(SmallInstrument.Tables).Value;
        var score = ScoreAnswers.Of(rules, _ => "often", _ => true);

        Assert.Equal(counts, Plausibility.Counts(score, seconds, questions));
    }

    [Fact]
    public void A_response_with_too_little_answered_does_not_count()
    {
        var rules = ScoringReaderTests.Read(SmallInstrument.Tables).Value;

        Assert.False(Plausibility.Counts(ScoreAnswers.Of(rules, item => item.Name == "sells" ? "often" : null, _ => true), 600, 1));
    }
}
