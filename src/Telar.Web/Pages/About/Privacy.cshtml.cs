using Telar.Web.Shared;

namespace Telar.Web.Pages.About;

public sealed class PrivacyModel : TelarPage
{
    public void OnGet()
    {
        Title = Say("privacy.title");
        Description = Say("privacy.lead");
    }
}
