using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// Which choice moves the ranks. Runs the replicas of a Saltelli design over the factors that vary and reads two kinds of
/// output off the root: how far ranks lie from the release on average, and the rank of each unit that the release ranks.
public sealed class SensitivityStudy
{
    public const string MeanRankShift = "mean_rank_shift";

    private readonly ReplicaEngine engine;
    private readonly int[] rankedUnits;

    public SensitivityStudy(ReplicaEngine engine)
    {
        this.engine = engine;
        Plan = engine.Release.Recipe.Draft.Sensitivity;
        rankedUnits = [.. Enumerable.Range(0, engine.Units).Where(unit => engine.Release.RankOf(unit, 0) is not null)];
        Outputs = [MeanRankShift, .. rankedUnits.Select(unit => "rank:" + engine.Release.Scores.Units[unit])];
        Factors = [.. engine.Factors.Varying.Select(factor => factor.Name)];
    }

    public SensitivityPlan Plan { get; }

    public IReadOnlyList<string> Outputs { get; }

    public IReadOnlyList<string> Factors { get; }

    /// Places for every run: by output, then sample (A, B, and A with each factor exchanged), then row.
    public double[][][] Buffer() =>
        [.. Outputs.Select(_ => Enumerable.Range(0, Factors.Count + 2).Select(_ => new double[Plan.Rows]).ToArray())];

    /// Runs the rows from the first up to, not including, the end. Each row has two random streams of its own.
    public void Run(int firstRow, int endRow, double[][][] buffer)
    {
        var workspace = new ReplicaWorkspace(engine);
        var streams = new RandomStream[engine.Factors.Count];
        var (isRanked, ranks) = (new bool[engine.Units], new int[engine.Units]);
        foreach (var unit in rankedUnits)
            isRanked[unit] = true;
        for (var row = firstRow; row < endRow; row++)
        {
            var (a, b) = (RandomStream.Of(Plan.Seed, 2 * (ulong)row), RandomStream.Of(Plan.Seed, (2 * (ulong)row) + 1));
            Score(a, exchanged: null, b, sample: 0);
            Score(b, exchanged: null, b, sample: 1);
            for (var factor = 0; factor < Factors.Count; factor++)
                Score(a, engine.Factors.Varying[factor].Factor, b, sample: 2 + factor);

            void Score(RandomStream all, int? exchanged, RandomStream other, int sample)
            {
                streams.AsSpan().Fill(all);
                if (exchanged is { } factor)
                    streams[factor] = other;
                workspace.Score(streams);
                workspace.Rank(engine.Tree.Levels.Count - 1, 0, isRanked, ranks);
                Read(ranks, buffer, sample, row);
            }
        }
    }

    /// The estimates of one output, a factor each.
    public static SobolEstimate[] Estimate(double[][][] buffer, int output, Resamplings resamplings) =>
        SobolIndices.Estimate(buffer[output][0], buffer[output][1], buffer[output][2..], resamplings);

    private void Read(int[] ranks, double[][][] buffer, int sample, int row)
    {
        var (shift, present) = (0.0, 0);
        for (var place = 0; place < rankedUnits.Length; place++)
        {
            var unit = rankedUnits[place];
            var rank = ranks[unit];
            // A unit without a rank in one run has no variance that could be explained: its estimates stay empty.
            buffer[place + 1][sample][row] = rank == Ranks.None ? double.NaN : rank;
            if (rank == Ranks.None)
                continue;
            shift += Math.Abs(rank - engine.Release.RankOf(unit, 0)!.Value);
            present++;
        }
        buffer[0][sample][row] = shift / present;
    }
}
