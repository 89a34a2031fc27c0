using Microsoft.Playwright;

namespace Telar.BrowserTests;

/// What pages cost on a phone, with every transfer counted as it crosses the wire.
public sealed class WeightTests(SiteInChromium chromium)
{
    private const int Kilobyte = 1024;

    [Fact]
    public async Task A_first_visit_stays_under_100_kilobytes_and_each_part_within_its_own_bound()
    {
        await using var visitor = await chromium.VisitorAsync(width: 360);

        var transfers = await TransfersAsync(visitor, "/es");

        Assert.True(transfers.Sum(one => one.Bytes) < 100 * Kilobyte, Wire.Say(transfers));
        Assert.True(Sum(transfers, ".woff2") <= 45 * Kilobyte, Wire.Say(transfers));
        Assert.True(Sum(transfers, ".css") <= 12 * Kilobyte, Wire.Say(transfers));
        Assert.True(Sum(transfers, ".js") <= 18 * Kilobyte, Wire.Say(transfers));
        Assert.True(Sum(transfers, "/es") <= 25 * Kilobyte, Wire.Say(transfers));
    }

    [Theory]
    [InlineData("/es/paises/PRY")]
    [InlineData("/es/retos")]
    [InlineData("/es/indicadores/IC.REG.DURS")]
    [InlineData("/es/indice")]
    [InlineData("/es/indice/pesos")]
    public async Task A_later_page_stays_under_30_kilobytes(string address)
    {
        await using var visitor = await chromium.VisitorAsync(width: 360);
        await TransfersAsync(visitor, "/es");

        var transfers = await TransfersAsync(visitor, address);

        Assert.True(transfers.Sum(one => one.Bytes) < 30 * Kilobyte, Wire.Say(transfers));
    }

    private static Task<List<(string Path, long Bytes)>> TransfersAsync(Visitor visitor, string address) =>
        Wire.TransfersAsync(visitor, () => visitor.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle }));

    private static long Sum(List<(string Path, long Bytes)> transfers, string ending) =>
        transfers.Where(one => one.Path.EndsWith(ending, StringComparison.Ordinal)).Sum(one => one.Bytes);
}
