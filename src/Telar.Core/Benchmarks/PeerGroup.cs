namespace Telar.Core.Benchmarks;

/// The kinds of groups in which subjects are compared, a written list. Others are never made: with free combinations anybody could be singled out.
public enum GroupKind
{
    /// Every country.
    All,
    Country,
    CountrySize,
    CountrySector,
    CountryWomenLed,
    CountryRegion,
    CountrySizeSector,
}

public static class GroupKinds
{
    public static readonly IReadOnlyList<GroupKind> InOrder =
        [GroupKind.All, GroupKind.Country, GroupKind.CountrySize, GroupKind.CountrySector, GroupKind.CountryWomenLed, GroupKind.CountryRegion, GroupKind.CountrySizeSector];

    /// The larger group that stands in where this one is too small; null above all countries.
    public static GroupKind? Parent(this GroupKind kind) => kind switch
    {
        GroupKind.All => null,
        GroupKind.Country => GroupKind.All,
        GroupKind.CountrySize or GroupKind.CountrySector or GroupKind.CountryWomenLed or GroupKind.CountryRegion => GroupKind.Country,
        GroupKind.CountrySizeSector => GroupKind.CountrySize,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of group outside of the list."),
    };
}

/// One group: its kind and what its members share. What the kind does not name is empty.
/// `Unit` stands above the kind: two groups of different units share nobody. Empty where the instrument asks for none.
public readonly record struct PeerGroup(GroupKind Kind, string Country, string Detail, string Unit = "")
{
    public static readonly PeerGroup All = new(GroupKind.All, "", "");

    /// As keys are written: `country:PRY`, `country-size:PRY/micro`, `focal_point@all`.
    public override string ToString() => Unit.Length == 0 ? WithoutUnit : $"{Unit}@{WithoutUnit}";

    /// The name of the kind as keys begin: `country-size`.
    public string KindName => Name(Kind);

    private string WithoutUnit => Kind == GroupKind.All ? "all" : Detail.Length == 0 ? $"{Name(Kind)}:{Country}" : $"{Name(Kind)}:{Country}/{Detail}";

    /// Reads what ToString wrote, whatever signs stand in it.
    public static bool TryParse(string text, out PeerGroup group)
    {
        if (TryParseWithoutUnit(text, out group))
            return true;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at == 0 || !TryParseWithoutUnit(text[(at + 1)..], out group))
                continue;
            group = group with { Unit = text[..at] };
            return true;
        }
        return false;
    }

    private static bool TryParseWithoutUnit(string text, out PeerGroup group)
    {
        group = All;
        if (text == "all")
            return true;
        var (colon, slash) = (text.IndexOf(':', StringComparison.Ordinal), text.IndexOf('/', StringComparison.Ordinal));
        if (colon < 0)
            return false;
        foreach (var kind in GroupKinds.InOrder)
        {
            if (kind == GroupKind.All || Name(kind) != text[..colon])
                continue;
            var country = slash < 0 ? text[(colon + 1)..] : text[(colon + 1)..slash];
            var detail = slash < 0 ? "" : text[(slash + 1)..];
            group = new(kind, country, detail);
            return country.Length == 3 && (kind == GroupKind.Country) == (detail.Length == 0);
        }
        return false;
    }

    private static string Name(GroupKind kind) => kind switch
    {
        GroupKind.All => "all",
        GroupKind.Country => "country",
        GroupKind.CountrySize => "country-size",
        GroupKind.CountrySector => "country-sector",
        GroupKind.CountryWomenLed => "country-women-led",
        GroupKind.CountryRegion => "country-region",
        GroupKind.CountrySizeSector => "country-size-sector",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of group outside of the list."),
    };
}
