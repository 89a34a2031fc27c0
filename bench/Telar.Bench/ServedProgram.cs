using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Telar.Bench;

/// The built program serving a folder of data on a free port, as somebody would start it; it is killed, never asked to stop.
internal sealed class ServedProgram : IAsyncDisposable
{
    private readonly Process process;

    private ServedProgram(Process process, int port, TimeSpan took)
    {
        this.process = process;
        (Port, Took) = (port, took);
    }

    public int Port { get; }

    /// From the start to the first answer.
    public TimeSpan Took { get; }

    public static async Task<ServedProgram> StartAsync(string home, string folder, params IEnumerable<string> options)
    {
        var port = FreePort();
        var watch = Stopwatch.StartNew();
        var started = Process.Start(new ProcessStartInfo(Path.Combine(home, "out", "app", "telar"), ["serve", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", folder, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["TELAR_HOME"] = home },
        })!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is { } text ? text + "\n" : "");
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        while (!await AnswersAsync(client))
        {
            if (started.HasExited)
                throw new InvalidOperationException($"telar serve ended with {started.ExitCode}.");
            await Task.Delay(20);
        }
        return new(started, port, watch.Elapsed);
    }

    /// With SIGKILL: nothing can be finished on the way out.
    public void Kill() => process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("/readyz", UriKind.Relative))).IsSuccessStatusCode;
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
}
