namespace Telar.Core.Benchmarks;

/// Decides what a new edition publishes. A group appears with six members; it changes only when six subjects have entered and five remain;
/// and nothing is published that, together with all that was published before, would speak of fewer.
public static class MakeEdition
{
    /// `peers`: everybody who ever counted, the new ones with In = edition. Returns the groups that this edition publishes anew.
    /// Units are decided one by one: no cell of one speaks of anybody of another.
    public static IReadOnlyList<PublishedCell> Decide(int edition, IReadOnlyList<Peer> peers, EditionHistory history) =>
    [
        .. peers.GroupBy(peer => peer.Traits.Unit ?? "", StringComparer.Ordinal).OrderBy(unit => unit.Key, StringComparer.Ordinal)
            .SelectMany(unit => DecideUnit(edition, [.. unit], new([.. history.All.Where(cell => cell.Group.Unit == unit.Key)]))),
    ];

    private static IReadOnlyList<PublishedCell> DecideUnit(int edition, IReadOnlyList<Peer> peers, EditionHistory history)
    {
        var candidates = Candidates(edition, peers, history);
        return candidates.Count == 0 ? [] : new EditionAudit(peers, history.All, candidates).Safe(candidates);
    }

    private static List<PublishedCell> Candidates(int edition, IReadOnlyList<Peer> peers, EditionHistory history)
    {
        var current = history.Current;
        var candidates = new List<PublishedCell>();
        foreach (var (group, members) in ByGroup(peers))
        {
            var now = members.Where(peer => peer.IsIn(edition)).Select(peer => peer.Subject).ToHashSet(StringComparer.Ordinal);
            if (now.Count < Suppression.LeastMembers)
                continue;
            if (current.TryGetValue(group, out var last))
            {
                var before = members.Where(peer => peer.IsIn(last)).Select(peer => peer.Subject).ToHashSet(StringComparer.Ordinal);
                var entered = now.Count(subject => !before.Contains(subject));
                var remain = now.Count - entered;
                if (entered < Suppression.LeastMembers || remain < Standing.LeastPeers)
                    continue;
            }
            candidates.Add(new(group, edition));
        }
        return candidates;
    }

    private static Dictionary<PeerGroup, List<Peer>> ByGroup(IReadOnlyList<Peer> peers)
    {
        var byGroup = new Dictionary<PeerGroup, List<Peer>>();
        foreach (var peer in peers)
        {
            foreach (var group in peer.Traits.Groups())
            {
                if (!byGroup.TryGetValue(group, out var members))
                    byGroup[group] = members = [];
                members.Add(peer);
            }
        }
        return byGroup;
    }
}
