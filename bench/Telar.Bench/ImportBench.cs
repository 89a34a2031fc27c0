using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Layouts;
using Telar.Core.Shared;
using Telar.Services.Indicators;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Bench;

/// A million SDMX-CSV observations into SQLite, validated; beside it the plain insertion of the same rows, already read, into the same table.
/// Each run is a process of its own, so that its peak of memory is its own.
public static class ImportBench
{
    private const int Rows = 1_000_000;
    private const int Seed = 20261121;
    private const int Years = 46;
    private static readonly string[] Countries = ["AND", "ARG", "BOL", "BRA", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "ESP", "GTM", "HND", "MEX", "NIC", "PAN", "PER", "PRT", "PRY", "SLV", "URY", "VEN"];

    public static async Task<int> RunAsync(TextWriter to)
    {
        var folder = Directory.CreateTempSubdirectory("telar-bench-").FullName;
        try
        {
            foreach (var times in (ReadOnlySpan<int>)[1, 4])
            {
                var file = Path.Combine(folder, $"{times}.csv");
                Write(file, Rows * times);
                var import = RunChild("import-child", file, Path.Combine(folder, $"import-{times}"));
                var yardstick = RunChild("insert-child", file, Path.Combine(folder, $"insert-{times}"));
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import {times,2} M SDMX-CSV rows ({new FileInfo(file).Length >> 20} MB): {import.Seconds:F2} s, peak {import.PeakMegabytes} MB; raw inserts of the same rows {yardstick.Seconds:F2} s; {import.Seconds / yardstick.Seconds:F2} times"));
            }
            await to.FlushAsync();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// What a child process does; prints seconds and peak.
    public static async Task<int> ChildAsync(string what, string file, string folder)
    {
        Directory.CreateDirectory(folder);
        await using var database = Database.OfSqliteFile(Path.Combine(folder, "telar.db"));
        await new Migrator(database).ApplyAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);
        var seconds = what == "import-child" ? await ImportAsync(database, file, folder) : await InsertAsync(database, file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F3} {PeakMegabytes()}"));
        return 0;
    }

    private static async Task<double> ImportAsync(Database database, string file, string folder)
    {
        var import = new ImportObservations(database, new(Path.Combine(folder, "received")), Places(), new([new("bench", "Bench", "", AllowsOpenData: true)]), TimeProvider.System);
        var watch = Stopwatch.StartNew();
        var (report, problems) = await import.RunAsync(new(file) { Source = "bench" }, CancellationToken.None);
        var seconds = watch.Elapsed.TotalSeconds;
        if (report is null || report.Count.New == 0)
            throw new InvalidOperationException($"The file was refused: {problems.FirstOrDefault()?.What(Language.En)}");
        return seconds;
    }

    // The rows are read beforehand, into memory; only the insertion is timed.
    private static async Task<double> InsertAsync(Database database, string file)
    {
        var judge = new ReadingJudge(Places(), new ProblemList(), "bench");
        var observations = new List<(string Series, Observation Observation)>();
        foreach (var reading in new SdmxCsvLayout().Read(CsvRows.Read(File.OpenRead(file)), new ProblemList(), new ProblemList()))
        {
            if (judge.TryTake(reading, out var observation))
                observations.Add((reading.Series, observation));
        }
        var watch = Stopwatch.StartNew();
        await database.WriteAsync(
            async (connection, transaction) =>
            {
                await using var setUp = connection.CreateCommand();
                setUp.Transaction = transaction;
                setUp.CommandText = "INSERT INTO received (id, checksum, file_name, format, reading, source, bytes, observations, received_at) VALUES (1, '', '', '', '', 'bench', 0, 0, '')";
                await setUp.ExecuteNonQueryAsync();
                var ids = new Dictionary<string, long>(StringComparer.Ordinal);
                using var series = (SqliteCommand)connection.CreateCommand();
                series.Transaction = (SqliteTransaction)transaction;
                series.CommandText = "INSERT INTO series (id, source, code, name, unit) VALUES ($id, 'bench', $code, '', '')";
                var (seriesId, seriesCode) = (series.Parameters.Add("$id", SqliteType.Integer), series.Parameters.Add("$code", SqliteType.Text));
                using var insert = (SqliteCommand)connection.CreateCommand();
                insert.Transaction = (SqliteTransaction)transaction;
                insert.CommandText = "INSERT INTO observation (series_id, country, period, revision, value, text, status, note, received_id, is_latest) VALUES ($s, $c, $p, 1, $v, $t, $st, $n, 1, 1)";
                SqliteParameter[] values = [insert.Parameters.Add("$s", SqliteType.Integer), insert.Parameters.Add("$c", SqliteType.Text), insert.Parameters.Add("$p", SqliteType.Text), insert.Parameters.Add("$v", SqliteType.Real), insert.Parameters.Add("$t", SqliteType.Text), insert.Parameters.Add("$st", SqliteType.Text), insert.Parameters.Add("$n", SqliteType.Text)];
                insert.Prepare();
                foreach (var (code, observation) in observations)
                {
                    if (!ids.TryGetValue(code, out var id))
                    {
                        ids[code] = id = ids.Count + 1;
                        (seriesId.Value, seriesCode.Value) = (id, code);
                        series.ExecuteNonQuery();
                    }
                    values[0].Value = id;
                    values[1].Value = observation.Country;
                    values[2].Value = observation.Period.ToString();
                    values[3].Value = observation.Value!.Value;
                    values[4].Value = observation.Text;
                    values[5].Value = observation.Status.Code();
                    values[6].Value = observation.Note;
                    insert.ExecuteNonQuery();
                }
            },
            CancellationToken.None);
        return watch.Elapsed.TotalSeconds;
    }

    private static PlaceBook Places() => new(Countries.Select((iso3, i) => (iso3, $"{i:D2}", 900 + i)));

    private static void Write(string file, int rows)
    {
        var chance = new Random(Seed);
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false), 1 << 16);
        writer.Write("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,COMMENT_OBS\n");
        for (var row = 0; row < rows; row++)
        {
            var (series, place, year) = (row / (Years * Countries.Length), row / Years % Countries.Length, row % Years);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"dataflow,TELAR:BENCH(1.0.0),I,A,{Countries[place]},IND_{series:D5},_T,PT,{1980 + year},{chance.NextDouble() * 100:F8},{(chance.Next(10) == 0 ? 'E' : 'A')},\n"));
        }
    }

    private static (double Seconds, int PeakMegabytes) RunChild(string what, string file, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(ImportBench).Assembly.Location, what, file, folder]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEnd().Trim().Split(' ');
        child.WaitForExit();
        if (child.ExitCode != 0)
            throw new InvalidOperationException($"{what} ended with {child.ExitCode}.");
        return (double.Parse(said[0], CultureInfo.InvariantCulture), int.Parse(said[1], CultureInfo.InvariantCulture));
    }

    // Linux tells the peak of a process itself; elsewhere the runtime does.
    private static long PeakMegabytes()
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
            return Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        var line = File.ReadLines(Status).First(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(6).Trim(" \tkB"), CultureInfo.InvariantCulture) >> 10;
    }
}
