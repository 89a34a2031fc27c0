using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Telar.Cli.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Instruments;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Instruments;

namespace Telar.Bench;

/// Scoring a million responses of 60 items: with the answers in memory, beside merely parsing them; and from the store, beside merely reading them.
public static class ScoreBench
{
    private const int Questions = 60, AtOnce = 4_096, Runs = 5;

    public static async Task<int> RunAsync(TextWriter to, int responses)
    {
        var folder = Directory.CreateTempSubdirectory("telar-bench-").FullName;
        try
        {
            var survey = new StoredSurvey(folder, Questions, isScored: true);
            var version = await survey.MakeAsync();
            var clocks = CountryClocks.Of(OpenCatalogue.In(Path.Combine(Workplace.FindHome(), "catalogue")).Value, TimeProvider.System);
            var lines = Enumerable.Range(0, responses).Select(number => new SentLine("PRY", "", Encoding.UTF8.GetBytes(survey.LineOf(number)), null, default)).ToArray();
            var scorer = new LineScorer(version, version.Instrument.Scoring, clocks);
            var scored = Median(() =>
            {
                foreach (var batch in lines.Chunk(AtOnce))
                    scorer.Score(batch);
            });
            var parsed = Median(() => Parallel.For(0, lines.Length, at => Parse(lines[at].Answers)));
            await to.WriteLineAsync(Text($"score  {responses:N0} responses of {Questions} items, answers in memory: {scored:F2} s (reach 2); the same lines parsed and thrown away: {parsed:F2} s"));
            lines = [];
            GC.Collect();

            survey.Fill(responses, version.Hash);
            var (stored, rescore) = (new SentResponses(survey.Database), new RescoreResponses(new(survey.Database), new(survey.Database), clocks));
            var proposed = AppliedScoring.OwnOf(version);
            var (read, all) = (new List<double>(), new List<double>());
            for (var run = 0; run < Runs; run++)
            {
                read.Add(await SecondsAsync(async () =>
                {
                    await foreach (var line in stored.LinesAsync(new(StoredSurvey.Code, 1, TimeProvider.System.GetUtcNow()), version.Hash, CancellationToken.None))
                        GC.KeepAlive(line.Answers);
                }));
                all.Add(await SecondsAsync(() => rescore.RunAsync(version, proposed, keepBecause: null, progress: null, CancellationToken.None)));
            }
            var (reading, whole) = (read.Order().ElementAt(Runs / 2), all.Order().ElementAt(Runs / 2));
            await to.WriteLineAsync(Text($"score  the same from the store: {whole:F2} s; merely reading them: {reading:F2} s; {whole / reading:F2} times (reach 3)"));
            await survey.Database.DisposeAsync();
            return scored < 2 && whole < 3 * reading ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Parse(byte[] line)
    {
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
        }
    }

    private static double Median(Action work)
    {
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            work();
            times.Add(watch.Elapsed.TotalSeconds);
        }
        return times.Order().ElementAt(Runs / 2);
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
