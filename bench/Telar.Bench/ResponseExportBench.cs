using System.Diagnostics;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Storage.Instruments;

namespace Telar.Bench;

/// Very many responses of very many columns as wide CSV, as the command does it, a process of its own; beside it the mere reading of the same
/// answers, and the mere writing of as many bytes.
public static class ResponseExportBench
{
    private const int Columns = 510, Background = 17;

    public static async Task<int> RunAsync(TextWriter to, int responses)
    {
        var folder = Directory.CreateTempSubdirectory("telar-bench-").FullName;
        try
        {
            var survey = new StoredSurvey(folder, Columns - Background, isScored: false);
            var version = await survey.MakeAsync();
            survey.Fill(responses, version.Hash);
            var file = Path.Combine(folder, "out.csv");
            List<(double Seconds, long Megabytes)> runs = [];
            List<double> reading = [], writing = [];
            for (var run = 0; run < 3; run++)
            {
                runs.Add(Child("response", "export", StoredSurvey.Code, "--out", file, "--data", folder));
                reading.Add(await ReadAsync(survey));
                writing.Add(Write(Path.Combine(folder, "plain"), new FileInfo(file).Length));
            }
            var columns = File.ReadLines(file).First().Split(',').Length;
            var (seconds, megabytes) = (runs.Select(run => run.Seconds).Order().ElementAt(1), runs.Max(run => run.Megabytes));
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"export {responses:N0} responses x {columns} columns as wide CSV ({new FileInfo(file).Length >> 20} MB), whole process: {seconds:F1} s, peak {megabytes} MB (reach 15 s, 200 MB); merely reading the answers: {reading.Order().ElementAt(1):F1} s; merely writing as many bytes to the disk: {writing.Order().ElementAt(1):F1} s"));
            await survey.Database.DisposeAsync();
            return seconds < 15 && megabytes < 200 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> ReadAsync(StoredSurvey survey)
    {
        var watch = Stopwatch.StartNew();
        await foreach (var line in new SentResponses(survey.Database).LinesAsync(new(StoredSurvey.Code, 1, TimeProvider.System.GetUtcNow()), "", CancellationToken.None))
            GC.KeepAlive(line.Answers);
        return watch.Elapsed.TotalSeconds;
    }

    private static double Write(string path, long bytes)
    {
        var block = new byte[1 << 16];
        var watch = Stopwatch.StartNew();
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            for (var written = 0L; written < bytes; written += block.Length)
                file.Write(block, 0, (int)Math.Min(block.Length, bytes - written));
            file.Flush(flushToDisk: true);
        }
        File.Delete(path);
        return watch.Elapsed.TotalSeconds;
    }

    private static (double Seconds, long Megabytes) Child(params string[] command)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Front).Assembly.Location, .. command]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {process.StandardOutput.ReadToEnd()}{process.StandardError.ReadToEnd()}");
        return (watch.Elapsed.TotalSeconds, peak >> 20);
    }
}
