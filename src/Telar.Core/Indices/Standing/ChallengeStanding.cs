using Telar.Core.Indicators;
using Telar.Core.Indices.Releases;

namespace Telar.Core.Indices.Standing;

/// What can be said of a country in a challenge.
public enum ChallengeVerdict
{
    /// The whole range lies above the median of the countries.
    Strength,

    /// The whole range lies below it.
    Gap,

    /// The range holds the median: nothing can be said either way.
    NotApart,

    /// There is a score, but it rests on fewer than two indicators, which is too thin to speak of.
    TooThin,

    /// The country has no score here.
    NoScore,

    /// No data speaks to this challenge in any country.
    NotMeasured,
}

/// An indicator of a country beside the other countries: the median and how many have it. Apart is how far it lies from
/// the median on the common scale of the index: above zero is better.
public sealed record IndicatorBeside(ReleaseInput Input, Median Median, double Apart);

/// A country in one challenge. Median is that of the scores of all countries that have one.
/// Furthest is the indicator that lies furthest from its median on the side of the verdict; only for strengths and gaps.
public sealed record ChallengeStanding(
    string Challenge, string? Thread, ChallengeVerdict Verdict, double? Score, ScoreRange? Range, Median? Median, int Present, int Of, IndicatorBeside? Furthest)
{
    /// Fewer indicators of the window than this carry no verdict.
    public const int IndicatorsAtLeast = 2;

    /// How far the score lies from the median; above zero is better.
    public double? Apart => Score - Median?.Value;

    public bool IsMissing => Verdict is ChallengeVerdict.TooThin or ChallengeVerdict.NoScore or ChallengeVerdict.NotMeasured;

    public static ChallengeStanding NotMeasured(string challenge, string? thread) =>
        new(challenge, thread, ChallengeVerdict.NotMeasured, null, null, null, 0, 0, null);

    public static ChallengeStanding In(Release release, string country, ReleaseNode challenge)
    {
        var own = release.ScoreOf(country, challenge.Code);
        var median = Median.Of(release.Countries.Select(one => release.ScoreOf(one, challenge.Code).Score).OfType<double>());
        var present = release.CountPresent(country, challenge.Code);
        var verdict = Judge(own, median, present);
        var furthest = verdict switch
        {
            ChallengeVerdict.Strength => Beside(release, country, challenge).Where(one => one.Apart > 0).MaxBy(one => one.Apart),
            ChallengeVerdict.Gap => Beside(release, country, challenge).Where(one => one.Apart < 0).MinBy(one => one.Apart),
            _ => null,
        };
        return new(
            challenge.Code, release.AboveAt(1, challenge).Code, verdict, own.Score, own.ScoreRange, median, present, release.IndicatorsBelow(challenge.Code).Count(), furthest);
    }

    private static ChallengeVerdict Judge(ReleaseScore own, Median? median, int present)
    {
        if (own.Score is null || median is null)
            return ChallengeVerdict.NoScore;
        if (present < IndicatorsAtLeast)
            return ChallengeVerdict.TooThin;
        if (own.ScoreRange is not { } range)
            return ChallengeVerdict.NotApart;
        if (range.Low > median.Value)
            return ChallengeVerdict.Strength;
        return range.High < median.Value ? ChallengeVerdict.Gap : ChallengeVerdict.NotApart;
    }

    private static IEnumerable<IndicatorBeside> Beside(Release release, string country, ReleaseNode challenge)
    {
        foreach (var indicator in release.IndicatorsBelow(challenge.Code))
        {
            if (release.InputOf(country, indicator.Code) is not { Normalised: { } normalised } input)
                continue;
            var all = release.Countries.Select(one => release.InputOf(one, indicator.Code)).OfType<ReleaseInput>().ToList();
            var middle = Median.Of(all.Select(one => one.Normalised).OfType<double>())!;
            yield return new(input, Median.Of(all.Select(one => one.Value))!, normalised - middle.Value);
        }
    }
}
