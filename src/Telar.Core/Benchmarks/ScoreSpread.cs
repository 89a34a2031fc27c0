using System.Globalization;

namespace Telar.Core.Benchmarks;

/// How the scores of a group are spread: how many have each score, in tenths of a point from 0 to 100. Never shown as it is.
public sealed class ScoreSpread
{
    /// 0.0, 0.1 … 100.0.
    public const int Steps = 1001;

    private readonly int[] below;
    private ScoreBlocks? blocks;

    private ScoreSpread(int[] counts)
    {
        below = new int[Steps + 1];
        for (var step = 0; step < Steps; step++)
            below[step + 1] = below[step] + counts[step];
    }

    public int Count => below[Steps];

    /// Divided when first asked for; whoever asks finds the same.
    public ScoreBlocks Blocks => blocks ??= ScoreBlocks.Of(this);

    /// `counts[s]`: how many have the score s / 10.
    public static ScoreSpread Of(ReadOnlySpan<int> counts)
    {
        if (counts.Length != Steps)
            throw new ArgumentException("A spread has one count for each tenth of a point.", nameof(counts));
        return new(counts.ToArray());
    }

    public static ScoreSpread Of(IEnumerable<double> scores)
    {
        var counts = new int[Steps];
        foreach (var score in scores)
            counts[StepOf(score)]++;
        return new(counts);
    }

    /// As it is kept: `step:how many` for each step that somebody has, the lowest first.
    public string ToText() => string.Join(' ', Enumerable.Range(0, Steps).Where(step => CountAt(step) > 0).Select(step => string.Create(CultureInfo.InvariantCulture, $"{step}:{CountAt(step)}")));

    /// Reads what ToText wrote.
    public static ScoreSpread Parse(string text)
    {
        var counts = new int[Steps];
        foreach (var pair in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = pair.IndexOf(':', StringComparison.Ordinal);
            counts[int.Parse(pair.AsSpan(0, colon), CultureInfo.InvariantCulture)] = int.Parse(pair.AsSpan(colon + 1), CultureInfo.InvariantCulture);
        }
        return new(counts);
    }

    /// The tenth of a point that a score is told in.
    public static int StepOf(double score) => (int)Math.Round(Math.Clamp(score, 0, 100) * 10, MidpointRounding.AwayFromZero);

    public int CountAt(int step) => below[step + 1] - below[step];

    /// How many have less than the score.
    public int CountBelow(double score) => below[StepOf(score)];

    /// How many have a step from one (included) to another (excluded).
    public int CountBetween(int from, int to) => below[Math.Clamp(to, 0, Steps)] - below[Math.Clamp(from, 0, Steps)];
}
