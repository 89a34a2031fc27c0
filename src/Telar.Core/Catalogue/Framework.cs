using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// One of the four threads: TAL, TER, TRF, TRA, in this order.
public sealed record Dimension(string Code, LocalText Name, LocalText Motto, LocalText Scope, string Source);

/// One of the twenty shared challenges, five in each dimension; the code is the dimension's with the order behind it.
public sealed record Challenge(
    Translations Translations,
    string Code,
    string Dimension,
    int Order,
    LocalText Name,
    LocalText Short,
    LocalText Summary,
    LocalText Sufferers,
    IReadOnlyList<CauseLink> Causes,
    DataCoverage Data,
    string Source,
    IReadOnlyList<PageSection> Page);

/// This challenge makes another one worse.
public sealed record CauseLink(string Challenge, string Source, FactStatus Status);

/// What published data can and cannot say about a challenge.
public sealed record DataCoverage(CoverageState State, LocalText Note);

public enum CoverageState
{
    Covered,
    Partial,
    None,
}

/// Another way to order the same matters: an agenda, a survey, a commitment.
public sealed record Scheme(
    string Code,
    LocalText Name,
    bool IsDraft,
    LocalText? Unit,
    int? Year,
    string Source,
    LocalText? Note,
    IReadOnlyList<SchemeNode> Nodes);

public sealed record SchemeNode(string Code, LocalText Name, decimal? Value, Scale? Scale);

/// How two schemes speak of the same thing: `survey-2025/formacion` touches `4T/TAL`.
public sealed record CrosswalkLink(string From, string To, CrosswalkKind Kind, FactStatus Status, string Source);

public enum CrosswalkKind
{
    Equals,
    Contains,
    Touches,
}

/// An edition of the Forum, the rhythm at which commitments are judged.
public sealed record Edition(
    string Code,
    int Number,
    LocalText Place,
    IReadOnlyList<string> Countries,
    PartialDate Starts,
    PartialDate? Ends,
    bool IsAnnounced,
    LocalText? Theme,
    string Source,
    FactStatus Status);

/// One step of the rubric for evidence, and what must be there to give it.
public sealed record EvidenceGrade(int Grade, LocalText Name, LocalText Rule)
{
    public const int Lowest = 0;
    public const int Highest = 5;
}

/// Bounds that a value cannot pass; a side without a bound is open.
public sealed record Scale(decimal? Low, decimal? High);
