using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// Something that is done somewhere and answers challenges, with what is known of its effect.
public sealed record Practice(
    Translations Translations,
    string Code,
    string System,
    string Dimension,
    LocalText Title,
    LocalText Summary,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<string> Countries,
    Reach? Reach,
    IReadOnlyList<AnsweredChallenge> Challenges,
    PartialDate? Started,
    SourcedText? Cost,
    SourcedText? Time,
    IReadOnlyList<Claim> Evidence,
    string Source,
    PartialDate Checked,
    IReadOnlyList<PageSection> Page)
{
    /// The best grade among its own confirmed claims; a practice without one is only described.
    public int Grade =>
        Evidence.Where(claim => claim.Status == FactStatus.Confirmed && !claim.IsFromElsewhere)
            .Select(claim => claim.Grade)
            .DefaultIfEmpty(EvidenceGrade.Lowest)
            .Max();

    /// Claims that speak of the same thing stand side by side, in the order of the sheet.
    public IReadOnlyList<ClaimTopic> Topics =>
        [.. Evidence.GroupBy(claim => claim.Topic, StringComparer.Ordinal).Select(group => new ClaimTopic(group.Key, [.. group]))];
}

/// Who runs a practice. An address is complete and may be linked; a text is only printed.
public sealed record Actor(string Name, string? Address, string? AddressText);

public enum Reach
{
    Regional,
    Global,
}

public sealed record AnsweredChallenge(string Challenge, FactStatus Status, string Source);

/// One sentence about effect with its figure, graded by the rubric of framework/evidence.yml.
public sealed record Claim(
    string Topic,
    LocalText Text,
    decimal? Value,
    string? Unit,
    int Grade,
    PartialDate? Date,
    IReadOnlyList<string> Place,
    string Source,
    FactStatus Status)
{
    private const string ElsewherePrefix = "elsewhere-";

    /// It speaks of a similar practice that others run: worth reading beside this one, and no evidence of it.
    public bool IsFromElsewhere => Topic.StartsWith(ElsewherePrefix, StringComparison.Ordinal);
}

/// What is claimed of one thing, by one source or by several; never empty.
public sealed record ClaimTopic(string Topic, IReadOnlyList<Claim> Claims)
{
    public bool IsFromElsewhere => Claims[0].IsFromElsewhere;
}
