using Telar.Web.Shared;

namespace Telar.Web.Pages.About;

public sealed class AccessibilityModel : TelarPage
{
    public void OnGet()
    {
        Title = Say("accessibility.title");
        Description = Say("accessibility.lead");
    }
}
