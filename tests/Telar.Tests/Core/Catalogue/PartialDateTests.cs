using Telar.Core.Catalogue;

namespace Telar.Tests.Core.Catalogue;

public class PartialDateTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2025-02", "2025-02-01", "2025-02-28")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-12-01", "2025-12-01", "2025-12-01")]
    public void A_date_keeps_the_precision_it_was_written_in(string written, string first, string last)
    {
        Assert.True(PartialDate.TryParse(written, out var date));

        Assert.Equal(written, date.ToString());
        Assert.Equal(first, date.FirstDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(last, date.LastDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("2025/02")]
    [InlineData("01-2025")]
    [InlineData("1799")]
    [InlineData("2101")]
    [InlineData("2025-1-1")]
    public void What_is_not_a_date_is_refused(string written)
    {
        Assert.False(PartialDate.TryParse(written, out _));
    }
}
