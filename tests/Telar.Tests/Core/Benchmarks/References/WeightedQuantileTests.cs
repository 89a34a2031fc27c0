using System.Globalization;
using Telar.Core.Benchmarks.References;
using Telar.Tests.Core.Psychometrics;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Benchmarks.References;

public class WeightedQuantileTests
{
    [Fact]
    public void Quantiles_of_monthly_profit_are_those_of_R()
    {
        var people = SurveyFile.Rows("chl_eme_vi_2019", "eme_vi_extracto.csv.gz").Where(row => row["ganancia_final_mensual"].Length > 0 && row["Factor_EME"].Length > 0).ToList();
        var rows = ReferencePsychometrics.Rows("weighted-quantiles.csv");

        var quantiles = WeightedQuantile.Of(Column("ganancia_final_mensual"), Column("Factor_EME"), [.. rows.Select(row => ReferencePsychometrics.Number(row["p"]))]);

        Assert.Equal(5, rows.Count);
        foreach (var (row, quantile) in rows.Zip(quantiles))
        {
            Assert.Equal(row["n"], people.Count.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(ReferencePsychometrics.Number(row["weighted_quantile"]), quantile, 1e-6);
        }

        double[] Column(string name) => [.. people.Select(row => double.Parse(row[name], CultureInfo.InvariantCulture))];
    }

    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(0.25, 1)]
    [InlineData(0.26, 2)]
    [InlineData(0.5, 2)]
    [InlineData(0.51, 9)]
    [InlineData(1.0, 9)]
    public void It_is_a_value_that_somebody_gave(double share, double expected) =>
        Assert.Equal([expected], WeightedQuantile.Of([9, 1, 2], [2, 1, 1], [share]));
}
