namespace Telar.Core.Benchmarks;

/// One subject's counted response as benchmarks see it: when it came in, and when it was replaced or deleted.
/// An edition e holds it where In <= e and (Out is null or e < Out).
public sealed record Peer(string ResponseId, string Subject, PeerTraits Traits, int In, int? Out)
{
    public bool IsIn(int edition) => In <= edition && (Out is not { } left || edition < left);
}

/// What is published of one group: as it stood in an edition. It stays so until enough others have come.
public sealed record PublishedCell(PeerGroup Group, int AsOf);

/// What all editions of a benchmark have published so far, and which of it holds now.
public sealed record EditionHistory(IReadOnlyList<PublishedCell> All)
{
    public static readonly EditionHistory None = new([]);

    /// The newest publication of each group.
    public IReadOnlyDictionary<PeerGroup, int> Current => All.GroupBy(cell => cell.Group).ToDictionary(group => group.Key, group => group.Max(cell => cell.AsOf));
}
