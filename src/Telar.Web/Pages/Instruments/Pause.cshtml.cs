using Microsoft.AspNetCore.Mvc;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// The private link by which a response goes on, on this device or another.
public sealed class PauseModel : PrivatePage
{
    public string WholeLink => Absolute(Link(SiteMap.Answer, Private.ToString()));

    public string Until => Day(Opened.Response.ExpiresAt.AddTicks(-1));

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await OpenAsync(code, ct))
            return await GoneAsync(ct);
        if (Elsewhere() is { } elsewhere)
            return elsewhere;
        Title = Say("pause.title");
        Scripts = ["copying.js"];
        return Page();
    }
}
