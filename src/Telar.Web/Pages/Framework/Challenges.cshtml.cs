using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Framework;

/// The twenty challenges, and what is known of each in each country.
public sealed class ChallengesModel : TelarPage
{
    private const int RecentFrom = 2010;

    public IReadOnlyList<CoverageRow> Coverage { get; private set; } = [];

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public void OnGet()
    {
        Title = Say("challenges.title");
        Description = Say("challenges.lead");
        Columns = [.. CountriesByName().Select(country => country.Iso3)];
        Coverage =
        [
            .. Catalogue.Challenges.Select(challenge => new CoverageRow(
                challenge.Code, challenge.Short.In(Language), challenge.Dimension, Link(SiteMap.Challenge, challenge.Code),
                [.. Columns.Select(country => CountRecent(challenge.Code, country))])),
        ];
    }

    /// Where the gaps are: how many cells are empty, the challenge and the country with most of them.
    public string Finding()
    {
        var emptiest = Coverage.MinBy(row => row.Present)!;
        var country = Columns.Select((code, c) => (Code: code, Present: Coverage.Count(row => row.Counts[c] > 0))).MinBy(column => column.Present);
        return Say(
            "challenges.coverage.finding",
            ("none", Number(Coverage.Sum(row => row.Counts.Count - row.Present))), ("all", Number(Coverage.Sum(row => row.Counts.Count))),
            ("challenge", emptiest.Label), ("with", Number(emptiest.Present)), ("countries", Number(Columns.Count)),
            ("country", Catalogue.CountriesByIso3[country.Code].Name.In(Language)), ("present", Number(country.Present)), ("challenges", Number(Coverage.Count)));
    }

    public int CountIndicators(string challenge) => Catalogue.Indicators.Count(indicator => indicator.Challenges.Contains(challenge, StringComparer.Ordinal));

    public int CountPractices(string challenge) => Catalogue.Practices.Count(practice => practice.Challenges.Any(one => one.Challenge == challenge));

    private int CountRecent(string challenge, string country) =>
        Catalogue.Indicators.Count(indicator => indicator.Challenges.Contains(challenge, StringComparer.Ordinal) && State.Figures[indicator.Code].Latest(country)?.Year >= RecentFrom);
}
