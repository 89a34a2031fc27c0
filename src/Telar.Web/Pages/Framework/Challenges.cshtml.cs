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
        Columns = [.. Catalogue.Countries.Select(country => country.Iso3)];
        Coverage =
        [
            .. Catalogue.Challenges.Select(challenge => new CoverageRow(
                challenge.Code, challenge.Short.In(Language), challenge.Dimension, Link(SiteMap.Challenge, challenge.Code),
                [.. Columns.Select(country => CountRecent(challenge.Code, country))])),
        ];
    }

    public int CountCells(Func<int, bool> matches) => Coverage.Sum(row => row.Counts.Count(matches));

    public int CountIndicators(string challenge) => Catalogue.Indicators.Count(indicator => indicator.Challenges.Contains(challenge, StringComparer.Ordinal));

    public int CountPractices(string challenge) => Catalogue.Practices.Count(practice => practice.Challenges.Any(one => one.Challenge == challenge));

    private int CountRecent(string challenge, string country) =>
        Catalogue.Indicators.Count(indicator => indicator.Challenges.Contains(challenge, StringComparer.Ordinal) && State.Figures[indicator.Code].Latest(country)?.Year >= RecentFrom);
}
