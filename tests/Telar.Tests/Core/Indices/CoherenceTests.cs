using MathNet.Numerics.Statistics;
using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class CoherenceTests
{
    [Fact]
    public void Correlation_is_what_a_second_opinion_says()
    {
        double[] left = [1, 2, 4, 3, 9, 7];
        double[] right = [2, 1, 5, 5, 8, 3];

        Assert.Equal(MathNet.Numerics.Statistics.Correlation.Pearson(left, right), Telar.Core.Indices.Correlation.Of(left, right, 2), 12);
    }

    [Fact]
    public void Only_units_that_have_both_values_are_compared_and_few_of_them_are_not_spoken_of()
    {
        double[] left = [1, 2, double.NaN, 3, 9, 7];
        double[] right = [2, 1, 5, 5, double.NaN, 3];

        Assert.Equal(MathNet.Numerics.Statistics.Correlation.Pearson([1, 2, 3, 7], [2, 1, 5, 3]), Telar.Core.Indices.Correlation.Of(left, right, 4), 12);
        Assert.True(double.IsNaN(Telar.Core.Indices.Correlation.Of(left, right, 5)));
    }

    [Fact]
    public void In_a_full_table_the_effective_weight_is_the_part_of_the_variance_that_moves_with_the_child()
    {
        var index = SmallIndex.Index(SmallIndex.Draft(), SmallIndex.ManyUnits(12, 4));

        var coherence = Coherence.Of(index);

        var parent = index.Scores.Column(1).ToArray();
        foreach (var (column, child) in new[] { (0, "A1"), (1, "A2") })
        {
            double[] part = [.. index.Normalised.Column(column).ToArray().Select(value => value / 2)];
            var found = coherence.Children.Single(item => item.Child == child);
            Assert.Equal(part.Covariance(parent) / parent.Variance(), found.Effective, 10);
            Assert.Equal(0.5, found.Stated, 12);
        }
        Assert.Equal(1, coherence.Children.Where(item => item.Parent == "INDEX").Sum(item => item.Effective), 10);
    }

    [Fact]
    public void Two_indicators_that_say_nearly_the_same_are_named_in_either_direction()
    {
        var rows = SmallIndex.ManyUnits(12, 4).Select(row => (row.Unit, (double[])[row.Values[0], -2 * row.Values[0], row.Values[2], row.Values[3]]));

        var pair = Assert.Single(Coherence.Of(SmallIndex.Index(SmallIndex.Draft(), [.. rows])).NearlyTheSame, pair => pair.First == "A1");

        Assert.Equal(("A2", 12), (pair.Second, pair.Shared));
        Assert.Equal(-1, pair.Correlation, 12);
    }

    [Fact]
    public void The_share_missing_is_over_the_units_of_the_recipe()
    {
        var draft = SmallIndex.Draft() with { Units = ["ARG", "BOL", "CHL", "CRI"] };

        var missing = Coherence.Of(SmallIndex.Index(draft, ("ARG", [1, 1, 1, 1]), ("BOL", [2, double.NaN, 2, 2]), ("CHL", [3, 3, 3, 3]))).Missing;

        Assert.Equal([0.25, 0.5, 0.25, 0.25], missing.Select(item => item.Share));
    }
}
