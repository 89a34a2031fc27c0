using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Telar.Core.Catalogue;
using Telar.Services.Observatory;
using Telar.Web.Figures;

namespace Telar.Web.Shared;

/// Turns what the observatory knows of a place into the threads of its tejido.
public static class Weaves
{
    private static readonly ConditionalWeakTable<ObservatoryState, ConcurrentDictionary<string, string>> Emblems = [];

    public static Figures.Tile TileOf(TelarPage page, Country country)
    {
        var name = country.Name.In(page.Language);
        var present = page.Catalogue.Challenges.Count(challenge => page.State.ScoreOf(country.Iso3, challenge.Code) is not null);
        var reading = page.Say("home.map_tile", ("country", name), ("present", page.Number(present)));
        return new(country.Iso3, name, country.Tile.Column, country.Tile.Row, page.Link(SiteMap.Country, country.Iso3), reading, EmblemOf(page, country.Iso3));
    }

    /// Drawn once for each state of the observatory: an emblem has no words.
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
