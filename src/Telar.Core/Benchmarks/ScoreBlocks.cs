namespace Telar.Core.Benchmarks;

/// A cell divided once for whoever asks, into blocks of neighbouring scores with six members at least. A place is told by the block: whoever tries
/// score after score sees it change only where a block ends, and two places differ by five others at least.
public sealed class ScoreBlocks
{
    // Blocks end at whole points: where one ends tells no score to the tenth.
    private const int Grid = 10;
    private const int Thirds = 3;

    private readonly List<int> starts;

    private ScoreBlocks(List<int> starts) => this.starts = starts;

    public int Count => starts.Count;

    /// From thirty members on every part of the told spread is divided further, so that no block lies across two of its parts; below that the
    /// members are divided into thirds.
    public static ScoreBlocks Of(ScoreSpread spread)
    {
        if (spread.Count < Standing.LeastPeersForPercent)
            return new([.. Divide(spread, 0, ScoreSpread.Steps, Math.Max(Suppression.LeastMembers, (spread.Count + Thirds - 1) / Thirds))]);
        var parts = ToldSpread.PartsOf(spread);
        return new([.. parts.SelectMany(part => Divide(spread, part.From, part.To, Suppression.LeastMembers))]);
    }

    /// The steps of the block that a step lies in: from (included) to (excluded), and which of the blocks it is.
    public (int From, int To, int Number) Around(int step)
    {
        var at = starts.BinarySearch(step);
        var number = at >= 0 ? at : ~at - 1;
        return (starts[number], number + 1 < starts.Count ? starts[number + 1] : ScoreSpread.Steps, number);
    }

    // Where blocks begin. What is left at the top, too few for a block, stays with the block below.
    private static IEnumerable<int> Divide(ScoreSpread spread, int from, int to, int least)
    {
        yield return from;
        var begin = from;
        for (var end = from + Grid; end < to; end += Grid)
        {
            if (spread.CountBetween(begin, end) < least || spread.CountBetween(end, to) < Suppression.LeastMembers)
                continue;
            yield return end;
            begin = end;
        }
    }
}
