using Telar.Core.Catalogue;
using Telar.Core.Indices.Releases;
using Telar.Web.Figures;

namespace Telar.Web.Shared;

/// The countries in the order of one node of the published release, each with its range.
public static class IndexPlots
{
    // More names than these are a list, not a finding.
    private const int MostNamed = 4;

    public static RangePlot Of(TelarPage page, string node, string? chosen, string caption)
    {
        var rows = Ranked(page, node)
            .Select(row => new RankRow(
                row.Country.Name.In(page.Language), page.Link(SiteMap.Country, row.Country.Iso3), row.Rank,
                row.Range.Low, row.Range.High, Words(page, row.Range.Low, row.Range.High), row.Country.Iso3 == chosen))
            .ToList();
        return new(rows, rows.Count, caption, page.Say("common.country"), page.Say("common.range"));
    }

    /// Who is ahead with ranges that cross no other, in words: the finding of the picture.
    public static string Finding(TelarPage page, string node)
    {
        var rows = Ranked(page, node);
        for (var ahead = 1; ahead <= Math.Min(MostNamed, rows.Count - 1); ahead++)
        {
            if (rows.Take(ahead).Max(row => row.Range.High) < rows.Skip(ahead).Min(row => row.Range.Low))
                return page.Count("index.finding", ahead, ("countries", ahead == 1 ? rows[0].Country.Subject.In(page.Language) : page.Listed([.. rows.Take(ahead).Select(row => row.Country.Name.In(page.Language))])));
        }
        return page.Say("index.finding.none");
    }

    private static List<(Country Country, double Rank, RankRange Range)> Ranked(TelarPage page, string node)
    {
        var release = page.State.Release!;
        return
        [
            .. release.Countries
                .Select(country => (Country: page.Catalogue.CountriesByIso3[country], Score: release.ScoreOf(country, node)))
                .Where(row => row.Score.Rank is not null && row.Score.RankRange is not null)
                .OrderBy(row => row.Score.Rank).ThenBy(row => row.Country.Iso3, StringComparer.Ordinal)
                .Select(row => (row.Country, row.Score.Rank!.Value, row.Score.RankRange!)),
        ];
    }

    /// The countries whose figures do not suffice for a rank.
    public static IReadOnlyList<string> Unranked(TelarPage page)
    {
        var release = page.State.Release!;
        return [.. page.CountriesByName().Where(country => release.ScoreOf(country.Iso3, release.Root.Code).Rank is null).Select(country => country.Name.In(page.Language))];
    }

    /// "9 a 14"; one number where both ends are the same.
    public static string Words(TelarPage page, int low, int high) =>
        low == high ? page.Number(low) : page.Say("country.range.short", ("low", page.Number(low)), ("high", page.Number(high)));
}
