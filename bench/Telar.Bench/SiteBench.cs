using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
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

    // A bare socket: the client must not cost more than the server.
    private static async Task<List<double>> AskAsync(int port, string path, TimeSpan duration)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(IPAddress.Loopback, port);
        var stream = client.GetStream();
        var question = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n");
        var buffer = new byte[256 * 1024];
        var times = new List<double>();
        var end = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end)
        {
            var begun = Stopwatch.GetTimestamp();
            await stream.WriteAsync(question);
            await ReadAnswerAsync(stream, buffer);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        return times;
    }

    private static async Task ReadAnswerAsync(NetworkStream stream, byte[] buffer)
    {
        var filled = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(filled));
            if (read == 0)
                throw new IOException("The server closed the connection.");
            filled += read;
            var head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (head >= 0 && filled >= head + 4 + LengthOf(buffer.AsSpan(0, head)))
                return;
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
            return 0;
        var digits = head[(at + 16)..];
        var end = digits.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
    }

    private static async Task<double> StartAsync(string home, string folder)
    {
        var times = new List<double>();
        for (var repeat = 0; repeat < 4; repeat++)
        {
            var port = FreePort();
            var watch = Stopwatch.StartNew();
            using var program = Process.Start(new ProcessStartInfo(Path.Combine(home, "out", "app", "telar"), ["serve", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", folder])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                Environment = { ["TELAR_HOME"] = home },
            })!;
            using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
            while (!await AnswersAsync(client))
                await Task.Delay(20);
            times.Add(watch.Elapsed.TotalSeconds);
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
        }
        return times.Skip(1).Order().ElementAt(1);
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/readyz")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private sealed record Load(double PerSecond, double P50, double P95);
}
