using System.Diagnostics;

namespace Telar.Tests.Given;

/// A PostgreSQL of this run's own: made in a temporary folder, reached over a local socket, stopped and deleted at the end.
/// PostgreSQL missing is a failed run, not a skipped one.
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string folder;
    private readonly string binaries;

    private PostgresCluster(string folder, string binaries)
    {
        this.folder = folder;
        this.binaries = binaries;
    }

    /// TELAR_TEST_POSTGRES names a server to use instead: its user may create databases.
    public static string? GivenServer => Environment.GetEnvironmentVariable("TELAR_TEST_POSTGRES");

    /// What is not durable is faster, and enough for tests: they never lose power.
    public static async Task<PostgresCluster> StartAsync(bool isDurable = false)
    {
        var found = FindBinaries() ?? throw new InvalidOperationException("PostgreSQL is not installed. Debian: apt-get install -y postgresql (15 or later).");
        var made = Directory.CreateTempSubdirectory("telar-pg-").FullName;
        var cluster = new PostgresCluster(made, found);
        if (IsRoot)
            await RunAsync("chown", "postgres", made);
        await AsServerUserAsync(Path.Combine(found, "initdb"), "-D", cluster.Data, "-U", "telar", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        await AsServerUserAsync(
            Path.Combine(found, "pg_ctl"), "-D", cluster.Data, "-w", "-l", Path.Combine(made, "log"),
            "-o", $"-c listen_addresses='' -c unix_socket_directories='{made}' {(isDurable ? "" : "-c fsync=off -c full_page_writes=off")} -c shared_buffers=64MB -c max_connections=400", "start");
        return cluster;
    }

    public string AddressOf(string database) => $"Host={folder};Username=telar;Database={database}";

    public async ValueTask DisposeAsync()
    {
        await AsServerUserAsync(Path.Combine(binaries, "pg_ctl"), "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(folder, "data");

    private static string? FindBinaries()
    {
        string[] roots = ["/usr/lib/postgresql", "/usr/local/opt", "/opt/homebrew/opt"];
        return roots.Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .OrderDescending(StringComparer.Ordinal)
            .FirstOrDefault();
    }

    // The server refuses to run as root.
    private static Task AsServerUserAsync(string program, params string[] arguments) =>
        IsRoot ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments]) : RunAsync(program, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Output goes to a file-less pipe only while the tool runs: the server itself keeps none of our handles.
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }
}
