using System.Globalization;

namespace Telar.Core.Benchmarks;

/// Plays the reader who subtracts. Everything that was ever published is an equation over those who answered, of all countries at once; what follows
/// from the equations by adding and subtracting must never speak of one to five subjects.
public sealed class EditionAudit
{
    private readonly Dictionary<PublishedCell, List<int>> places = [];
    private readonly CellSystem system;

    /// `published`: what editions told before; `candidates`: what may be asked about. Nothing else tells two subjects apart.
    public EditionAudit(IEnumerable<Peer> peers, IReadOnlyCollection<PublishedCell> published, IReadOnlyCollection<PublishedCell> candidates)
    {
        foreach (var cell in published.Concat(candidates))
            places[cell] = [];
        var classes = Classes(peers);
        for (var place = 0; place < classes.Count; place++)
        {
            foreach (var cell in classes[place].Cells)
                places[cell].Add(place);
        }
        system = new([.. classes.Select(one => one.Count)]);
        foreach (var cell in published)
            system.Take(places[cell]);
    }

    /// The candidates that can be published together, country by country and all countries last. Larger groups come first: a cell that would give
    /// somebody away is left out, the country is not.
    public IReadOnlyList<PublishedCell> Safe(IEnumerable<PublishedCell> candidates) =>
    [
        .. candidates.OrderBy(cell => cell.Group.Kind == GroupKind.All).ThenBy(cell => cell.Group.Country, StringComparer.Ordinal).ThenBy(cell => cell.Group.Kind)
            .ThenByDescending(cell => system.CountOf(places[cell])).ThenBy(cell => cell.Group.Detail, StringComparer.Ordinal)
            .Where(cell => system.TryTake(places[cell])),
    ];

    // Subjects that stand in the same cells are one class: nothing tells them apart. The classes of a country stand beside each other.
    private List<(IReadOnlyList<PublishedCell> Cells, int Count)> Classes(IEnumerable<Peer> peers)
    {
        var numbered = places.Keys.Select((cell, number) => (Cell: cell, Number: number)).ToLookup(one => one.Cell.Group);
        return
        [
            .. peers.GroupBy(peer => (peer.Traits, peer.In, peer.Out))
                .Select(same => (same.Key.Traits.Country, Cells: CellsOf(same.First()), Count: same.Count()))
                .Where(same => same.Cells.Count > 0)
                .GroupBy(same => string.Join(' ', same.Cells.Select(one => one.Number.ToString(CultureInfo.InvariantCulture))), StringComparer.Ordinal)
                .OrderBy(same => same.First().Country, StringComparer.Ordinal)
                .Select(same => ((IReadOnlyList<PublishedCell>)[.. same.First().Cells.Select(one => one.Cell)], same.Sum(one => one.Count))),
        ];

        List<(PublishedCell Cell, int Number)> CellsOf(Peer peer) => [.. peer.Traits.Groups().SelectMany(group => numbered[group]).Where(one => peer.IsIn(one.Cell.AsOf))];
    }
}
