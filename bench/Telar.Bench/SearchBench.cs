using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Services.Search;
using Telar.Storage.Search;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Bench;

/// 100,000 documents in three languages, 1,000 searches of two words from their titles, one after the other:
/// ours on SQLite and on PostgreSQL beside PostgreSQL's own search on the same documents.
/// Ours answers the whole question each time: across languages, counted, with excerpts.
public static class SearchBench
{
    private const int WarmUp = 100;
    private const double TargetP95Milliseconds = 10;

    /// Writes the rows; returns 0 where the target is met, 1 where it is not, 2 where the vocabularies are missing.
    public static async Task<int> RunAsync(TextWriter output, int documents = 100_000, int queries = 1_000)
    {
        if (Environment.GetEnvironmentVariable("TELAR_REFERENCE") is not { Length: > 0 } reference)
        {
            await output.WriteLineAsync("search: TELAR_REFERENCE must name the folder with reference/snowball, whose words the documents are made of.");
            return 2;
        }
        var corpus = SearchCorpus.Of(reference).Documents(documents).ToList();
        var asked = SearchCorpus.Queries(corpus, queries + WarmUp);
        var folder = Directory.CreateTempSubdirectory("telar-bench-");
        try
        {
            await using var cluster = await PostgresCluster.StartAsync();
            await using var own = NpgsqlDataSource.Create(cluster.AddressOf("postgres"));
            var yardstick = new PostgresOwnSearch(own);
            await WatchAsync(output, "filling PostgreSQL's own search", () => yardstick.FillAsync(corpus));
            var theirs = await MeasureAsync(asked, query => yardstick.FindAsync(query.Words, query.Language));

            await using var sqlite = Database.OfSqliteFile(Path.Combine(folder.FullName, "bench.db"));
            var onSqlite = await OursAsync(output, "SQLite", sqlite, corpus, asked);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"search, {documents:N0} documents, {queries:N0} searches of two words"));
            await output.WriteLineAsync($"  PostgreSQL's own    {theirs}");
            await output.WriteLineAsync($"  ours on SQLite      {onSqlite}  {onSqlite.Beside(theirs)}");

            await using var postgres = Database.OfPostgres(cluster.AddressOf("postgres"));
            var onPostgres = await OursAsync(output, "PostgreSQL", postgres, corpus, asked);
            await output.WriteLineAsync($"  ours on PostgreSQL  {onPostgres}  {onPostgres.Beside(theirs)}");
            return onSqlite.P95 < TargetP95Milliseconds && onSqlite.P95 <= theirs.P95 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Latency> OursAsync(TextWriter output, string name, Database database, List<SearchDocument> corpus, IReadOnlyList<(string Words, Language Language)> asked)
    {
        await new Migrator(database).ApplyAsync(DateTimeOffset.UnixEpoch, CancellationToken.None);
        var store = new SearchStore(database);
        await WatchAsync(output, $"filling ours on {name}", () => new IndexForSearch(store).RunAsync(corpus, CancellationToken.None));
        var find = new FindDocuments(store, Synonyms.None);
        return await MeasureAsync(asked, async query => (await find.RunAsync(new(query.Words, query.Language), CancellationToken.None)).Hits.Count);
    }

    private static async Task<Latency> MeasureAsync(IReadOnlyList<(string Words, Language Language)> asked, Func<(string Words, Language Language), Task<int>> find)
    {
        var milliseconds = new List<double>();
        foreach (var (i, query) in asked.Index())
        {
            var begun = Stopwatch.GetTimestamp();
            var found = await find(query);
            var taken = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (found == 0)
                throw new InvalidOperationException($"Words of one title found nothing: {query.Words}.");
            if (i >= WarmUp)
                milliseconds.Add(taken);
        }
        return Latency.Of(milliseconds);
    }

    private static async Task WatchAsync(TextWriter output, string what, Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {what}: {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s"));
    }
}

/// How long each of many searches took, in milliseconds.
internal sealed record Latency(double P50, double P95, double Worst)
{
    public static Latency Of(List<double> milliseconds)
    {
        milliseconds.Sort();
        return new(At(0.50), At(0.95), milliseconds[^1]);

        double At(double share) => milliseconds[(int)Math.Ceiling(share * milliseconds.Count) - 1];
    }

    public string Beside(Latency yardstick) => string.Create(CultureInfo.InvariantCulture, $"p95 {P95 / yardstick.P95:0.00}x of PostgreSQL's own");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p50 {P50,6:0.00} ms  p95 {P95,6:0.00} ms  worst {Worst,7:0.00} ms");
}
