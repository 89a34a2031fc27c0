using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class ReferenceIndexTests
{
    private const double Agreement = 1e-8;

    private static readonly Treatment Five = Treatment.Winsorise(5);
    private static readonly Normalisation Hundred = Normalisation.MinMax(0, 100);

    [Theory]
    [InlineData("1-treated-winmax5", 5, false)]
    [InlineData("1-treated-winmax1-then-log", 1, true)]
    public void Outliers_are_treated_as_in_the_reference(string stage, int atMost, bool thenLog)
    {
        var index = ReferenceIndex.Compute(Treatment.Winsorise(atMost, thenLog), Hundred, ReferenceIndex.Arithmetic);

        AssertAgrees(stage, index.Treated);
    }

    [Theory]
    [InlineData("2-minmax-0-100", NormalisationMethod.MinMax, 0, 100)]
    [InlineData("2-zscore-mean10-sd2", NormalisationMethod.ZScore, 10, 2)]
    [InlineData("2-rank", NormalisationMethod.Rank, 0, 0)]
    public void Indicators_are_normalised_as_in_the_reference(string stage, NormalisationMethod method, double first, double second)
    {
        var index = ReferenceIndex.Compute(Five, new(method, first, second), ReferenceIndex.Arithmetic);

        AssertAgrees(stage, index.Normalised);
    }

    [Theory]
    [InlineData("3-index-minmax-arithmetic", NormalisationMethod.MinMax, 0, 100, Aggregation.Arithmetic, 0)]
    [InlineData("3-index-minmax-arithmetic-min-coverage-60", NormalisationMethod.MinMax, 0, 100, Aggregation.Arithmetic, 0.6)]
    [InlineData("3-index-minmax1-100-geometric", NormalisationMethod.MinMax, 1, 100, Aggregation.Geometric, 0)]
    [InlineData("3-index-zscore-arithmetic", NormalisationMethod.ZScore, 10, 2, Aggregation.Arithmetic, 0)]
    [InlineData("3-index-rank-arithmetic", NormalisationMethod.Rank, 0, 0, Aggregation.Arithmetic, 0)]
    public void Scores_are_those_of_the_reference(string stage, NormalisationMethod method, double first, double second, Aggregation aggregation, double minimumCoverage)
    {
        var index = ReferenceIndex.Compute(Five, new(method, first, second), ReferenceIndex.Rules(aggregation, minimumCoverage));

        AssertAgrees(stage, index.Scores);
    }

    private static void AssertAgrees(string stage, IndexMatrix ours)
    {
        var cells = 0;
        foreach (var row in ReferenceIndex.Rows(Path.Combine("stages", stage + ".csv")))
        {
            var unit = ours.UnitOf(row["unit"]);
            Assert.Equal(ours.Columns.Count + 1, row.Count);
            for (var column = 0; column < ours.Columns.Count; column++)
            {
                var theirs = ReferenceIndex.Number(row[ours.Columns[column]]);
                var cell = $"{stage} {row["unit"]} {ours.Columns[column]}";
                Assert.True(double.IsNaN(theirs) == double.IsNaN(ours[unit, column]), $"{cell}: one is missing");
                Assert.True(double.IsNaN(theirs) || Math.Abs(theirs - ours[unit, column]) <= Agreement, $"{cell}: {theirs} is not {ours[unit, column]}");
                cells++;
            }
        }
        Assert.Equal(ours.Units.Count * ours.Columns.Count, cells);
    }
}
