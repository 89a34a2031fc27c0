using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Telar.Cli.Shared;
using Telar.Core.Indicators;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Cli.Indicators;

/// The real command, killed in the middle: what was there before is there after, and nothing else.
public sealed class KilledImportTests : IDisposable
{
    private const int Attempts = 6;

    private readonly string folder = Directory.CreateTempSubdirectory("telar-kill-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // Killed while the rows come in, and while they are merged into the table of all figures.
    [Theory]
    [InlineData(0)]
    [InlineData(1 << 20)]
    public async Task A_killed_import_leaves_the_database_as_it_was(long walBytes)
    {
        var small = Write("small.csv", series: 1);
        Assert.Equal(0, await RunAsync("import", small, "--source", "wdi-2020-07", "--data", folder));
        var before = await FiguresAsync();
        Assert.NotEmpty(before);

        var large = Write("large.csv", series: 1200);
        await KillWhileWorkingAsync(large, walBytes, Keep());

        Assert.Equal(before, await FiguresAsync());
        Assert.Equal("ok", await IntegrityAsync());
        Assert.Equal(0, await RunAsync("import", large, "--source", "wdi-2020-07", "--data", folder));
        Assert.Equal(1200 * 22 * 20, (await FiguresAsync()).Count);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, int series)
    {
        string[] countries = ["AND", "ARG", "BOL", "BRA", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "ESP", "GTM", "HND", "MEX", "NIC", "PAN", "PER", "PRT", "PRY", "SLV", "URY", "VEN"];
        var text = new StringBuilder("series,place,period,value\n");
        for (var one = 0; one < series; one++)
        {
            foreach (var country in countries)
            {
                for (var year = 2000; year < 2020; year++)
                    text.Append(CultureInfo.InvariantCulture, $"S{one},{country},{year},{one + (year / 1000.0)}\n");
            }
        }
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text.ToString());
        return file;
    }

    // A busy machine may look away until the import is done: then the database is put back and it begins anew.
    private async Task KillWhileWorkingAsync(string file, long walBytes, Dictionary<string, byte[]> before)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await IsKilledWhileWorkingAsync(file, walBytes))
                return;
            PutBack(before);
        }
        Assert.Fail($"The import was done before it could be killed, {Attempts} times.");
    }

    private Dictionary<string, byte[]> Keep() => Directory.GetFiles(folder, "telar.db*").ToDictionary(path => path, File.ReadAllBytes, StringComparer.Ordinal);

    private void PutBack(Dictionary<string, byte[]> before)
    {
        foreach (var path in Directory.GetFiles(folder, "telar.db*"))
            File.Delete(path);
        foreach (var (path, content) in before)
            File.WriteAllBytes(path, content);
    }

    // Working: it has the lock of writers; merging: its pages run over into the log. It is held still before it is killed:
    // only so is it sure that the kill falls between the first row and the last.
    private async Task<bool> IsKilledWhileWorkingAsync(string file, long walBytes)
    {
        using var import = Start("import", file, "--source", "wdi-2020-07", "--data", folder);
        var wal = new FileInfo(Path.Combine(folder, "telar.db-wal"));
        while (!import.HasExited)
        {
            wal.Refresh();
            if (await IsLockedAsync() && (walBytes == 0 || (wal.Exists && wal.Length > walBytes)))
            {
                Signal(import, "STOP");
                if (await IsLockedAsync())
                    break;
                Signal(import, "CONT");
            }
            await Task.Delay(5, Ct);
        }
        import.Kill(entireProcessTree: true);
        await import.WaitForExitAsync(Ct);
        return import.ExitCode != 0;
    }

    private static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private async Task<bool> IsLockedAsync()
    {
        await using var database = Database.OfSqliteFile(Path.Combine(folder, "telar.db"));
        await using var connection = (SqliteConnection)await database.OpenAsync(Ct);
        // Asked of the engine itself: the driver would wait.
        SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, 0);
        var result = SQLitePCL.raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE");
        if (result == SQLitePCL.raw.SQLITE_OK)
            _ = SQLitePCL.raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        return result == SQLitePCL.raw.SQLITE_BUSY;
    }

    private async Task<IReadOnlyList<(SeriesKey, Observation)>> FiguresAsync()
    {
        await using var database = Database.OfSqliteFile(Path.Combine(folder, "telar.db"));
        return await Stored.LatestOfAsync(database, "wdi-2020-07", Ct);
    }

    private async Task<string> IntegrityAsync()
    {
        await using var database = Database.OfSqliteFile(Path.Combine(folder, "telar.db"));
        await using var connection = await database.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)(await command.ExecuteScalarAsync(Ct))!;
    }

    private static async Task<int> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        await process.WaitForExitAsync(Ct);
        return process.ExitCode;
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Front).Assembly.Location, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TELAR_HOME"] = Repository.Root;
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        return process;
    }
}
