namespace Telar.Core.Benchmarks;

/// A spread as it may be shown: how many answered to the nearest five, and the share of them in each part of the scale, in whole percent.
/// Each part holds at least five besides whoever looks; no smallest and no largest score is told.
public sealed record ToldSpread(int CountTold, IReadOnlyList<SpreadPart> Parts)
{
    private const int Tenths = 10;
    private const int StepsOfATenth = 100;

    /// Null where the group is too small for a spread, or all of it falls into one part and that would tell everybody's place.
    public static ToldSpread? Of(ScoreSpread spread)
    {
        if (spread.Count < Standing.LeastPeersForPercent)
            return null;
        var parts = new List<(int From, int To, int Count)>();
        var from = 0;
        for (var tenth = 1; tenth <= Tenths; tenth++)
        {
            var to = tenth == Tenths ? ScoreSpread.Steps : tenth * StepsOfATenth;
            var count = spread.CountBetween(from, to);
            if (count < Suppression.LeastMembers)
                continue;
            parts.Add((from, to, count));
            from = to;
        }
        // What is left at the top goes to the part below it.
        if (from < ScoreSpread.Steps && parts.Count > 0)
            parts[^1] = (parts[^1].From, ScoreSpread.Steps, parts[^1].Count + spread.CountBetween(from, ScoreSpread.Steps));
        return parts.Count < 2
            ? null
            : new(Rounded.ToFive(spread.Count), [.. parts.Select(part => new SpreadPart(part.From / 10.0, Math.Min(100, part.To / 10.0), (int)Math.Round(100.0 * part.Count / spread.Count, MidpointRounding.AwayFromZero)))]);
    }
}

/// One part of the scale, from a score (included) to another (excluded, but for 100), and the share of the group in it.
public sealed record SpreadPart(double From, double To, int Percent);
