using Microsoft.AspNetCore.Mvc;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Indices.Standing;
using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Places;

/// Up to four countries beside each other. The choice stands in the address: ?countries=PRY&countries=URY.
public sealed class CompareModel : TelarPage
{
    public const int Most = 4;

    [BindProperty(SupportsGet = true, Name = "countries")]
    public List<string> Asked { get; set; } = [];

    public IReadOnlyList<Country> Chosen { get; private set; } = [];

    /// What was wrong with the address, in words.
    public IReadOnlyList<string> Notices { get; private set; } = [];

    public void OnGet()
    {
        var asked = Asked.SelectMany(part => (part ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(code => code.Trim().ToUpperInvariant()).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var known = asked.Where(code => Catalogue.CountriesByIso3.ContainsKey(code)).ToList();
        Chosen = [.. known.Take(Most).Select(code => Catalogue.CountriesByIso3[code])];
        var notices = asked.Except(known, StringComparer.Ordinal).Take(MostNotices).Select(code => Say("compare.unknown", ("code", SaidBack(code)))).ToList();
        if (known.Count > Most)
            notices.Add(Say("compare.too_many"));
        Notices = notices;
        Title = Chosen.Count == 0 ? Say("compare.title") : Say("compare.title.with", ("countries", Listed([.. Chosen.Select(country => country.Name.In(Language))])));
        Description = Say("compare.lead");
        IsUnlisted = Chosen.Count > 0;
    }

    public CountryStanding? StandingOf(Country country) => State.Standings.GetValueOrDefault(country.Iso3);

    /// The scores of the chosen countries in one challenge, in their order.
    public IReadOnlyList<ScoreLane?> LanesOf(Challenge challenge) => [.. Chosen.Select(country => LaneOf(StandingOf(country)?.Challenges.FirstOrDefault(standing => standing.Challenge == challenge.Code)))];

    private static ScoreLane? LaneOf(ChallengeStanding? standing) =>
        standing?.Score is { } score ? new(score, standing.Range?.Low ?? score, standing.Range?.High ?? score) : null;

    public PublishedFigure? Latest(Indicator indicator, Country country) => State.Figures[indicator.Code].Latest(country.Iso3);

    /// Only rows in which at least one of the chosen countries has a figure.
    public IEnumerable<Indicator> IndicatorsOf(Dimension dimension) =>
        Catalogue.Indicators.Where(indicator => indicator.Dimension == dimension.Code && Chosen.Any(country => Latest(indicator, country) is not null));

    public bool HasDifferentYears(Indicator indicator) =>
        Chosen.Select(country => Latest(indicator, country)?.Year).OfType<int>().Distinct().Count() > 1;
}
