using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Home;

/// The front page: what this is, the map, three doors, the four threads, what changed.
public sealed class IndexModel : TelarPage
{
    public IReadOnlyList<Tile> Tiles { get; private set; } = [];

    public void OnGet()
    {
        Title = Say("home.title");
        Tiles = [.. CountriesByName().Select(country => Weaves.TileOf(this, country))];
    }
}
