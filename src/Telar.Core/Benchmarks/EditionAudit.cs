namespace Telar.Core.Benchmarks;

/// Plays the reader who subtracts. Everything published is an equation over those who answered; what follows from the equations
/// by adding and subtracting must never speak of one to five subjects.
public sealed class EditionAudit
{
    private readonly IReadOnlyList<PeerClass> classes;
    private readonly Dictionary<string, CellSystem> byCountry = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PublishedCell>> countryCells = new(StringComparer.Ordinal);
    private readonly List<PublishedCell> ofAll = [];

    public EditionAudit(IEnumerable<Peer> peers)
    {
        classes = [.. peers.GroupBy(peer => (peer.Traits, peer.In, peer.Out)).Select(group => new PeerClass(group.Key.Traits, group.Key.In, group.Key.Out, group.Count()))];
        foreach (var country in classes.GroupBy(one => one.Traits.Country, StringComparer.Ordinal))
            byCountry[country.Key] = new([.. country]);
    }

    /// What was published before.
    public void Add(PublishedCell cell)
    {
        if (cell.Group.Kind == GroupKind.All)
            ofAll.Add(cell);
        else if (byCountry.TryGetValue(cell.Group.Country, out var system))
        {
            system.Take(cell);
            Note(cell);
        }
    }

    /// The candidates of one country that can be published together. Larger groups come first: a cell that would give somebody away is
    /// left out, the country is not. What is returned counts as published from now on.
    public IReadOnlyList<PublishedCell> Safe(string country, IEnumerable<PublishedCell> candidates)
    {
        var system = byCountry[country];
        var safe = new List<PublishedCell>();
        foreach (var candidate in candidates.OrderBy(cell => cell.Group.Kind).ThenByDescending(system.CountOf).ThenBy(cell => cell.Group.Detail, StringComparer.Ordinal))
        {
            if (!system.TryTake(candidate))
                continue;
            Note(candidate);
            safe.Add(candidate);
        }
        return safe;
    }

    /// All countries together are told only where that leaves no remainder of one to five: neither the countries that are not told,
    /// nor those who came or left since all were told before.
    public bool IsSafeForAll(PublishedCell all)
    {
        var rest = classes.Where(one => one.IsIn(all) && !IsToldByCountry(one, all.AsOf)).Sum(one => one.Count);
        return !Suppression.IsTooFew(rest) && ofAll.TrueForAll(before => IsSafePair(all, before));
    }

    private bool IsSafePair(PublishedCell one, PublishedCell other) =>
        !Suppression.IsTooFew(classes.Where(peers => peers.IsIn(one) && !peers.IsIn(other)).Sum(peers => peers.Count))
        && !Suppression.IsTooFew(classes.Where(peers => peers.IsIn(other) && !peers.IsIn(one)).Sum(peers => peers.Count));

    private bool IsToldByCountry(PeerClass one, int edition) =>
        countryCells.TryGetValue(one.Traits.Country, out var cells) && cells.Exists(cell => cell.AsOf <= edition && one.IsIn(cell));

    private void Note(PublishedCell cell)
    {
        if (cell.Group.Kind != GroupKind.Country)
            return;
        if (!countryCells.TryGetValue(cell.Group.Country, out var cells))
            countryCells[cell.Group.Country] = cells = [];
        cells.Add(cell);
    }
}
