using System.Runtime.Intrinsics;
using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// The memory that one thread needs to score replica after replica; scoring allocates nothing.
internal sealed class ReplicaWorkspace
{
    private readonly ReplicaEngine engine;
    private readonly int stride;
    private readonly double[][] values;
    private readonly double[][] present;
    private readonly double[][] weights;
    private readonly double[] ranked;
    private readonly IndexLevel[] levels;
    private readonly int[][] firstChild;
    private Scenario scenario;

    public ReplicaWorkspace(ReplicaEngine engine)
    {
        this.engine = engine;
        stride = Scenario.Padded(engine.Units);
        levels = [.. engine.Tree.Levels];
        firstChild = [.. levels.Select(level => level.FirstChild.ToArray())];
        values = [.. levels.Select(level => new double[level.Codes.Count * stride])];
        present = [.. levels.Select(level => new double[level.Codes.Count * stride])];
        weights = [.. levels.Select(level => new double[level.Codes.Count])];
        ranked = new double[stride];
        scenario = engine.ScenarioFor(new RandomStream[engine.Factors.Count]);
    }

    public bool IsOnPublishedScale => scenario.IsPublishedScale;

    /// One replica: every factor draws from the stream at its place.
    public void Score(ReadOnlySpan<RandomStream> streams)
    {
        scenario = engine.ScenarioFor(streams);
        values[0] = scenario.Values;
        present[0] = scenario.Present;
        for (var level = 1; level < levels.Length; level++)
        {
            engine.DrawWeights(level - 1, streams, weights[level - 1]);
            for (var node = 0; node < firstChild[level].Length - 1; node++)
                WeighChildren(level, node);
            var isWanted = level + 1 < levels.Length && scenario.IsLogarithm[level + 1];
            if (level + 1 < levels.Length && isWanted != scenario.IsLogarithm[level])
                Convert(values[level], present[level], isWanted);
        }
    }

    /// The score of a unit in a node of a level, on the scale of the replica; NaN when it has none.
    public double ScoreOf(int level, int node, int unit)
    {
        var cell = (node * stride) + unit;
        if (present[level][cell] == 0)
            return double.NaN;
        return IsCarriedAsLogarithm(level) ? Math.Exp(values[level][cell]) : values[level][cell];
    }

    /// The places of the units that the release ranks in a node; the others have none.
    public void Rank(int level, int node, ReadOnlySpan<bool> isRanked, Span<int> ranks)
    {
        var start = node * stride;
        for (var unit = 0; unit < ranked.Length; unit++)
        {
            // Logarithms keep the order.
            ranked[unit] = unit < ranks.Length && isRanked[unit] && present[level][start + unit] > 0 ? values[level][start + unit] : double.NegativeInfinity;
        }
        for (var unit = 0; unit < ranks.Length; unit++)
            ranks[unit] = double.IsNegativeInfinity(ranked[unit]) ? Ranks.None : 1 + CountAbove(ranked[unit]);
    }

    private int CountAbove(double score)
    {
        var own = Vector256.Create(score);
        var above = Vector256<long>.Zero;
        for (var lane = 0; lane < ranked.Length; lane += Scenario.Lanes)
            above -= Vector256.GreaterThan(Vector256.Create<double>(ranked.AsSpan(lane, Scenario.Lanes)), own).AsInt64();
        return (int)Vector256.Sum(above);
    }

    private bool IsCarriedAsLogarithm(int level) => scenario.IsLogarithm[Math.Min(level + 1, levels.Length - 1)];

    private void WeighChildren(int level, int node)
    {
        var (first, end) = (firstChild[level][node], firstChild[level][node + 1]);
        ReadOnlySpan<double> childValues = values[level - 1];
        ReadOnlySpan<double> childPresent = present[level - 1];
        ReadOnlySpan<double> childWeights = weights[level - 1];
        for (var lane = 0; lane < stride; lane += Scenario.Lanes)
        {
            var (sum, weight) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (var child = first; child < end; child++)
            {
                var own = Vector256.Create(childWeights[child]);
                sum += own * Vector256.Create(childValues.Slice((child * stride) + lane, Scenario.Lanes));
                weight += own * Vector256.Create(childPresent.Slice((child * stride) + lane, Scenario.Lanes));
            }
            var cell = (node * stride) + lane;
            var isOpen = Vector256.GreaterThan(Vector256.Create<double>(scenario.Open[level].AsSpan(cell, Scenario.Lanes)), Vector256<double>.Zero);
            var isThere = Vector256.GreaterThan(weight, Vector256<double>.Zero) & isOpen;
            Vector256.ConditionalSelect(isThere, sum / weight, Vector256<double>.Zero).CopyTo(values[level], cell);
            (isThere & Vector256<double>.One).CopyTo(present[level], cell);
        }
    }

    private static void Convert(double[] cells, double[] present, bool toLogarithm)
    {
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (present[cell] > 0)
                cells[cell] = toLogarithm ? Math.Log(cells[cell]) : Math.Exp(cells[cell]);
        }
    }
}
