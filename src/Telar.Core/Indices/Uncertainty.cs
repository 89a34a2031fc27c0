namespace Telar.Core.Indices;

/// What the replicas say about one number of the release. Without a nominal value the unit is not ranked there and `Count` is 0.
public readonly record struct ReplicaSummary(double Nominal, double Mean, double Low, double Median, double High, int Count);

/// The ranges of an index: for each node tallied (the root first) and each unit, the rank over all replicas
/// and the score over the replicas on the published scale. Low and high leave five of a hundred replicas on each side.
public sealed class Uncertainty
{
    public const double LowShare = 0.05;
    public const double MiddleShare = 0.5;
    public const double HighShare = 0.95;

    private readonly int units;
    private readonly ReplicaSummary[] ranks;
    private readonly ReplicaSummary[] scores;

    private Uncertainty(int units, ReplicaSummary[] ranks, ReplicaSummary[] scores)
    {
        this.units = units;
        this.ranks = ranks;
        this.scores = scores;
    }

    public int Nodes => ranks.Length / units;

    public ReplicaSummary Rank(int unit, int node) => ranks[(node * units) + unit];

    public ReplicaSummary Score(int unit, int node) => scores[(node * units) + unit];

    /// The pieces stand in the order of their replicas and cover them without a gap.
    public static Uncertainty Of(ReplicaEngine engine, IReadOnlyList<ReplicaTally> pieces, int nodes)
    {
        var ranges = new ReplicaSummary[nodes * engine.Units * 2];
        Summarise(engine, pieces, 0, nodes, ranges);
        return Of(engine, ranges);
    }

    /// For callers that summarise stretches of nodes side by side: a buffer for all of them, ranks first.
    public static ReplicaSummary[] Buffer(ReplicaEngine engine, int nodes) => new ReplicaSummary[nodes * engine.Units * 2];

    public static Uncertainty Of(ReplicaEngine engine, ReplicaSummary[] filled) =>
        new(engine.Units, filled[..(filled.Length / 2)], filled[(filled.Length / 2)..]);

    /// Fills the places of the nodes from the first up to, not including, the end.
    public static void Summarise(ReplicaEngine engine, IReadOnlyList<ReplicaTally> pieces, int firstNode, int endNode, ReplicaSummary[] filled)
    {
        var counts = new int[engine.Units + 1];
        var sorted = new double[pieces.Sum(piece => piece.Scored)];
        for (var node = firstNode; node < endNode; node++)
        {
            for (var unit = 0; unit < engine.Units; unit++)
            {
                var place = (node * engine.Units) + unit;
                var isRanked = engine.Release.RankOf(unit, node) is not null;
                filled[place] = isRanked ? OfRanks(engine, pieces, node, unit, counts) : NotRanked;
                filled[(filled.Length / 2) + place] = isRanked ? OfScores(engine, pieces, node, unit, sorted) : NotRanked;
            }
        }
    }

    private static readonly ReplicaSummary NotRanked = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0);

    private static ReplicaSummary OfRanks(ReplicaEngine engine, IReadOnlyList<ReplicaTally> pieces, int node, int unit, int[] counts)
    {
        Array.Clear(counts);
        foreach (var piece in pieces)
        {
            var own = piece.RankCounts(node, unit);
            for (var rank = 1; rank < counts.Length; rank++)
                counts[rank] += own[rank];
        }
        var (sum, count) = (0L, 0);
        for (var rank = 1; rank < counts.Length; rank++)
        {
            sum += (long)rank * counts[rank];
            count += counts[rank];
        }
        double nominal = engine.Release.RankOf(unit, node)!.Value;
        if (count == 0)
            return NotRanked with { Nominal = nominal };
        return new(nominal, (double)sum / count, Percentiles.NearestRank(counts, LowShare), Percentiles.NearestRank(counts, MiddleShare), Percentiles.NearestRank(counts, HighShare), count);
    }

    private static ReplicaSummary OfScores(ReplicaEngine engine, IReadOnlyList<ReplicaTally> pieces, int node, int unit, double[] sorted)
    {
        var (sum, count) = (0.0, 0);
        foreach (var piece in pieces)
        {
            for (var replica = 0; replica < piece.Scored; replica++)
            {
                var score = piece.Score(replica, node, unit);
                if (double.IsNaN(score))
                    continue;
                sum += score;
                sorted[count++] = score;
            }
        }
        var nominal = engine.Release.Scores[unit, node];
        if (count == 0)
            return NotRanked with { Nominal = nominal };
        var present = sorted.AsSpan(0, count);
        present.Sort();
        return new(nominal, sum / count, Percentiles.Interpolated(present, LowShare), Percentiles.Interpolated(present, MiddleShare), Percentiles.Interpolated(present, HighShare), count);
    }
}
