using Telar.Web.Figures;

namespace Telar.Web.Shared;

/// The countries in the order of one node of the published release, each with its range.
public static class IndexPlots
{
    public static RangePlot Of(TelarPage page, string node, string? chosen, string caption)
    {
        var release = page.State.Release!;
        var rows = release.Countries
            .Select(country => (Country: country, Score: release.ScoreOf(country, node)))
            .Where(row => row.Score.Rank is not null && row.Score.RankRange is not null)
            .OrderBy(row => row.Score.Rank).ThenBy(row => row.Country, StringComparer.Ordinal)
            .Select(row => new RankRow(
                page.Catalogue.CountriesByIso3[row.Country].Name.In(page.Language), page.Link(SiteMap.Country, row.Country), row.Score.Rank!.Value,
                row.Score.RankRange!.Low, row.Score.RankRange.High, Words(page, row.Score.RankRange.Low, row.Score.RankRange.High), row.Country == chosen))
            .ToList();
        return new(rows, rows.Count, caption, page.Say("common.country"), page.Say("common.range"), page.Say("common.rank"));
    }

    private static string Words(TelarPage page, int low, int high) =>
        low == high ? page.Number(low) : page.Say("country.range.short", ("low", page.Number(low)), ("high", page.Number(high)));
}
