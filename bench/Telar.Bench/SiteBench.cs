using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Telar.Cli.Serving;
using Telar.Storage.Shared;
using Telar.Web.Shared;

namespace Telar.Bench;

/// The home page from memory and made anew each time, over keep-alive connections from this same machine;
/// the yardstick is the smallest answer that the same server gives. Then the start of the built program.
public static class SiteBench
{
    private const int Connections = 32;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    // Until then the runtime still compiles what is used most; a site that runs is past that.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(TextWriter to, string home)
    {
        var folder = Directory.CreateTempSubdirectory("telar-bench-");
        try
        {
            await using var database = Database.OfSqliteFile(Path.Combine(folder.FullName, "telar.db"));
            await new Migrator(database).ApplyAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);
            var parts = (await Opening.OpenAsync(new(home, Path.Combine(folder.FullName, "received"), database, HasStarterData: true), progress: null, CancellationToken.None)).Value;
            var bare = await MeasureAsync(parts, "/healthz", keepsPages: true);
            to.WriteLine(Say("site   smallest answer of the same server (yardstick)", bare));
            var kept = await MeasureAsync(parts, "/es", keepsPages: true);
            to.WriteLine(Say("site   home page from memory (reach 10,000/s, p95 30 ms)", kept));
            var made = await MeasureAsync(parts, "/es", keepsPages: false);
            to.WriteLine(Say("site   home page made anew (reach 2,000/s, p95 30 ms)", made));
            var start = await StartAsync(home, folder.FullName);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start  with an existing database, from the built program to the first answer: {start:F2} s (reach 2)"));
            return kept.PerSecond >= 10_000 && made.PerSecond >= 2_000 && start < 2 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Say(string what, Load load) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}: {load.PerSecond:N0}/s, p50 {load.P50:F1} ms, p95 {load.P95:F1} ms");

    private static async Task<Load> MeasureAsync(SiteParts parts, string path, bool keepsPages)
    {
        await using var site = Site.Build(parts with { KeepsPages = keepsPages }, IPAddress.Loopback, 0);
        await site.StartAsync();
        var address = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => AskAsync(address.Port, path, WarmUp)));
        var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => AskAsync(address.Port, path, Duration)));
        var all = times.SelectMany(one => one).Order().ToList();
        return new(all.Count / Duration.TotalSeconds, all[all.Count / 2], all[(int)(all.Count * 0.95)]);
    }

    private static async Task<List<double>> AskAsync(int port, string path, TimeSpan duration)
    {
        using var socket = await BareSocket.ConnectAsync(port);
        var question = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n");
        var times = new List<double>();
        var end = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end)
        {
            var begun = Stopwatch.GetTimestamp();
            await socket.AskAsync(question);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        return times;
    }

    private static async Task<double> StartAsync(string home, string folder)
    {
        var times = new List<double>();
        for (var repeat = 0; repeat < 4; repeat++)
        {
            await using var program = await ServedProgram.StartAsync(home, folder);
            times.Add(program.Took.TotalSeconds);
        }
        return times.Skip(1).Order().ElementAt(1);
    }

    private sealed record Load(double PerSecond, double P50, double P95);
}
