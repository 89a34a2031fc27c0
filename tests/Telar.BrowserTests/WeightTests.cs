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

        Assert.True(transfers.Sum(one => one.Bytes) < 100 * Kilobyte, Say(transfers));
        Assert.True(Sum(transfers, ".woff2") <= 45 * Kilobyte, Say(transfers));
        Assert.True(Sum(transfers, ".css") <= 12 * Kilobyte, Say(transfers));
        Assert.True(Sum(transfers, ".js") <= 18 * Kilobyte, Say(transfers));
        Assert.True(Sum(transfers, "/es") <= 25 * Kilobyte, Say(transfers));
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

        Assert.True(transfers.Sum(one => one.Bytes) < 30 * Kilobyte, Say(transfers));
    }

    private static async Task<List<(string Path, long Bytes)>> TransfersAsync(Visitor visitor, string address)
    {
        // The protocol counts bytes on the wire, headers and compression included; what comes from the cache counts nothing.
        var session = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var transfers = new List<(string, long)>();
        session.Event("Network.responseReceived").OnEvent += (_, message) =>
            paths[message!.Value.GetProperty("requestId").GetString()!] = new Uri(message.Value.GetProperty("response").GetProperty("url").GetString()!).AbsolutePath;
        session.Event("Network.loadingFinished").OnEvent += (_, message) =>
            transfers.Add((paths.GetValueOrDefault(message!.Value.GetProperty("requestId").GetString()!, "?"), (long)message.Value.GetProperty("encodedDataLength").GetDouble()));
        await session.SendAsync("Network.enable");
        await visitor.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await session.DetachAsync();
        return transfers;
    }

    private static long Sum(List<(string Path, long Bytes)> transfers, string ending) =>
        transfers.Where(one => one.Path.EndsWith(ending, StringComparison.Ordinal)).Sum(one => one.Bytes);

    private static string Say(List<(string Path, long Bytes)> transfers) => string.Join(", ", transfers.Select(one => $"{one.Path} {one.Bytes}"));
}
