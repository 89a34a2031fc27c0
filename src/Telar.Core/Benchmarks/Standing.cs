namespace Telar.Core.Benchmarks;

/// Where a subject stands among the others of a group: the share of them strictly below, or only a third where they are few.
public sealed record Standing(PeerGroup Group, int Peers, int? PercentBelow, Third Third)
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
        int? percent = peers < LeastPeersForPercent ? null : (int)Math.Floor(100.0 * below / peers);
        return new(group, peers, percent, third);
    }

    /// The number of others as it is told: to the nearest five, never below five.
    public int PeersTold => Math.Max(LeastPeers, Rounded.ToFive(Peers));
}

public enum Third
{
    Lower,
    Middle,
    Upper,
}

/// Numbers of respondents as they are told.
public static class Rounded
{
    public static int ToFive(int count) => (count + 2) / 5 * 5;
}
