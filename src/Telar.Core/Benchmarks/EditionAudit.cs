namespace Telar.Core.Benchmarks;

/// Plays the reader who subtracts. Everything published is an equation over those who answered; subjects that no equation tells apart
/// are one unknown. What follows from the equations by adding and subtracting must never speak of one to five subjects.
public sealed class EditionAudit(IReadOnlyList<Peer> peers)
{
    private readonly Dictionary<string, List<Peer>> byCountry = peers.GroupBy(peer => peer.Traits.Country, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    private readonly Dictionary<string, List<PublishedCell>> published = new(StringComparer.Ordinal);
    private readonly List<PublishedCell> ofAll = [];

    public void Add(PublishedCell cell)
    {
        if (cell.Group.Kind == GroupKind.All)
            ofAll.Add(cell);
        else
            CellsOf(cell.Group.Country).Add(cell);
    }

    /// As many of the candidates of one country as can be published together; the smallest that take part in a leak are held back first.
    /// What is returned counts as published from now on.
    public IReadOnlyList<PublishedCell> LargestSafe(string country, IReadOnlyList<PublishedCell> candidates)
    {
        var members = byCountry.GetValueOrDefault(country, []);
        // The larger groups first: a cell that would give somebody away is left out, the country is not.
        var safe = new List<PublishedCell>();
        foreach (var candidate in candidates.OrderBy(cell => cell.Group.Kind).ThenByDescending(cell => CountOf(members, cell)).ThenBy(cell => cell.Group.Detail, StringComparer.Ordinal))
        {
            var system = new CellSystem(members, [.. CellsOf(country), candidate]);
            if (system.TellsOfTooFew())
                continue;
            CellsOf(country).Add(candidate);
            safe.Add(candidate);
        }
        return safe;
    }

    /// All countries together are told only where that leaves no remainder of one to five: neither the countries that are not told, nor those who came since.
    public bool IsSafeBesideCountries(PublishedCell all)
    {
        var rest = peers.Count(peer => peer.IsIn(all.AsOf) && !IsToldByCountry(peer, all.AsOf));
        if (Suppression.IsTooFew(rest))
            return false;
        return ofAll.All(before => !Suppression.IsTooFew(peers.Count(peer => peer.IsIn(all.AsOf) && !peer.IsIn(before.AsOf))) && !Suppression.IsTooFew(peers.Count(peer => peer.IsIn(before.AsOf) && !peer.IsIn(all.AsOf))));
    }

    private bool IsToldByCountry(Peer peer, int edition) =>
        CellsOf(peer.Traits.Country).Any(cell => cell.Group.Kind == GroupKind.Country && cell.AsOf <= edition && peer.IsIn(cell.AsOf));

    private static int CountOf(List<Peer> members, PublishedCell cell) => members.Count(peer => Holds(cell, peer));

    internal static bool Holds(PublishedCell cell, Peer peer) => peer.IsIn(cell.AsOf) && peer.Traits.GroupOf(cell.Group.Kind) == cell.Group;

    private List<PublishedCell> CellsOf(string country)
    {
        if (!published.TryGetValue(country, out var cells))
            published[country] = cells = [];
        return cells;
    }
}
