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
        var parts = PartsOf(spread);
        return parts.Count < 2
            ? null
            : new(Rounded.ToFive(spread.Count), [.. parts.Select(part => new SpreadPart(part.From / 10.0, Math.Min(100, part.To / 10.0), (int)Math.Round(100.0 * spread.CountBetween(part.From, part.To) / spread.Count, MidpointRounding.AwayFromZero)))]);
    }

    /// Tenths of the scale in steps, joined upwards until each holds six; the whole scale where that gives no two.
    internal static IReadOnlyList<(int From, int To)> PartsOf(ScoreSpread spread)
    {
        var parts = new List<(int From, int To)>();
        var from = 0;
        for (var tenth = 1; tenth <= Tenths; tenth++)
        {
            var to = tenth == Tenths ? ScoreSpread.Steps : tenth * StepsOfATenth;
            if (spread.CountBetween(from, to) < Suppression.LeastMembers)
                continue;
            parts.Add((from, to));
            from = to;
        }
        // What is left at the top goes to the part below it.
        if (parts.Count > 0)
            parts[^1] = (parts[^1].From, ScoreSpread.Steps);
        return parts.Count > 0 ? parts : [(0, ScoreSpread.Steps)];
    }
}

/// One part of the scale, from a score (included) to another (excluded, but for 100), and the share of the group in it.
public sealed record SpreadPart(double From, double To, int Percent);
