using Telar.Core.Shared;

namespace Telar.Tests.Core.Shared;

public class PeriodTests
{
    [Theory]
    [InlineData("2021", "2021")]
    [InlineData(" 2021 ", "2021")]
    [InlineData("2021-Q3", "2021-Q3")]
    [InlineData("2021Q3", "2021-Q3")]
    [InlineData("2021T3", "2021-Q3")]
    [InlineData("2021-S2", "2021-S2")]
    [InlineData("2026M05", "2026-05")]
    [InlineData("2026-05", "2026-05")]
    public void Forms_that_publishers_use_are_read(string written, string expected)
    {
        Assert.True(Period.TryParse(written, out var period));

        Assert.Equal(expected, period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("21")]
    [InlineData("1899")]
    [InlineData("2101")]
    [InlineData("2021-")]
    [InlineData("2021-13")]
    [InlineData("2021-5")]
    [InlineData("2021Q5")]
    [InlineData("2021-2022")]
    [InlineData("+021")]
    [InlineData("2021x")]
    public void What_is_not_a_period_is_refused(string written)
    {
        Assert.False(Period.TryParse(written, out _));
    }
}
