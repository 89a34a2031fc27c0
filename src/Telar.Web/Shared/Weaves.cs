using Telar.Core.Catalogue;
using Telar.Web.Figures;

namespace Telar.Web.Shared;

/// Turns what the observatory knows of a place into the threads of its tejido.
public static class Weaves
{
    public static Figures.Tile TileOf(TelarPage page, Country country)
    {
        var threads = ThreadsOf(page, country.Iso3);
        var name = country.Name.In(page.Language);
        var present = threads.Sum(thread => thread.Knots.Count(knot => knot.Score is not null));
        var reading = page.Say("home.map_tile", ("country", name), ("present", page.Number(present)));
        return new(country.Iso3, name, country.Tile.Column, country.Tile.Row, page.Link(SiteMap.Country, country.Iso3), reading, threads);
    }

    public static IReadOnlyList<Figures.Thread> ThreadsOf(TelarPage page, string country) =>
    [
        .. page.Catalogue.Dimensions.Select(dimension => new Figures.Thread(
            dimension.Code,
            dimension.Name.In(page.Language),
            [.. page.Catalogue.Challenges.Where(challenge => challenge.Dimension == dimension.Code).Select(challenge =>
                new Knot(challenge.Code, challenge.Short.In(page.Language), page.State.ScoreOf(country, challenge.Code)))])),
    ];
}
