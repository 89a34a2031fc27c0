using Telar.Core.Psychometrics;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Psychometrics;

public class ScoredAnswersTests
{
    [Theory]
    [InlineData(-0.5)]
    [InlineData(2.5)]
    [InlineData(double.PositiveInfinity)]
    public void Points_outside_of_the_scale_are_refused_at_their_row_and_item(double points)
    {
        var outcome = ScoredAnswers.Of(SmallAnswers.Items("sales", 2, "web", "shop"), 3, [0, 1, 2, double.NaN, points, 1]);

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(("PSY-01", new ProblemPlace(null, 2, "shop")), (problem.Code, problem.Place));
    }

    [Fact]
    public void A_matrix_that_misses_cells_is_a_mistake_of_ours() =>
        Assert.Throws<ArgumentException>(() => ScoredAnswers.Of(SmallAnswers.Items("sales", 2, "web"), 3, [0, 1]));
}
