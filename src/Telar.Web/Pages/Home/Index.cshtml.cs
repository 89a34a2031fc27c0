using Telar.Web.Shared;

namespace Telar.Web.Pages.Home;

/// The front page: what this is, the map, three doors, the four threads, what changed.
public sealed class IndexModel : TelarPage
{
    public CountryMap Map { get; private set; } = null!;

    public void OnGet()
    {
        Title = Say("home.title");
        Map = Weaves.MapOf(this);
    }
}
