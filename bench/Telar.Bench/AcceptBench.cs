using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Bench;

/// Whole responses sent over HTTP to the built program by many connections, each durable before it is acknowledged; beside them bare durable commits
/// of as many bytes into the same engine. Then the program is killed while they come in: every acknowledged one is there, once.
public static class AcceptBench
{
    private const string Code = "maturity";
    private const int Connections = 16, TargetOnPostgres = 1_500;
    private const double TargetP95Milliseconds = 50;
    // Until then the runtime still compiles what is used most.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(40), Duration = TimeSpan.FromSeconds(10), UntilKilled = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(TextWriter to, string home)
    {
        var folder = Directory.CreateTempSubdirectory("telar-bench-").FullName;
        try
        {
            await using var sqlite = Database.OfSqliteFile(Path.Combine(folder, "bare.db"));
            var status = await MeasureAsync(to, "SQLite", sqlite, home, Path.Combine(folder, "sqlite"), []);

            await using var cluster = await PostgresCluster.StartAsync(isDurable: true);
            await using var postgres = Database.OfPostgres(cluster.AddressOf("postgres"));
            return status | await MeasureAsync(to, "PostgreSQL", postgres, home, Path.Combine(folder, "postgres"), ["--database", cluster.AddressOf("postgres")]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(TextWriter to, string engine, Database bareDatabase, string home, string folder, string[] options)
    {
        Directory.CreateDirectory(folder);
        options = [.. options, "--api-rate", "0"];
        Whole whole;
        Load warm, load;
        await using (var program = await ServedProgram.StartAsync(home, folder, options))
        {
            whole = await WholeAsync(program.Port);
            warm = await SendAsync(program.Port, whole, "warm-up", WarmUp);
            load = await SendAsync(program.Port, whole, "measured", Duration);
        }
        var bare = await BareAsync(bareDatabase, whole.Body);
        await to.WriteLineAsync(Text($"accept  {engine}: {load.PerSecond:N0} responses/s, p50 {load.Percentile(50):F1} ms, p95 {load.Percentile(95):F1} ms (reach {TargetP95Milliseconds:F0}); bare durable commits: {bare:N0}/s; {load.PerSecond / bare:F2} of them"));
        var (acknowledged, missing) = await KillAsync(home, folder, options, whole);
        var more = await CountAsync(bareDatabase, folder) - warm.Milliseconds.Count - load.Milliseconds.Count - acknowledged;
        await to.WriteLineAsync(Text($"accept  {engine}: killed after {acknowledged:N0} were acknowledged: {missing} missing; {more} rows more than acknowledged, of {Connections} that were under way"));
        var isFast = bareDatabase.IsSqlite ? load.PerSecond * 4 >= bare : load.PerSecond >= TargetOnPostgres;
        return isFast && load.Percentile(95) < TargetP95Milliseconds && missing == 0 && more is >= 0 and <= Connections ? 0 : 1;
    }

    // Whoever repeats a request that was kept is told 200, whoever sends a new one 201.
    private static async Task<(int Acknowledged, int Missing)> KillAsync(string home, string folder, string[] options, Whole whole)
    {
        var acknowledged = new ConcurrentBag<string>();
        await using (var program = await ServedProgram.StartAsync(home, folder, options))
        {
            var sending = SendAsync(program.Port, whole, "killed", Duration, acknowledged);
            await Task.Delay(UntilKilled);
            program.Kill();
            await sending;
        }
        await using var again = await ServedProgram.StartAsync(home, folder, options);
        using var socket = await BareSocket.ConnectAsync(again.Port);
        var missing = 0;
        foreach (var key in acknowledged)
            missing += await socket.AskAsync(QuestionOf(key, whole)) == 200 ? 0 : 1;
        return (acknowledged.Count, missing);
    }

    private static async Task<long> CountAsync(Database bare, string folder)
    {
        await using var own = bare.IsSqlite ? Database.OfSqliteFile(Path.Combine(folder, "telar.db")) : null;
        await using var connection = await (own ?? bare).OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM response";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task<Load> SendAsync(int port, Whole whole, string name, TimeSpan duration, ConcurrentBag<string>? acknowledged = null)
    {
        var end = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => SendAsync(port, whole, Text($"key-of-the-bench-{name}-{connection}"), end, acknowledged)));
        return new([.. times.SelectMany(one => one).Order()], duration);
    }

    private static async Task<List<double>> SendAsync(int port, Whole whole, string name, long end, ConcurrentBag<string>? acknowledged)
    {
        var times = new List<double>();
        try
        {
            using var socket = await BareSocket.ConnectAsync(port);
            for (var number = 0; Stopwatch.GetTimestamp() < end; number++)
            {
                var key = Text($"{name}-{number}");
                var question = QuestionOf(key, whole);
                var begun = Stopwatch.GetTimestamp();
                if (await socket.AskAsync(question) is var status and not 201)
                    throw new InvalidOperationException($"A response was answered with {status}.");
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                acknowledged?.Add(key);
            }
        }
        catch (IOException) when (acknowledged is not null)
        {
            // The server was killed: what it had not acknowledged is nobody's.
        }
        return times;
    }

    private static byte[] QuestionOf(string key, Whole whole) =>
        [.. Encoding.ASCII.GetBytes(Text($"POST {whole.Path}/responses HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: {key}\r\nContent-Length: {whole.Body.Length}\r\n\r\n")), .. whole.Body];

    private static async Task<Whole> WholeAsync(int port)
    {
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        using var offered = JsonDocument.Parse(await http.GetStringAsync(new Uri("/api/v1/instruments", UriKind.Relative)));
        var newest = offered.RootElement.GetProperty("data").EnumerateArray().Single(one => one.GetProperty("code").GetString() == Code).GetProperty("version").GetInt32();
        var path = Text($"/api/v1/instruments/{Code}/versions/{newest}");
        using var version = JsonDocument.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)));
        var data = version.RootElement.GetProperty("data");
        return new(path, Encoding.UTF8.GetBytes(WholeAnswers.Body(data, WholeAnswers.Of(data, best: false)).ToJsonString()));
    }

    // The yardstick: one row of as many bytes a commit, on SQLite one after the other, on PostgreSQL by as many connections.
    private static async Task<double> BareAsync(Database database, byte[] body)
    {
        await database.WriteAsync((connection, transaction) => RunAsync(connection, transaction, "CREATE TABLE bare (id TEXT PRIMARY KEY, body TEXT)"), CancellationToken.None);
        var text = Encoding.UTF8.GetString(body);
        var end = Stopwatch.GetTimestamp() + (long)(Duration.TotalSeconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(Enumerable.Range(0, database.IsSqlite ? 1 : Connections).Select(_ => Task.Run(async () =>
        {
            await using var connection = await database.OpenAsync(CancellationToken.None);
            var count = 0;
            for (; Stopwatch.GetTimestamp() < end; count++)
                await RunAsync(connection, null, "INSERT INTO bare (id, body) VALUES (@id, @body)", ("id", Guid.CreateVersion7().ToString()), ("body", text));
            return count;
        })));
        return counts.Sum() / Duration.TotalSeconds;
    }

    private static async Task RunAsync(DbConnection connection, DbTransaction? transaction, string sql, params (string Name, string Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await command.ExecuteNonQueryAsync();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// A whole response, and the newest version of the instrument that it answers.
    private sealed record Whole(string Path, byte[] Body);

    private sealed record Load(List<double> Milliseconds, TimeSpan Duration)
    {
        public double PerSecond => Milliseconds.Count / Duration.TotalSeconds;

        public double Percentile(int percent) => Milliseconds[Math.Min(Milliseconds.Count - 1, Milliseconds.Count * percent / 100)];
    }
}
