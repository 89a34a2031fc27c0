using Telar.Core.Benchmarks;
using Telar.Tests.Core.Indices;

namespace Telar.Tests.Core.Benchmarks;

public class NumberClassesTests
{
    [Fact]
    public void The_worked_table_is_what_the_classes_count()
    {
        var table = WorkedTable.Under("Tables that analysts make", 0, "benchmarks.md");
        decimal[] staff = [.. Many(0, 3), .. Many(1, 12), .. Many(3, 10), .. Many(7, 9), .. Many(15, 8), .. Many(60, 3), .. Many(900, 1)];

        var classes = NumberClasses.Of(staff, isWhole: true);

        Assert.Equal(Enumerable.Range(0, table.Count).Select(row => table.Text(row, 0)), classes.All.Select(one => one.Label));
        table.AssertColumn(1, [.. classes.All.Select(one => (double)staff.Count(value => classes.CodeOf(value) == one.Code))]);
    }

    [Fact]
    public void The_limits_do_not_move_with_the_answers_and_no_end_names_a_few()
    {
        decimal[] before = [.. Many(2.5m, 10), .. Many(30, 10)];

        var classes = NumberClasses.Of([.. before, 1_000_000], isWhole: false);

        Assert.Equal(["2 – < 5", "5 – < 10", "10 – < 20", "≥ 20"], classes.All.Select(one => one.Label));
        Assert.Equal("20", classes.CodeOf(1_000_000));
        Assert.Equal(["2 – < 5", "5 – < 10", "10 – < 20", "20 – < 50"], NumberClasses.Of(before, isWhole: false).All.Select(one => one.Label));
    }

    [Fact]
    public void Numbers_below_zero_and_beyond_every_class_have_one()
    {
        decimal[] values = [.. Many(-3, 6), .. Many(0, 6), .. Many(decimal.MaxValue, 6), .. Many(decimal.MinValue, 6)];

        var classes = NumberClasses.Of(values, isWhole: true);

        Assert.Equal("-5 – -3", classes.All.Single(one => one.Code == classes.CodeOf(-3)).Label);
        Assert.Equal("0", classes.All.Single(one => one.Code == classes.CodeOf(0)).Label);
        Assert.Equal(("-500000000000", "500000000000"), (classes.CodeOf(decimal.MinValue), classes.CodeOf(decimal.MaxValue)));
    }

    [Fact]
    public void Fewer_than_six_are_one_class_without_limits()
    {
        var classes = NumberClasses.Of([1, 5, 900], isWhole: true);

        Assert.Equal(["…"], classes.All.Select(one => one.Label));
        Assert.Empty(NumberClasses.Of([], isWhole: true).All);
    }

    private static IEnumerable<decimal> Many(decimal value, int times) => Enumerable.Repeat(value, times);
}
