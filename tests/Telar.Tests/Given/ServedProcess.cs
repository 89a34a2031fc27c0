using System.Diagnostics;
using System.Globalization;
using Telar.Cli.Shared;

namespace Telar.Tests.Given;

/// The real `telar serve` in a process of its own, on a free port, over a folder of data; it is killed, never asked to stop.
internal sealed class ServedProcess : IDisposable
{
    private const string AddressStart = "http://localhost:";

    private readonly Process process;
    private readonly Task<string> errors;

    private ServedProcess(Process process, Task<string> errors, int port)
    {
        (this.process, this.errors) = (process, errors);
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new($"{AddressStart}{port}") };
    }

    public HttpClient Http { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ServedProcess> StartAsync(string data, params (string Name, string Value)[] surroundings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Front).Assembly.Location, "serve", "--port", "0", "--data", data, "--lang", "en"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TELAR_HOME"] = Repository.Root;
        // Its own diagnostics would leave a socket behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in surroundings)
            start.Environment[name] = value;
        var started = Process.Start(start)!;
        var said = started.StandardError.ReadToEndAsync(Ct);
        while (await started.StandardOutput.ReadLineAsync(Ct) is { } line)
        {
            if (line.IndexOf(AddressStart, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = started.StandardOutput.ReadToEndAsync(Ct);
                return new(started, said, int.Parse(string.Concat(line[(at + AddressStart.Length)..].TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture));
            }
        }
        throw new InvalidOperationException($"The server did not say where it is. {await said}");
    }

    /// Nothing can be finished on the way out.
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// Kills, and gives what it said of errors until then.
    public async Task<string> KilledAsync()
    {
        Kill();
        return await errors;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
        Http.Dispose();
    }
}
