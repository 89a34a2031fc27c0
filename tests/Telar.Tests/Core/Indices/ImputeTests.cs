using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class ImputeTests
{
    private static readonly IndexMatrix Values = new(
        ["ARG", "BOL", "CHL", "CRI", "CUB"],
        ["A", "B", "C", "D"],
        [
            1, 1.1, 1.2, 1.3, 9,
            1, 1.1, 1.2, 1.3, 9,
            1, 1.1, 1.2, 1.3, 9,
            double.NaN, 20, 30, 40, 1000,
        ]);

    private static readonly IndexMatrix Older = new(Values.Units, Values.Columns, [.. Enumerable.Repeat(double.NaN, 15), 7, .. Enumerable.Repeat(double.NaN, 4)]);

    [Theory]
    [InlineData(Imputation.Median, 35)]
    [InlineData(Imputation.Nearest, 30)]
    [InlineData(Imputation.Older, 7)]
    public void A_hole_is_filled_by_what_the_choice_says(Imputation imputation, double expected)
    {
        Assert.Equal(expected, Impute.Apply(imputation, Values, Older)[0, 3], 12);
    }

    [Fact]
    public void What_nothing_speaks_to_stays_a_hole()
    {
        var values = new IndexMatrix(["ARG", "BOL"], ["A"], [double.NaN, 5]);
        var older = new IndexMatrix(["ARG", "BOL"], ["A"], [double.NaN, double.NaN]);

        Assert.True(double.IsNaN(Impute.Apply(Imputation.Nearest, values, older)[0, 0]));
        Assert.True(double.IsNaN(Impute.Apply(Imputation.Older, values, older)[0, 0]));
    }
}
