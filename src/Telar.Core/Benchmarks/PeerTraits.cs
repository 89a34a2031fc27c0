namespace Telar.Core.Benchmarks;

/// What decides in which groups a subject stands. Null: not told; then it stands in no group that asks for it.
/// `Unit`: on whose behalf it answers, where the instrument asks that; every group of it is one of that unit alone.
public sealed record PeerTraits(string Country, string? Size, string? Sector, bool? IsWomenLed, string? Region, string? Unit = null)
{
    /// The group of a kind, or nothing where what it asks for was not told.
    public PeerGroup? GroupOf(GroupKind kind) => GroupInUnit(kind) is { } group ? group with { Unit = Unit ?? "" } : null;

    /// Every group that the subject stands in, the largest first.
    public IEnumerable<PeerGroup> Groups() => GroupKinds.InOrder.Select(GroupOf).OfType<PeerGroup>();

    /// From the group asked for to ever larger ones: where to look for enough peers.
    public IEnumerable<PeerGroup> FallingBackFrom(GroupKind kind)
    {
        for (GroupKind? at = kind; at is { } here; at = here.Parent())
        {
            if (GroupOf(here) is { } group)
                yield return group;
        }
    }

    private PeerGroup? GroupInUnit(GroupKind kind) => kind switch
    {
        GroupKind.All => PeerGroup.All,
        GroupKind.Country => new(kind, Country, ""),
        GroupKind.CountrySize => Size is null ? null : new(kind, Country, Size),
        GroupKind.CountrySector => Sector is null ? null : new(kind, Country, Sector),
        GroupKind.CountryWomenLed => IsWomenLed is { } led ? new(kind, Country, led ? "yes" : "no") : null,
        GroupKind.CountryRegion => Region is null ? null : new(kind, Country, Region),
        GroupKind.CountrySizeSector => Size is null || Sector is null ? null : new(kind, Country, $"{Size}.{Sector}"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of group outside of the list."),
    };
}
