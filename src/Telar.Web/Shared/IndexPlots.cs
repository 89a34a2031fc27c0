using Telar.Web.Figures;

namespace Telar.Web.Shared;

/// The countries in the order of one node of the published release, each with its range.
public static class IndexPlots
{
    // More names than these are a list, not a finding.
    private const int MostNamed = 4;

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
        return new(rows, rows.Count, caption, page.Say("common.country"), page.Say("common.range"));
    }

    /// Who is ahead with ranges that cross no other, in words: the finding of the picture.
    public static string Finding(TelarPage page, string node)
    {
        var rows = Of(page, node, null, "").Rows;
        for (var ahead = 1; ahead <= Math.Min(MostNamed, rows.Count - 1); ahead++)
        {
            if (rows.Take(ahead).Max(row => row.High) < rows.Skip(ahead).Min(row => row.Low))
                return page.Count("index.finding", ahead, ("countries", page.Listed([.. rows.Take(ahead).Select(row => row.Name)])));
        }
        return page.Say("index.finding.none");
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
