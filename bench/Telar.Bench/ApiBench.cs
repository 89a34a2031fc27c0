using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Services.Catalogue;
using Telar.Services.Observatory;
using Telar.Storage.Shared;
using Telar.Web.Api;

namespace Telar.Bench;

/// The open API over a real Kestrel on loopback, on SQLite with 10 million figures stored:
/// one indicator, all countries and years, beside the same rows read by a plain loop; and everything as CSV, with the memory it took.
public static class ApiBench
{
    private const int Seed = 20251201;
    private const int WarmUp = 1_000;
    private const int Asked = 2_000;
    private const int FirstYear = 1960;
    private const int LastYear = 2025;
    private const double TargetP95Milliseconds = 5;

    private const string InsertReceived = "INSERT INTO received (id, checksum, file_name, format, reading, source, bytes, observations, received_at) VALUES (1, 'bench', 'bench', 'bench', '', 'bench', 0, 0, '2025-12-01T00:00:00Z')";
    private const string InsertSeries = "INSERT INTO series (id, source, code, name, unit) VALUES (@id, @source, @code, '', '')";

    private const string InsertObservation = """
        INSERT INTO observation (series_id, country, period, revision, value, text, status, note, received_id, is_latest)
        VALUES (@id, @country, @period, 1, @value, @text, 'measured', '', 1, TRUE)
        """;

    private const string PlainLoop = """
        SELECT o.country, o.period, o.value, o.text, o.status, o.note
        FROM series s JOIN observation o ON o.series_id = s.id
        WHERE s.source = @source AND s.code = @code AND o.is_latest
        ORDER BY o.country, o.period
        """;

    /// `home` holds the catalogue. Returns 0 where the target is met, 1 where it is not.
    public static async Task<int> RunAsync(TextWriter output, string home, long rows = 10_000_000)
    {
        var catalogue = OpenCatalogue.In(Path.Combine(home, "catalogue")).Value;
        var folder = Directory.CreateTempSubdirectory("telar-bench-");
        try
        {
            var p95 = await MeasureSlicesAsync(output, catalogue, Path.Combine(folder.FullName, "slices.db"), rows);
            File.Delete(Path.Combine(folder.FullName, "slices.db"));
            await MeasureStreamAsync(output, catalogue, Path.Combine(folder.FullName, "stream.db"), rows);
            return p95 < TargetP95Milliseconds ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The catalogue's own series with a figure for every country and year; the rest is of series that nobody publishes.
    private static async Task<double> MeasureSlicesAsync(TextWriter output, WholeCatalogue catalogue, string file, long rows)
    {
        await using var database = Database.OfSqliteFile(file);
        var years = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(year => year.ToString(CultureInfo.InvariantCulture)).ToList();
        var own = SeriesOf(catalogue);
        var others = (int)(rows / (catalogue.Countries.Count * years.Count)) - own.Count;
        var all = own.Concat(Enumerable.Range(0, Math.Max(0, others)).Select(number => new SeriesKey("bench", $"S{number:D6}")));
        var stored = await FillAsync(database, catalogue, all, years);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"api, {stored:N0} figures stored, one indicator, all countries and years ({Asked:N0} requests after {WarmUp} to warm up)"));

        var inServer = new List<double>();
        await using var app = await StartAsync(catalogue, database, inServer);
        using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
        var chance = new Random(Seed);
        var asked = Enumerable.Range(0, WarmUp + Asked).Select(_ => catalogue.Indicators[chance.Next(catalogue.Indicators.Count)]).ToList();
        var atClient = new List<double>();
        long bytes = 0;
        var buffer = new byte[1 << 16];
        foreach (var (number, indicator) in asked.Index())
        {
            var begun = Stopwatch.GetTimestamp();
            var read = await ReadAsync(http, $"/api/v1/observations?indicator={indicator.Code}&limit=10000", buffer);
            if (number >= WarmUp)
                atClient.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            bytes += read;
        }
        inServer.RemoveRange(0, WarmUp);
        var plain = await PlainAsync(database, asked);
        await app.StopAsync();
        await output.WriteLineAsync($"  plain loop over the same rows  {Line(plain)}");
        await output.WriteLineAsync($"  in the server, JSON            {Line(inServer)}  ({bytes / asked.Count / 1024} KB an answer)");
        await output.WriteLineAsync($"  at the client                  {Line(atClient)}");
        return Percentile(inServer, 95);
    }

    // Everything that is stored, published: months and quarters of two centuries for the catalogue's series.
    private static async Task MeasureStreamAsync(TextWriter output, WholeCatalogue catalogue, string file, long rows)
    {
        await using var database = Database.OfSqliteFile(file);
        var series = SeriesOf(catalogue);
        var wanted = (int)(rows / (series.Count * (long)catalogue.Countries.Count));
        var periods = Enumerable.Range(1900, 200)
            .SelectMany(year => Enumerable.Range(1, 12).Select(month => $"{year}-{month:D2}").Concat(Enumerable.Range(1, 4).Select(quarter => $"{year}-Q{quarter}")))
            .Take(wanted)
            .ToList();
        var stored = await FillAsync(database, catalogue, series, periods);
        await using var app = await StartAsync(catalogue, database, []);
        using var http = new HttpClient { BaseAddress = new(app.Urls.First()), Timeout = Timeout.InfiniteTimeSpan };
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"api, everything as CSV, {stored:N0} figures stored"));
        var quarterEnds = 1900 + (periods.Count / 16 / 4) - 1;
        await StreamAsync("warm-up", "&country=PRY");
        await StreamAsync("1x", $"&to={quarterEnds}");
        await StreamAsync("4x", "");
        await app.StopAsync();

        async Task StreamAsync(string name, string narrowed)
        {
            GC.Collect();
            var before = Environment.WorkingSet;
            var peak = before;
            using var watch = new Timer(_ => peak = Math.Max(peak, Environment.WorkingSet), null, 0, 20);
            var begun = Stopwatch.GetTimestamp();
            await using var stream = await http.GetStreamAsync(new Uri($"/api/v1/observations?format=csv&series=all{narrowed}", UriKind.Relative));
            var buffer = new byte[1 << 16];
            long bytes = 0, lines = 0;
            for (int read; (read = await stream.ReadAsync(buffer)) > 0; bytes += read)
                lines += buffer.AsSpan(0, read).Count((byte)'\n');
            var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {name,-8}  {lines - 1,12:N0} rows  {bytes / 1e6,8:N0} MB  {seconds,7:N1} s  {(lines - 1) / seconds,10:N0} rows/s  peak {peak / 1e6:N0} MB (before {before / 1e6:N0} MB)"));
        }
    }

    // Into the same bytes each time: the client's garbage would be collected in the server's time.
    private static async Task<long> ReadAsync(HttpClient http, string address, byte[] buffer)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        long bytes = 0;
        for (int read; (read = await stream.ReadAsync(buffer)) > 0; bytes += read)
        {
            // only counted
        }
        return bytes;
    }

    private static List<SeriesKey> SeriesOf(WholeCatalogue catalogue) =>
        [.. catalogue.Indicators.SelectMany(indicator => OpenData.OpenSeriesOf(catalogue, indicator)).Select(series => new SeriesKey(series.Source, series.Code)).Distinct()];

    private static async Task<long> FillAsync(Database database, WholeCatalogue catalogue, IEnumerable<SeriesKey> series, IReadOnlyList<string> periods)
    {
        await new Migrator(database).ApplyAsync(DateTimeOffset.UnixEpoch, CancellationToken.None);
        return await database.WriteAsync(
            async (connection, transaction) =>
            {
                await RunAsync(connection, transaction, InsertReceived);
                await using var addSeries = Command(connection, transaction, InsertSeries, "id", "source", "code");
                await using var addFigure = Command(connection, transaction, InsertObservation, "id", "country", "period", "value", "text");
                var chance = new Random(Seed);
                var (id, count) = (0L, 0L);
                foreach (var key in series)
                {
                    id++;
                    Set(addSeries, id, key.Source, key.Code);
                    addSeries.ExecuteNonQuery();
                    foreach (var country in catalogue.Countries)
                    {
                        foreach (var period in periods)
                        {
                            var value = Math.Round(chance.NextDouble() * 100, 2);
                            Set(addFigure, id, country.Iso3, period, value, value.ToString(CultureInfo.InvariantCulture));
                            addFigure.ExecuteNonQuery();
                            count++;
                        }
                    }
                }
                return count;
            },
            CancellationToken.None);
    }

    private static async Task<WebApplication> StartAsync(WholeCatalogue catalogue, Database database, List<double> inServer)
    {
        var state = new ObservatoryState("bench", catalogue, new Dictionary<string, IndicatorFigures>(StringComparer.Ordinal));
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        builder.Services.AddOpenData(_ => new OpenData(() => state, database, (request, path) => $"{request.Scheme}://{request.Host}{path}"));
        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            var begun = Stopwatch.GetTimestamp();
            await next(context);
            lock (inServer)
                inServer.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        });
        app.UseOpenData(requestsPerMinute: 0);
        app.UseRouting();
        app.MapOpenData();
        await app.StartAsync();
        return app;
    }

    // The yardstick: the rows of the first series, read and counted, nothing written.
    private static async Task<List<double>> PlainAsync(Database database, List<Indicator> asked)
    {
        var times = new List<double>();
        foreach (var (number, indicator) in asked.Index())
        {
            var begun = Stopwatch.GetTimestamp();
            await using var connection = await database.OpenAsync(CancellationToken.None);
            foreach (var series in indicator.Series)
            {
                await using var command = Command(connection, null, PlainLoop, "source", "code");
                Set(command, series.Source, series.Code);
                await using var reader = await command.ExecuteReaderAsync();
                var total = 0.0;
                while (await reader.ReadAsync())
                    total += reader.GetDouble(2) + reader.GetString(0).Length + reader.GetString(1).Length;
            }
            if (number >= WarmUp)
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        return times;
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static void Set(DbCommand command, params ReadOnlySpan<object> values)
    {
        for (var place = 0; place < values.Length; place++)
            command.Parameters[place].Value = values[place];
    }

    private static async Task RunAsync(DbConnection connection, DbTransaction transaction, string sql)
    {
        await using var command = Command(connection, transaction, sql);
        await command.ExecuteNonQueryAsync();
    }

    private static string Line(List<double> milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {Percentile(milliseconds, 50):N2} ms  p95 {Percentile(milliseconds, 95):N2} ms  p99 {Percentile(milliseconds, 99):N2} ms  worst {milliseconds.Max():N2} ms");

    private static double Percentile(List<double> values, int percent) => values.Order().ElementAt(Math.Min(values.Count - 1, (values.Count * percent) / 100));
}
