using Microsoft.AspNetCore.Html;
using Telar.Core.Catalogue;
using Telar.Core.Indices.Standing;

namespace Telar.Web.Shared;

/// The standing of a country as sentences that can be read aloud. Says nothing that the ranges do not carry.
public sealed class CountryStory(TelarPage page, Country country, CountryStanding? standing)
{
    public string Headline()
    {
        if (standing is null || standing.Years is null || !standing.Overall.IsRanked)
            return page.Say("country.headline.unknown", ("in", Capitalised(country.In.In(page.Language))));
        var subject = country.Subject.In(page.Language);
        var gap = standing.Gaps.Count > 0 ? Finding(standing.Gaps[0], "gap") : null;
        var strength = standing.Strengths.Count > 0 ? Finding(standing.Strengths[0], "strength") : null;
        if (gap is not null && strength is not null)
            return page.Say("country.headline.both", ("subject", subject), ("gap", gap), ("strength", strength));
        var two = standing.Gaps.Count > 1 ? standing.Gaps : standing.Strengths.Count > 1 ? standing.Strengths : null;
        if (two is not null)
        {
            var side = two == standing.Gaps ? "gap" : "strength";
            return page.Say("country.headline.two", ("subject", subject), ("first", Finding(two[0], side)), ("second", Finding(two[1], side)));
        }
        return (gap ?? strength) is { } finding
            ? page.Say("country.headline.one", ("subject", subject), ("finding", finding))
            : page.Say("country.headline.near", ("subject", subject));
    }

    /// Where it stands and which threads can be told apart.
    public HtmlString Place()
    {
        if (standing is null)
            return HtmlString.Empty;
        var overall = standing.Overall;
        if (overall.Ranks is not { } ranks)
            return new(HtmlWords.Of(page.Say("country.unranked", ("present", page.Number(overall.Present)), ("of", page.Number(overall.Of)))));
        var place = page.Say("country.place", ("range", HtmlWords.Of(Range(ranks.Low, ranks.High))), ("n", page.Number(overall.Ranked)));
        return new($"{place} {Threads()}");
    }

    /// What is missing, and how old the rest is.
    public string Missing()
    {
        if (standing is null)
            return "";
        var sentences = new List<string>();
        if (standing.Missing.Count > 0)
            sentences.Add(page.Count("country.missing", standing.Missing.Count, ("challenges", page.Listed([.. standing.Missing.Select(ShortNameOf).Select(Lowered)]))));
        if (standing.Years is { } years)
            sentences.Add(page.Say("country.years", ("oldest", years.Oldest.Period.ToString()), ("oldest_name", Lowered(page.Catalogue.IndicatorsByCode[years.Oldest.Indicator].Short.In(page.Language))), ("newest", years.Newest.Period.ToString())));
        return string.Join(' ', sentences);
    }

    /// The figure behind a gap or a strength with its year, and the median beside it.
    public string Evidence(ChallengeStanding challenge)
    {
        if (challenge.Furthest is not { } beside)
            return "";
        var indicator = page.Catalogue.IndicatorsByCode[beside.Input.Indicator];
        var reading = indicator.Reading.Fill(page.Language, ("value", page.Number(beside.Input.Value, indicator.Decimals)), ("year", beside.Input.Period.ToString()));
        var median = page.Say("country.beside", ("n", page.Number(beside.Median.Count)), ("median", page.Number(beside.Median.Value, indicator.Decimals)));
        return $"{reading} {median}";
    }

    /// "entre el lugar 9 y el 14".
    public string Range(int low, int high) =>
        low == high ? page.Say("country.range.one", ("low", page.Number(low))) : page.Say("country.range", ("low", page.Number(low)), ("high", page.Number(high)));

    /// "9 a 14".
    public string ShortRange(int low, int high) =>
        low == high ? page.Number(low) : page.Say("country.range.short", ("low", page.Number(low)), ("high", page.Number(high)));

    public string NameOf(ChallengeStanding challenge) => page.Catalogue.ChallengesByCode[challenge.Challenge].Name.In(page.Language);

    /// What is found of the country in a challenge, as a heading: "Hace esperar a quien abre una empresa".
    public string FindingOf(ChallengeStanding challenge, bool isGap) => Capitalised(Finding(challenge, isGap ? "gap" : "strength"));

    /// Challenges in a row by their short names: "Gestión, crédito verde y gremios".
    public string Named(IReadOnlyList<ChallengeStanding> challenges) =>
        Capitalised(page.Listed([.. challenges.Select(ShortNameOf).Select(Lowered)]));

    private string ShortNameOf(ChallengeStanding challenge) => page.Catalogue.ChallengesByCode[challenge.Challenge].Short.In(page.Language);

    // A thread is called firm or weak only where its range lies apart from that of the other.
    private string Threads()
    {
        var ranked = standing!.Threads.Where(thread => thread.Ranks is not null).OrderBy(thread => thread.Ranks!.Median).ToList();
        if (ranked.Count < 2)
            return "";
        var (best, worst) = (ranked[0], ranked[^1]);
        if (best.Ranks!.High >= worst.Ranks!.Low)
            return page.Say("country.threads.together");
        return page.Say(
            "country.threads.apart",
            ("best", HtmlWords.Of(ThreadName(best))), ("best_range", HtmlWords.Of(RankWords(best))), ("worst", HtmlWords.Of(ThreadName(worst))), ("worst_range", HtmlWords.Of(RankWords(worst))));
    }

    private string RankWords(PlaceInIndex thread) => page.Say("country.threads.rank", ("range", ShortRange(thread.Ranks!.Low, thread.Ranks.High)));

    private string ThreadName(PlaceInIndex thread) => page.Catalogue.DimensionsByCode[thread.Node].Name.In(page.Language);

    private string Finding(ChallengeStanding challenge, string side) => page.Say($"finding.{challenge.Challenge.ToLowerInvariant()}.{side}");

    private static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    // Names stand inside of a sentence; an abbreviation keeps its capitals.
    private static string Lowered(string words) => words.Length > 1 && char.IsUpper(words[1]) ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
