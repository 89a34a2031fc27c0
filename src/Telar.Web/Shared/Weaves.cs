using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;
using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Services.Observatory;
using Telar.Web.Figures;

namespace Telar.Web.Shared;

/// Turns what the observatory knows of a place into the threads of its tejido.
public static class Weaves
{
    // Drawn once for each state of the observatory, in each language: emblems have no words, the map has names.
    private static readonly ConditionalWeakTable<ObservatoryState, ConcurrentDictionary<string, string>> Emblems = [];
    private static readonly ConditionalWeakTable<ObservatoryState, ConcurrentDictionary<Language, CountryMap>> Maps = [];

    public static CountryMap MapOf(TelarPage page) => Maps.GetOrCreateValue(page.State).GetOrAdd(page.Language, _ =>
    {
        List<Figures.Tile> tiles = [.. page.CountriesByName().Select(country => TileOf(page, country))];
        return new(tiles, new HtmlString(TileMap.Draw(tiles, page.Say("home.map_title")).ToString()));
    });

    private static Figures.Tile TileOf(TelarPage page, Country country)
    {
        var name = country.Name.In(page.Language);
        var present = page.Catalogue.Challenges.Count(challenge => page.State.ScoreOf(country.Iso3, challenge.Code) is not null);
        var reading = page.Say("home.map_tile", ("country", name), ("present", page.Number(present)));
        return new(country.Iso3, name, country.Tile.Column, country.Tile.Row, page.Link(SiteMap.Country, country.Iso3), reading, EmblemOf(page, country.Iso3));
    }

    private static string EmblemOf(TelarPage page, string country) =>
        Emblems.GetOrCreateValue(page.State).GetOrAdd(country, _ => Tejido.Emblem(country, ThreadsOf(page, country)));

    public static IReadOnlyList<Figures.Thread> ThreadsOf(TelarPage page, string country) =>
    [
        .. page.Catalogue.Dimensions.Select(dimension => new Figures.Thread(
            dimension.Code,
            dimension.Name.In(page.Language),
            [.. page.Catalogue.Challenges.Where(challenge => challenge.Dimension == dimension.Code).Select(challenge =>
                new Knot(challenge.Code, challenge.Short.In(page.Language), page.State.ScoreOf(country, challenge.Code)))])),
    ];
}

/// The 22 countries as tiles by the order of their names, and as a picture.
public sealed record CountryMap(IReadOnlyList<Figures.Tile> Tiles, IHtmlContent Picture);
