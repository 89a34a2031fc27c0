using Telar.Web.Shared;

namespace Telar.Web.Pages.Places;

/// The map and the list of the 22 countries.
public sealed class CountriesModel : TelarPage
{
    public CountryMap Map { get; private set; } = null!;

    public void OnGet()
    {
        Title = Say("countries.title");
        Description = Say("countries.lead");
        Map = Weaves.MapOf(this);
    }
}
