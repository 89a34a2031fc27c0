namespace Telar.Core.Benchmarks;

/// What the next edition of a series would be: the peers that come and go with it, and the cells that it publishes.
/// Without cells there is no edition, and nothing is kept.
public sealed record NextEdition(
    int Number, IReadOnlyList<MeasuredPeer> Entered, IReadOnlyList<Peer> Left, IReadOnlyList<MeasureCell> Cells, int Subjects, int HeldBack)
{
    /// `known`: everybody who ever stood in an edition; `histories`: what was published, by measure.
    public static NextEdition Decide(
        int number, IReadOnlyList<string> measures, IReadOnlyCollection<CountedResponse> counted, IReadOnlyCollection<MeasuredPeer> known,
        IReadOnlyDictionary<string, EditionHistory> histories)
    {
        var now = SubjectsNow.Of(counted, known);
        var (stay, left, before) = Sort(number, now, known);
        var entered = now.Where(pair => !stay.Contains(pair.Key))
            .Select(pair => new MeasuredPeer(new(pair.Value.Id, pair.Key, pair.Value.Traits, number, Out: null), [.. measures.Where(pair.Value.Scores.ContainsKey)])).ToList();
        List<MeasuredPeer> all = [.. before, .. entered];

        var cells = new List<MeasureCell>();
        var heldBack = 0;
        foreach (var measure in measures)
        {
            // A measure that not everybody has is a population of its own, with a history of its own.
            var history = histories.GetValueOrDefault(measure, EditionHistory.None);
            var peers = all.Where(peer => peer.Measures.Contains(measure, StringComparer.Ordinal)).Select(peer => peer.Peer).ToList();
            var published = MakeEdition.Decide(number, peers, history).Select(cell => cell.Group).ToHashSet();
            var scores = ScoresByGroup(peers.Where(peer => peer.Out is null), now, measure);
            cells.AddRange(published.OrderBy(group => group.Unit, StringComparer.Ordinal).ThenBy(group => group.Kind).ThenBy(group => group.Country, StringComparer.Ordinal).ThenBy(group => group.Detail, StringComparer.Ordinal)
                .Select(group => new MeasureCell(group, measure, number, ScoreSpread.Of(scores[group]))));
            heldBack += scores.Keys.Count(group => !published.Contains(group) && !history.Current.ContainsKey(group));
        }
        return new(number, entered, left, cells, now.Count, heldBack);
    }

    // Who stays with the same response, who leaves with this edition, and everybody known with that said.
    private static (HashSet<string> Stay, List<Peer> Left, List<MeasuredPeer> Before) Sort(int number, IReadOnlyDictionary<string, CountedResponse> now, IReadOnlyCollection<MeasuredPeer> known)
    {
        var stay = new HashSet<string>(StringComparer.Ordinal);
        var left = new List<Peer>();
        var before = new List<MeasuredPeer>(known.Count);
        foreach (var peer in known)
        {
            if (peer.Peer.Out is not null)
                before.Add(peer);
            else if (now.TryGetValue(peer.Peer.Subject, out var current) && current.Id == peer.Peer.ResponseId)
            {
                stay.Add(peer.Peer.Subject);
                before.Add(peer);
            }
            else
            {
                var gone = peer.Peer with { Out = number };
                left.Add(gone);
                before.Add(peer with { Peer = gone });
            }
        }
        return (stay, left, before);
    }

    // By the traits with which each stands in editions, whatever its profile says by now.
    private static Dictionary<PeerGroup, List<double>> ScoresByGroup(IEnumerable<Peer> peers, IReadOnlyDictionary<string, CountedResponse> now, string measure)
    {
        var byGroup = new Dictionary<PeerGroup, List<double>>();
        foreach (var peer in peers)
        {
            if (!now[peer.Subject].Scores.TryGetValue(measure, out var score))
                continue;
            foreach (var group in peer.Traits.Groups())
            {
                if (!byGroup.TryGetValue(group, out var scores))
                    byGroup[group] = scores = [];
                scores.Add(score);
            }
        }
        return byGroup;
    }
}
