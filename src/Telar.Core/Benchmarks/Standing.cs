namespace Telar.Core.Benchmarks;

/// Where a subject stands among the others of a group, by the block of scores that its own lies in: the share of the others below that block,
/// which is never more than those strictly below the subject, or only a third where they are few. At the ends no share is told.
public sealed record Standing(PeerGroup Group, int Peers, int? PercentBelow, Third Third, ScaleEnd? End = null)
{
    /// No figure about fewer others than these.
    public const int LeastPeers = 5;

    /// In a group of fewer members a percent would say more than the group knows: only thirds are told.
    public const int LeastPeersForPercent = 30;

    private const int Thirds = 3;

    // From this share below on somebody is among the highest, and no share is told.
    private const double Highest = 0.9;

    /// `isMember`: the subject's own score is in the spread and is taken out first. Null where there are too few others, or their scores lie too
    /// close to be divided.
    public static Standing? Of(PeerGroup group, ScoreSpread spread, double score, bool isMember) => Of(group, spread, score, isMember ? score : null);

    /// `own`: the score with which the subject stands in the spread, which may be that of an earlier measurement; null where it does not.
    public static Standing? Of(PeerGroup group, ScoreSpread spread, double score, double? own)
    {
        var peers = spread.Count - (own is null ? 0 : 1);
        var isByPercent = spread.Count >= LeastPeersForPercent;
        if (peers < LeastPeers || spread.Blocks.Count < (isByPercent ? 2 : Thirds))
            return null;
        var (from, to, number) = spread.Blocks.Around(ScoreSpread.StepOf(score));
        if (!isByPercent)
            return new(group, peers, PercentBelow: null, (Third)number);
        int? ownStep = own is { } inSpread ? ScoreSpread.StepOf(inSpread) : null;
        var below = spread.CountBetween(0, from) - (ownStep < from ? 1 : 0);
        var inBlock = spread.CountBetween(from, to) - (ownStep >= from && ownStep < to ? 1 : 0);
        // Thirds by the middle of the block, so that nobody in it is placed apart from the others.
        var middle = (below + inBlock / 2.0) / peers;
        var third = middle < 1 / 3.0 ? Third.Lower : middle < 2 / 3.0 ? Third.Middle : Third.Upper;
        var isLast = number == spread.Blocks.Count - 1;
        return number == 0 || (isLast && below >= Highest * peers)
            ? new(group, peers, PercentBelow: null, third, EndOf(isLast, third))
            : new(group, peers, (int)Math.Floor(100.0 * below / peers), third);
    }

    // Where many share the lowest block it is no low place: then the third is all that is told.
    private static ScaleEnd? EndOf(bool isHighest, Third third) => isHighest ? ScaleEnd.Highest : third == Third.Lower ? ScaleEnd.Lowest : null;

    /// The number of others as it is told: to the nearest five, never below five.
    public int PeersTold => Math.Max(LeastPeers, Rounded.ToFive(Peers));
}

public enum Third
{
    Lower,
    Middle,
    Upper,
}

/// An end of the scale: the block below which nobody stands, or the last one, where it holds a tenth of the others at most.
public enum ScaleEnd
{
    Lowest,
    Highest,
}

/// Numbers of respondents as they are told.
public static class Rounded
{
    public static int ToFive(int count) => (count + 2) / 5 * 5;
}
