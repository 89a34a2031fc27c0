using System.Diagnostics;
using System.Globalization;
using System.Text;
using Telar.Core.Indices;
using Telar.Services.Indices;
using Telar.Storage.Indices;

namespace Telar.Bench;

/// Ranges and own weights for 22 countries and 80 indicators, beside a plain loop that only adds up as many numbers.
public static class IndexBench
{
    private const int Units = 22, Dimensions = 4, ChallengesEach = 5, IndicatorsEach = 4, Replicas = 10_000, Repeats = 9;

    public static Task<int> RunAsync(TextWriter to)
    {
        var engine = Prepare();
        Uncertainty Whole() => RunReplicas.Over(engine, nodes: 1, threads: 2);
        var ranges = MedianMilliseconds(() => Whole());
        var loop = MedianMilliseconds(() => PlainLoop());
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index  22 x 80, 10,000 replicas, 2 threads: {ranges:F0} ms (reach 300); a plain loop over as many weighted values {loop:F0} ms; {ranges / loop:F1} times"));

        var own = new Dictionary<string, double>(StringComparer.Ordinal) { ["D0"] = 2, ["D1C2"] = 0.5, ["D3C4I1"] = 0 };
        var weights = MedianMilliseconds(() => Reweighting.Ranges(Reweighting.With(engine, own).Value, nodes: 1));
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index  moving a weight, 1,000 replicas, stages prepared: {weights:F1} ms (reach 10)"));
        return Task.FromResult(ranges < 300 && weights < 10 ? 0 : 1);
    }

    private static ReplicaEngine Prepare()
    {
        var recipe = RecipeReader.Read("bench", RecipeText()).Value;
        var random = new Random(20260);
        var data = new List<IndexDatum>();
        foreach (var indicator in recipe.Tree.Indicators)
        {
            for (var unit = 0; unit < Units; unit++)
            {
                if (random.NextDouble() > 0.12)
                    data.Add(new($"U{unit:D2}", indicator.Code, 2020, Math.Exp(random.NextDouble() * 4), Line: 0));
            }
        }
        var index = IndexComputation.Of(recipe, IndexInputs.Gather(recipe, data).Value).Value;
        return ReplicaEngine.Prepare(index);
    }

    private static string RecipeText()
    {
        var text = new StringBuilder("""
            code: bench
            window: { from: 2010, to: 2026 }
            treatment: { method: winsorise, at_most: 5 }
            normalisation: { method: min_max, low: 0, high: 100 }
            levels:
              - { name: challenge, aggregation: arithmetic, minimum_coverage: 0.3 }
              - { name: dimension, aggregation: arithmetic, minimum_coverage: 0.3 }
              - { name: index, aggregation: arithmetic, minimum_coverage: 0.3 }
            uncertainty:
              replicas: 10000
              seed: 1
              weight_spread: 0.25
              leave_one_out: true
              alternatives:
                normalisation: [{ method: z_score, mean: 50, deviation: 20 }, { method: rank }]
                aggregation: [geometric]
                treatment: [{ method: none }, { method: winsorise_then_log, at_most: 1 }]
                imputation: [median, nearest, older]
            sensitivity: { rows: 64, seed: 2, resamplings: 10 }
            tree:
              code: INDEX
              children:

            """);
        for (var d = 0; d < Dimensions; d++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    - code: D{d}\n      weight: 1\n      children:\n");
            for (var c = 0; c < ChallengesEach; c++)
            {
                text.Append(CultureInfo.InvariantCulture, $"        - code: D{d}C{c}\n          weight: 1\n          children:\n");
                for (var i = 0; i < IndicatorsEach; i++)
                    text.Append(CultureInfo.InvariantCulture, $"            - {{ indicator: D{d}C{c}I{i}, weight: 1, direction: up }}\n");
            }
        }
        return text.ToString();
    }

    // As many multiplications and additions as the replicas need at least: every value once, with its weight.
    private static double PlainLoop()
    {
        var values = new double[Units * Dimensions * ChallengesEach * IndicatorsEach];
        Array.Fill(values, 1.5);
        var sum = 0.0;
        for (var replica = 0; replica < Replicas; replica++)
        {
            var weight = 1 + (replica % 7 * 0.01);
            foreach (var value in values)
                sum += value * weight;
        }
        return sum;
    }

    private static double MedianMilliseconds(Func<object> work)
    {
        work();
        var times = new List<double>();
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var watch = Stopwatch.StartNew();
            GC.KeepAlive(work());
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return times[times.Count / 2];
    }
}
