using Microsoft.Playwright;

namespace Telar.BrowserTests;

/// What crosses the wire while a page is visited.
internal static class Wire
{
    public static async Task<List<(string Path, long Bytes)>> TransfersAsync(Visitor visitor, Func<Task> visit)
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
        await visit();
        await session.DetachAsync();
        return transfers;
    }

    public static string Say(List<(string Path, long Bytes)> transfers) => string.Join(", ", transfers.Select(one => $"{one.Path} {one.Bytes}"));
}
