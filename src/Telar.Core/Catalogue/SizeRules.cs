using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

public enum SizeClass
{
    Micro,
    Small,
    Medium,
    Large,
}

/// What one country says about the size of firms: dated rules, or why there is none.
public sealed record CountrySizeRules(string Country, IReadOnlyList<SizeRule> Rules, LocalText? Missing);

/// One rule with the sectors and dates it holds for. The code is the version that a result stores.
public sealed record SizeRule(
    string Code,
    string Country,
    string LegalBasis,
    PartialDate? ValidFrom,
    PartialDate? ValidTo,
    IReadOnlyList<SizeSector> Sectors,
    SizeRuleKind Kind,
    Combination? Combine,
    ScoreWeights? Score,
    IReadOnlyList<SizeMeasure> Measures,
    bool IsComputable,
    LocalText ComputableReason,
    LocalText? Note,
    string Source,
    FactStatus Status)
{
    public bool HoldsFor(SizeSector sector) => Sectors.Contains(SizeSector.All) || Sectors.Contains(sector);

    /// In force at the end of the year. A rule whose start was not read holds for no year.
    public bool HoldsAtEndOf(int year)
    {
        var lastDay = new DateOnly(year, 12, 31);
        return ValidFrom is { } from && from.FirstDay <= lastDay && (ValidTo is not { } to || to.LastDay >= lastDay);
    }
}

public enum SizeSector
{
    All,
    Services,
    Trade,
    Manufacturing,
    Construction,
    Mining,
    Agriculture,
}

public enum SizeRuleKind
{
    /// One measure decides.
    Single,

    /// Several measures, combined.
    Joint,

    /// A score made of staff and sales.
    Weighted,
}

public enum Combination
{
    /// No limit of the class may be passed.
    All,

    /// At least two of the three limits hold.
    TwoOfThree,

    /// The limit of staff holds, and one of the others.
    StaffFirst,
}

public enum Measure
{
    Staff,
    Sales,
    Assets,
    Score,
}

/// Upper limits, inclusive; a limit that was not read is not there.
public sealed record SizeMeasure(Measure Measure, string Unit, decimal? Micro, decimal? Small, decimal? Medium)
{
    public decimal? LimitOf(SizeClass size) => size switch
    {
        SizeClass.Micro => Micro,
        SizeClass.Small => Small,
        SizeClass.Medium => Medium,
        SizeClass.Large => null,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "A class outside of the four."),
    };
}

/// The weights of a score; `SalesUnit` is a currency, or one in millions as `MXN-million`.
public sealed record ScoreWeights(decimal Staff, decimal Sales, string SalesUnit);

/// A unit of account by which laws write their limits, with the values that were read, by year.
public sealed record UnitOfAccount(string Code, LocalText Name, string Country, IReadOnlyList<UnitValue> Values);

public sealed record UnitValue(int Year, decimal Value, string Currency, string Source, FactStatus Status);

/// The one measure for all countries: classes by staff that follow one another without a gap.
public sealed record HarmonisedSizes(string Code, LocalText Name, LocalText Note, string Source, FactStatus Status, IReadOnlyList<StaffClass> Classes)
{
    /// The class for a number of people, or nothing where nobody works.
    public StaffClass? Of(int staff) => Classes.FirstOrDefault(one => staff >= one.From && (one.To is not { } to || staff <= to));
}

public sealed record StaffClass(SizeClass Size, LocalText Name, int From, int? To);
