using System.Globalization;
using Telar.Core.Benchmarks.References;
using Telar.Tests.Core.Psychometrics;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Benchmarks.References;

public class ShareEstimateTests
{
    private const double Close = 1e-6;

    // R's survey package over the micro-entrepreneurs of Chile: those registered with the tax office, by region.
    [Fact]
    public void Shares_and_standard_errors_are_those_of_R()
    {
        var people = SurveyFile.Rows("chl_eme_vi_2019", "eme_vi_extracto.csv.gz").Where(row => row["registro_SII"].Length > 0 && row["Factor_EME"].Length > 0).ToList();
        double[] weights = [.. people.Select(row => double.Parse(row["Factor_EME"], CultureInfo.InvariantCulture))];
        bool[] isRegistered = [.. people.Select(row => row["registro_SII"] == "1")];

        var rows = ReferencePsychometrics.Rows("weighted-shares.csv");

        Assert.Equal(17, rows.Count);
        foreach (var row in rows)
        {
            var estimate = ShareEstimate.Of(weights, [.. people.Select(one => row["region"] == "all" || one["region"] == row["region"])], isRegistered);

            Assert.Equal(row["n"], estimate.Cases.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(ReferencePsychometrics.Number(row["share_registered"]), estimate.Share, Close);
            Assert.Equal(ReferencePsychometrics.Number(row["se"]), estimate.StandardError, Close);
        }
    }

    // Wilson's own example of ten of thirty, from his formula: the roots of (p - s)^2 = z^2 p (1 - p) / n.
    [Fact]
    public void Without_weights_the_interval_is_that_of_Wilson()
    {
        var estimate = Estimate(yes: 10, no: 20, weight: _ => 1);

        const double Z = 1.959963984540054;
        foreach (var bound in new[] { estimate.Low, estimate.High })
            Assert.Equal(Z * Z * bound * (1 - bound), Math.Pow(bound - estimate.Share, 2) * estimate.EffectiveCases, 1e-12);
        Assert.Equal(30, estimate.EffectiveCases, 1.1);
    }

    [Fact]
    public void Unequal_weights_count_as_fewer_cases_and_widen_the_interval()
    {
        var (even, uneven) = (Estimate(50, 50, _ => 1), Estimate(50, 50, row => row % 10 == 0 ? 20 : 1));

        Assert.InRange(uneven.EffectiveCases, 1, even.EffectiveCases / 2);
        Assert.True(uneven.High - uneven.Low > even.High - even.Low);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void Where_all_answer_alike_the_interval_still_has_a_width_and_stays_between_zero_and_one(int yes)
    {
        var estimate = Estimate(yes, 40 - yes, row => row % 4 == 0 ? 5 : 1);

        Assert.Equal((yes / 40, 0), (estimate.Share, estimate.StandardError));
        Assert.InRange(estimate.High - estimate.Low, 0.05, 0.5);
        Assert.InRange(estimate.Low, -1e-12, 1);
        Assert.InRange(estimate.High, 0, 1 + 1e-12);
        // (10 * 5 + 30)^2 / (10 * 25 + 30)
        Assert.Equal(6400.0 / 280, estimate.EffectiveCases, 1e-9);
    }

    [Fact]
    public void The_whole_is_a_group_like_any_other()
    {
        bool[] isSo = [true, false, true, false];
        var estimate = ShareEstimate.Of([1, 1, 1, 1], [true, true, false, false], isSo);

        Assert.Equal((2, 0.5), (estimate.Cases, estimate.Share));
        // 4/3 of the two squares of (1/2) (1/2)
        Assert.Equal(Math.Sqrt(4.0 / 3 * 2 / 16), estimate.StandardError, 1e-12);
    }

    private static ShareEstimate Estimate(int yes, int no, Func<int, double> weight)
    {
        var cases = yes + no;
        return ShareEstimate.Of([.. Enumerable.Range(0, cases).Select(weight)], [.. Enumerable.Repeat(element: true, cases)], [.. Enumerable.Range(0, cases).Select(row => row < yes)]);
    }
}
