using Telar.Core.Benchmarks;

namespace Telar.Tests.Core.Benchmarks;

/// Sums by classes: a large firm is not told by its own class, nor by the whole less the other classes.
public class SafeSumsTests
{
    private static readonly double[] Even = [100, 90, 80, 70, 60, 50];
    private static readonly double[] Led = [10_000, 90, 80, 70, 60, 50];
    private static readonly double[] Few = [30, 20];

    [Fact]
    public void A_class_is_told_where_no_part_of_its_sum_can_be_told_closely()
    {
        var sums = SafeSums.Of([Even, Led, Few]);

        Assert.Equal((450.0, 5), (sums.SumTold(0), sums.CountTold(0)));
        Assert.Equal((null, null), (sums.SumTold(1), sums.CountTold(1)));
        Assert.Null(sums.SumTold(2));
        // One firm leads the whole too.
        Assert.Null(sums.SumTold(null));
    }

    [Fact]
    public void The_whole_less_what_is_told_gives_no_small_class_away()
    {
        var more = Even.Select(part => part + 1).Append(40).ToArray();

        var sums = SafeSums.Of([Even, more, Few]);

        // 450 + 496 + 50: with both told, the two of the third class would follow. The class with fewer members stays untold as well.
        Assert.Equal((null, 496.0, null, 996.0), (sums.SumTold(0), sums.SumTold(1), sums.SumTold(2), sums.SumTold(null)));
    }

    [Fact]
    public void What_is_left_out_may_always_be_known()
    {
        var chance = new Random(20261122);
        for (var run = 0; run < 2_000; run++)
        {
            IReadOnlyList<IReadOnlyList<double>> parts = [.. Enumerable.Range(0, chance.Next(1, 6)).Select(_ => (IReadOnlyList<double>)[.. Enumerable.Range(0, chance.Next(0, 15)).Select(_ => Math.Round(Math.Exp(chance.NextDouble() * 8)))])];

            var sums = SafeSums.Of(parts);

            Assert.All(Enumerable.Range(0, parts.Count).Where(sums.Tells), place => Assert.True(Suppression.MayTellSum(parts[place])));
            var rest = parts.Where((_, place) => !sums.Tells(place)).SelectMany(one => one).ToList();
            Assert.True(!sums.TellsAll || rest.Count == 0 || Suppression.MayTellSum(rest));
        }
    }

    [Fact]
    public void Those_who_add_nothing_hide_nobody() => Assert.Null(SafeSums.Of([[0, 0, 0, 0, 0, 0, 0]]).SumTold(0));

    [Theory]
    [InlineData(123_456, 123_000)]
    [InlineData(99_960, 100_000)]
    [InlineData(12.3456, 12.3)]
    public void Sums_come_with_three_digits(double sum, double told) => Assert.Equal(told, SafeSums.Of([[.. Enumerable.Repeat(sum / 8, 8)]]).SumTold(0)!.Value, 1e-9);

    [Fact]
    public void A_part_below_nought_has_no_place_in_a_sum() => Assert.Throws<ArgumentException>(() => SafeSums.Of([[1, 2, 3, 4, 5, -1]]));
}
