using System.Diagnostics;
using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;

namespace Telar.Bench;

/// What follows from one answer in a form of 1,000 questions, beside computing all of them anew.
public static class FormBench
{
    private const int Questions = 1_000, Repeats = 501;

    public static Task<int> RecalculateAsync(TextWriter to)
    {
        var compiled = CompiledForm.Of(FormReader.Read(Tables()).Outcome.Value).Value;
        var filled = FilledForm.Begin(compiled, new(new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero), Seed: 1));
        for (var at = 1; at < Questions / 5; at++)
            Answer(filled, at, at);

        var changed = 0;
        var all = MedianMilliseconds(turn => changed = Answer(filled, question: 0, 1 + (turn % 2)));
        var few = MedianMilliseconds(turn => Answer(filled, (Questions / 5) - 1, turn));
        var plain = MedianMilliseconds(_ => filled.ComputeAll());
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"form   1,000 questions, an answer that {changed:N0} follow from: {all:F3} ms (reach 1); an answer that few follow from: {few:F3} ms; computing all anew, whatever changed: {plain:F3} ms"));
        return Task.FromResult(all < 1 && changed > Questions / 2 ? 0 : 1);
    }

    // A fifth is answered; a third of the rest is a chain of computations, a third a chain of conditions, a third sums of many.
    private static FormTables Tables()
    {
        var rows = new List<FormRow>();
        void Add(string type, string relevant, string calculation) => rows.Add(new(rows.Count + 2, [type, $"q{rows.Count}", $"Q {rows.Count}", relevant, calculation]));
        for (var at = 0; at < Questions / 5; at++)
            Add("integer", "", "");
        while (rows.Count < Questions)
        {
            var last = rows.Count - 1;
            Add("calculate", "", $"${{q{(last < Questions / 5 ? 0 : last - 2)}}} + 1");
            Add("calculate", $"${{q{last + 1}}} > 0 and ${{q0}} > 0", $"${{q{last + 1}}} * 2");
            Add("calculate", "", string.Join(" + ", Enumerable.Range(0, 10).Select(back => $"${{q{(last * back / 10) % (last + 1)}}}")) + $" + ${{q{last + 2}}}");
        }
        return new([new("survey", ["type", "name", "label", "relevant", "calculation"], rows[..Questions])]);
    }

    private static int Answer(FilledForm filled, int question, int value) =>
        filled.Answer(filled.Root.Children[question], value.ToString(CultureInfo.InvariantCulture)).Count;

    private static double MedianMilliseconds(Action<int> work)
    {
        for (var turn = 0; turn < Repeats; turn++)
            work(turn);
        var times = new List<double>();
        for (var turn = 0; turn < Repeats; turn++)
        {
            var watch = Stopwatch.StartNew();
            work(turn + 1);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return times[times.Count / 2];
    }
}
