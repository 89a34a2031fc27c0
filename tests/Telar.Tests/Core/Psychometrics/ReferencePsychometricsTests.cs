using Telar.Core.Psychometrics;

namespace Telar.Tests.Core.Psychometrics;

/// Every figure that R gives for 800 respondents and 24 items.
public class ReferencePsychometricsTests
{
    private const double Close = 1e-6;
    private const double CloseAfterIterations = 1e-4;

    // Twice the difference of two log-likelihoods, each of which may be off by 1e-4.
    private const double CloseChiSquare = 4e-4;

    [Fact]
    public void Items()
    {
        var figures = ItemFigures.Of(ReferencePsychometrics.Answers());
        var rows = ReferencePsychometrics.Rows("items.csv");

        Assert.Equal(24, rows.Count);
        foreach (var (row, figure) in rows.Zip(figures))
        {
            Assert.Equal((row["item"], row["dimension"]), (figure.Item.Code, figure.Item.Dimension));
            AssertNear(row["n"], figure.Answered);
            AssertNear(row["missing"], figure.ShareMissing);
            AssertNear(row["mean"], figure.Difficulty.Value.Mean);
            AssertNear(row["difficulty"], figure.Difficulty.Value.ShareOfMaximum);
            AssertNear(row["item_rest_complete"], figure.Discrimination.Value.RestCorrelation);
        }
    }

    [Fact]
    public void Reliability_of_each_dimension()
    {
        var dimensions = Reliability.Of(ReferencePsychometrics.Answers());
        var rows = ReferencePsychometrics.Rows("reliability.csv");

        Assert.Equal(4, rows.Count);
        foreach (var (row, dimension) in rows.Zip(dimensions))
        {
            Assert.Equal(row["dimension"], dimension.Dimension);
            AssertNear(row["n_complete"], dimension.CompleteRespondents);
            AssertNear(row["alpha"], dimension.Alpha.Value.Alpha);
            AssertNear(row["alpha_low_feldt"], dimension.Alpha.Value.Low);
            AssertNear(row["alpha_high_feldt"], dimension.Alpha.Value.High);
            AssertNear(row["omega_one_factor_ml"], dimension.Omega.Value.Omega, CloseAfterIterations);
        }
    }

    [Fact]
    public void Differential_functioning()
    {
        var items = DifferentialFunctioning.Of(ReferencePsychometrics.Answers());
        var rows = ReferencePsychometrics.Rows("differential.csv");

        Assert.Equal(24, rows.Count);
        foreach (var (row, (item, difference)) in rows.Zip(items))
        {
            Assert.Equal(row["item"], item.Code);
            AssertNear(row["n"], difference.Value.Respondents);
            AssertNear(row["loglik_score"], difference.Value.ScoreLikelihood, CloseAfterIterations);
            AssertNear(row["loglik_group"], difference.Value.GroupLikelihood, CloseAfterIterations);
            AssertNear(row["loglik_interaction"], difference.Value.InteractionLikelihood, CloseAfterIterations);
            AssertNear(row["chi2_total"], difference.Value.ChiSquare, CloseChiSquare);
            AssertNear(row["p_total"], difference.Value.PValue, CloseAfterIterations);
            AssertNear(row["p_bh"], difference.Value.AdjustedPValue, CloseAfterIterations);
        }
    }

    // R stops a little before the top; a likelihood above its own shows that ours is the better answer where they differ.
    [Fact]
    public void No_likelihood_is_below_that_of_R()
    {
        var items = DifferentialFunctioning.Of(ReferencePsychometrics.Answers());

        foreach (var (row, (_, difference)) in ReferencePsychometrics.Rows("differential.csv").Zip(items))
        {
            Assert.InRange(difference.Value.ScoreLikelihood - ReferencePsychometrics.Number(row["loglik_score"]), -Close, CloseAfterIterations);
            Assert.InRange(difference.Value.GroupLikelihood - ReferencePsychometrics.Number(row["loglik_group"]), -Close, CloseAfterIterations);
            Assert.InRange(difference.Value.InteractionLikelihood - ReferencePsychometrics.Number(row["loglik_interaction"]), -Close, CloseAfterIterations);
        }
    }

    // Item i09 was made harder for one group; the others were not.
    [Fact]
    public void Only_the_item_that_was_made_harder_for_one_group_is_found()
    {
        var found = DifferentialFunctioning.Of(ReferencePsychometrics.Answers()).Where(item => item.Difference.Value.IsFound).ToList();

        var (item, difference) = Assert.Single(found);
        Assert.Equal("i09", item.Code);
        Assert.Equal(DifferenceClass.Large, difference.Value.Class);
    }

    private static void AssertNear(string expected, double computed, double tolerance = Close) =>
        Assert.InRange(computed - ReferencePsychometrics.Number(expected), -tolerance, tolerance);
}
