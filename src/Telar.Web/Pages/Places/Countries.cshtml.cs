using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Places;

/// The map and the list of the 22 countries.
public sealed class CountriesModel : TelarPage
{
    public IReadOnlyList<Tile> Tiles { get; private set; } = [];

    public void OnGet()
    {
        Title = Say("countries.title");
        Description = Say("countries.lead");
        Tiles = [.. CountriesByName().Select(country => Weaves.TileOf(this, country))];
    }
}
