namespace Telar.Core.Benchmarks;

/// Where a subject stands among the others of a group: the share of them strictly below, or only a third where they are few.
/// Near the ends no share is told: "above 100 %" would tell the highest score of the others, "above 0 %" the lowest.
public sealed record Standing(PeerGroup Group, int Peers, int? PercentBelow, Third Third, ScaleEnd? End = null)
{
    /// No figure about fewer others than these.
    public const int LeastPeers = 5;

    /// Below this a percent would say more than the group knows: only thirds are told.
    public const int LeastPeersForPercent = 30;

    /// `isMember`: the subject's own score is in the spread and is taken out first. Null where there are too few others.
    public static Standing? Of(PeerGroup group, ScoreSpread spread, double score, bool isMember) => Of(group, spread, score, isMember ? score : null);

    /// `own`: the score with which the subject stands in the spread, which may be that of an earlier measurement; null where it does not.
    public static Standing? Of(PeerGroup group, ScoreSpread spread, double score, double? own)
    {
        var peers = spread.Count - (own is null ? 0 : 1);
        if (peers < LeastPeers)
            return null;
        var step = ScoreSpread.StepOf(score);
        int? ownStep = own is { } inSpread ? ScoreSpread.StepOf(inSpread) : null;
        var below = spread.CountBelow(score) - (ownStep < step ? 1 : 0);
        var same = spread.CountAt(step) - (ownStep == step ? 1 : 0);
        // Thirds by the middle of those with the same score, so that a tie is neither above nor below.
        var middle = (below + same / 2.0) / peers;
        var third = middle < 1 / 3.0 ? Third.Lower : middle < 2 / 3.0 ? Third.Middle : Third.Upper;
        if (peers < LeastPeersForPercent)
            return new(group, peers, PercentBelow: null, third);
        return below < LeastPeers || peers - below < LeastPeers
            ? new(group, peers, PercentBelow: null, third, EndOf(peers - below < LeastPeers, third))
            : new(group, peers, (int)Math.Floor(100.0 * below / peers), third);
    }

    // Where many share the lowest score it is no low place: then the third is all that is told.
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

/// An end of the scale, with fewer than five others beyond.
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
