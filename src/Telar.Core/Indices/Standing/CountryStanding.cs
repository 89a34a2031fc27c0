using Telar.Core.Indices.Releases;

namespace Telar.Core.Indices.Standing;

/// How old the figures are that speak for a country: the oldest and the newest that made a score. Older figures that only
/// the ranges may use do not count.
public sealed record InputYears(ReleaseInput Oldest, ReleaseInput Newest, int Count, int Of);

/// What a release lets a page say of one country, in sentences with ranges and with what is missing. Says nothing that the ranges do not carry.
public sealed record CountryStanding
{
    public required string Country { get; init; }

    public required PlaceInIndex Overall { get; init; }

    /// The four threads, in the order of the recipe.
    public required IReadOnlyList<PlaceInIndex> Threads { get; init; }

    /// Every challenge: those of the recipe in its order, then those that no data speaks to.
    public required IReadOnlyList<ChallengeStanding> Challenges { get; init; }

    /// Null where the country has no figure at all in the window.
    public InputYears? Years { get; init; }

    /// All that can be told, the furthest from the median first. Never padded: there may be none.
    public IReadOnlyList<ChallengeStanding> Strengths =>
        [.. Challenges.Where(one => one.Verdict == ChallengeVerdict.Strength).OrderByDescending(one => one.Apart).ThenBy(one => one.Challenge, StringComparer.Ordinal)];

    /// All that can be told, the furthest from the median first. Never padded: there may be none.
    public IReadOnlyList<ChallengeStanding> Gaps =>
        [.. Challenges.Where(one => one.Verdict == ChallengeVerdict.Gap).OrderBy(one => one.Apart).ThenBy(one => one.Challenge, StringComparer.Ordinal)];

    /// Where nothing can be said because data is missing; the verdict says how.
    public IReadOnlyList<ChallengeStanding> Missing => [.. Challenges.Where(one => one.IsMissing)];

    public static CountryStanding Of(Release release, string country) => new()
    {
        Country = country,
        Overall = PlaceInIndex.In(release, country, release.Root.Code),
        Threads = [.. release.AtDepth(1).Select(thread => PlaceInIndex.In(release, country, thread.Code))],
        Challenges =
        [
            .. release.Challenges.Select(challenge => ChallengeStanding.In(release, country, challenge)),
            .. release.Absent.Select(absent => ChallengeStanding.NotMeasured(absent, ThreadOf(release, absent))),
        ],
        Years = YearsOf(release, country),
    };

    // A challenge that is not in the tree still carries the code of its thread in front: TAL5.
    private static string? ThreadOf(Release release, string challenge) =>
        release.AtDepth(1).FirstOrDefault(thread => challenge.StartsWith(thread.Code, StringComparison.Ordinal))?.Code;

    private static InputYears? YearsOf(Release release, string country)
    {
        var inputs = release.IndicatorsBelow(release.Root.Code).Select(indicator => release.InputOf(country, indicator.Code)).OfType<ReleaseInput>().ToList();
        return inputs.Count == 0
            ? null
            : new(inputs.MinBy(input => input.Period)!, inputs.MaxBy(input => input.Period)!, inputs.Count, release.IndicatorsBelow(release.Root.Code).Count());
    }
}
