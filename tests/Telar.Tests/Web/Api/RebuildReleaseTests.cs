using System.Net;
using System.Text.RegularExpressions;
using Telar.Cli.Serving;
using Telar.Cli.Shared;
using Telar.Storage.Shared;
using Telar.Tests.Given;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Api;

/// What docs/guides/rebuild-a-release.md tells a journalist to do, done: from the links of a page of a started observatory to equal scores.
public sealed partial class RebuildReleaseTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-rebuild-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_journalist_rebuilds_the_published_release_from_what_the_site_offers()
    {
        var opened = await Opening.OpenAsync(new(Repository.Root, Path.Combine(folder, "received"), await databases.MigratedAsync(Engine.Sqlite), HasStarterData: true), progress: null, Ct);
        await using var site = Site.Build(opened.Value with { ApiRequestsPerMinute = 0 }, IPAddress.Loopback, 0);
        await site.StartAsync(Ct);
        using var http = new HttpClient { BaseAddress = new(site.Urls.First()) };

        var links = Download().Matches(await http.GetStringAsync("/en/index", Ct)).Select(match => match.Groups["address"].Value).Distinct().ToList();
        var recipe = await DownloadAsync(http, links.Single(link => link.EndsWith("/recipe", StringComparison.Ordinal)));
        var inputs = await DownloadAsync(http, links.Single(link => link.EndsWith("/inputs?format=csv", StringComparison.Ordinal)));
        var published = await DownloadAsync(http, links.Single(link => link.EndsWith("/scores?format=csv", StringComparison.Ordinal)));
        await site.StopAsync(Ct);
        // From here on there is no site and no database.
        var again = Path.Combine(folder, "again");
        using var printed = new StringWriter();
        var code = await Front.Root().Parse(["index", "compute", "--recipe", recipe, "--data", inputs, "--out", again]).InvokeAsync(new() { Output = printed }, Ct);

        Assert.Equal(ExitCode.Done, code);
        var expected = File.ReadLines(published).Select(line => string.Join(',', line.Split(',')[..5])).Order(StringComparer.Ordinal).ToList();
        Assert.True(expected.Count > 22 * 20);
        // Every digit: unit, node, score, rank, coverage. The site lists by node, the command by country.
        Assert.Equal(expected, File.ReadLines(Path.Combine(again, "scores.csv")).Order(StringComparer.Ordinal));
        Assert.Equal(RangesOf(published), RangesIn(Path.Combine(again, "uncertainty.csv")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> DownloadAsync(HttpClient http, string address)
    {
        using var response = await http.GetAsync(address, Ct);
        var file = Path.Combine(folder, response.EnsureSuccessStatusCode().Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        await File.WriteAllBytesAsync(file, await response.Content.ReadAsByteArrayAsync(Ct), Ct);
        return file;
    }

    // unit,node,score,rank,coverage,rank_p05,rank_p50,rank_p95,score_p05,score_p50,score_p95
    private static SortedDictionary<string, string> RangesOf(string scores) => new(
        File.ReadLines(scores).Skip(1).Select(line => line.Split(',')).SelectMany(cells => new[] { ($"{cells[0]} {cells[1]} rank", string.Join(',', cells[5..8])), ($"{cells[0]} {cells[1]} score", string.Join(',', cells[8..11])) })
            .Where(one => one.Item2 != ",,").ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal), StringComparer.Ordinal);

    // unit,node,measure,nominal,mean,p05,p50,p95,n
    private static SortedDictionary<string, string> RangesIn(string uncertainty) => new(
        File.ReadLines(uncertainty).Skip(1).Select(line => line.Split(',')).Select(cells => ($"{cells[0]} {cells[1]} {cells[2]}", string.Join(',', cells[5..8])))
            .Where(one => one.Item2 != ",,").ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal), StringComparer.Ordinal);

    [GeneratedRegex("href=\"(?<address>/api/v1/indices/[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Download();
}
