using System.Diagnostics;
using System.Globalization;
using Telar.Cli.Serving;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Bench;

/// Where a firm stands among a million that answered, in every measure of the instrument; alone, and while others keep sending. The yardstick
/// counts the scores below one score in a plain array of as many. Then how long an edition of the benchmark takes.
public static class PeersBench
{
    private const string Code = "maturity";
    private const int Asked = 2_000, WarmUp = 300, Seed = 20261122, AtOnce = 10_000;
    private const double TargetMilliseconds = 5;
    private static readonly string[] Activities = ["1071", "1410", "3100", "4711", "5610", "9602", "4100", "6201"];
    private static readonly string[] Sizes = ["micro", "small", "medium"];

    public static async Task<int> RunAsync(TextWriter to, string home, int peers)
    {
        var folder = Directory.CreateTempSubdirectory("telar-bench-").FullName;
        try
        {
            await using var database = Database.OfSqliteFile(Path.Combine(folder, "telar.db"));
            await new Migrator(database).ApplyAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);
            var parts = (await Opening.OpenAsync(new(home, Path.Combine(folder, "received"), database, HasStarterData: false), progress: null, CancellationToken.None)).Value;
            var answering = parts.Answering;
            var maturity = answering.Instruments.Current.FindOffered(Code)!;
            IReadOnlyList<string> countries = [.. parts.Observatory.Current.Catalogue.Countries.Select(country => country.Iso3)];
            var readers = await FillAsync(database, maturity, countries, peers);
            var edition = await TimeAsync(() => answering.MakeEdition.RunAsync(Code, CancellationToken.None));
            await answering.Benchmarks.RefreshAsync(CancellationToken.None);
            await to.WriteLineAsync(Text($"peers  an edition of the benchmark, {answering.Benchmarks.Current.Cells.Count:N0} cells published: {edition.TotalSeconds:F1} s"));

            var alone = await MeasureAsync(answering, readers);
            using var stop = new CancellationTokenSource();
            var sending = Task.Run(() => SendAsync(database, maturity, countries, peers, stop.Token));
            var beside = await MeasureAsync(answering, readers);
            await stop.CancelAsync();
            var sent = await sending;
            await to.WriteLineAsync(Text($"peers  where one stands among {peers:N0} in {maturity.Instrument.Scoring.Dimensions.Count + 1} measures: {Line(alone)} (reach {TargetMilliseconds:F0}); counting in a plain array: {PlainLoop(peers):F2} ms"));
            await to.WriteLineAsync(Text($"peers  the same while {sent:N0} responses arrive: {Line(beside)}"));
            return Percentile(alone, 95) < TargetMilliseconds && Percentile(beside, 95) < TargetMilliseconds ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Rows as sending leaves them, without the answers: neither an edition nor a standing looks at those.
    private static async Task<List<(OpenedResponse, Score)>> FillAsync(Database database, CompiledInstrument instrument, IReadOnlyList<string> countries, int peers)
    {
        var readers = new List<(OpenedResponse, Score)>();
        var (responses, chance, now) = (new ResponseStore(database), new Random(Seed), TimeProvider.System.GetUtcNow());
        var dimensions = instrument.Instrument.Scoring.Dimensions;
        foreach (var batch in Enumerable.Range(0, peers).Chunk(AtOnce))
        {
            var many = new List<(Response, ResponseLink, ScoreRow?)>();
            foreach (var number in batch)
            {
                var (response, link, score) = SentOf(instrument, countries[chance.Next(countries.Count)], number, now, chance);
                many.Add((response, link, score));
                if (number % 997 == 0)
                    readers.Add((OpenedOf(response, instrument), new(score.Total, dimensions.Zip(score.Dimensions).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal), [], 1)));
            }
            await responses.AddManyAsync(many, CancellationToken.None);
        }
        return readers;
    }

    private static (Response, ResponseLink, ScoreRow) SentOf(CompiledInstrument instrument, string country, int number, DateTimeOffset now, Random chance)
    {
        var scores = instrument.Instrument.Scoring.Dimensions.Select(_ => (double?)Math.Round(chance.NextDouble() * 100, 1)).ToList();
        return (ResponseOf(instrument, country, number, now, chance), LinkOf(country, chance), new(instrument.Hash, scores.Average(), scores));
    }

    private static Response ResponseOf(CompiledInstrument instrument, string country, int number, DateTimeOffset now, Random chance)
    {
        var id = Text($"01940000-0000-7000-8000-{number:x12}");
        var profile = new SubjectProfile(null, Activities[chance.Next(Activities.Length)], Sizes[chance.Next(Sizes.Length)], null, null, chance.Next(2) == 0, null);
        return new()
        {
            Id = id, Country = country, Instrument = instrument.Code, Version = instrument.Version, State = ResponseState.Sent, SubjectId = id, Language = Language.Es, Consent = "1",
            StartedAt = now, ChangedAt = now, SentAt = now, ExpiresAt = now.AddDays(1000), Seconds = 300, Answers = "", Profile = profile, IsCounted = true,
        };
    }

    private static OpenedResponse OpenedOf(Response response, CompiledInstrument instrument) =>
        new(response, instrument, FilledForm.Begin(instrument.Form, new(response.StartedAt, Seed)));

    private static ResponseLink LinkOf(string country, Random chance)
    {
        var letters = new byte[ResponseLink.Letters];
        chance.NextBytes(letters);
        return ResponseLink.Of(country, letters);
    }

    private static async Task<List<double>> MeasureAsync(Answering answering, List<(OpenedResponse Opened, Score Score)> readers)
    {
        var times = new List<double>();
        for (var number = 0; number < WarmUp + Asked; number++)
        {
            var (opened, score) = readers[number * 31 % readers.Count];
            var begun = Stopwatch.GetTimestamp();
            var found = await answering.Peers.RunAsync(opened, score, CancellationToken.None);
            if (number >= WarmUp)
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (found.ByMeasure.Count == 0)
                throw new InvalidOperationException("Nobody stands beside a million.");
        }
        return times;
    }

    // Each is kept by itself, with its score, in the indexes that a standing reads.
    private static async Task<int> SendAsync(Database database, CompiledInstrument instrument, IReadOnlyList<string> countries, int peers, CancellationToken stop)
    {
        var (responses, chance, number) = (new ResponseStore(database), new Random(Seed + 1), peers);
        for (; !stop.IsCancellationRequested; number++)
        {
            var (response, link, score) = SentOf(instrument, countries[chance.Next(countries.Count)], number, TimeProvider.System.GetUtcNow(), chance);
            await responses.AddAsync(response, link, request: null, score, CancellationToken.None);
        }
        return number - peers;
    }

    private static double PlainLoop(int peers)
    {
        var chance = new Random(Seed);
        var scores = Enumerable.Range(0, peers).Select(_ => chance.NextDouble() * 100).ToArray();
        var times = new List<double>();
        for (var run = 0; run < 20; run++)
        {
            var begun = Stopwatch.GetTimestamp();
            var below = 0;
            foreach (var score in scores)
                below += score < 50 ? 1 : 0;
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            GC.KeepAlive(below);
        }
        return Percentile(times, 50);
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }

    private static string Line(List<double> milliseconds) => Text($"p50 {Percentile(milliseconds, 50):F2} ms, p95 {Percentile(milliseconds, 95):F2} ms, worst {milliseconds.Max():F1} ms");

    private static double Percentile(List<double> values, int percent) => values.Order().ElementAt(Math.Min(values.Count - 1, values.Count * percent / 100));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
