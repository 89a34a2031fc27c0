using Microsoft.AspNetCore.Http;

namespace Telar.Web.Shared;

/// Whether somebody looks at a page. Programs of mail and chat fetch what a link leads to as well, before anybody reads the message: a browser says
/// that somebody goes to the page. It says so only to sites that are reached by https; elsewhere every request counts.
public static class Lookers
{
    private const string Mode = "Sec-Fetch-Mode";
    private const string Purpose = "Sec-Purpose";

    public static bool IsSomebody(HttpRequest request, string? publicAddress)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Headers.ContainsKey(Purpose))
            return false;
        var told = request.Headers[Mode].ToString();
        var isSecure = request.IsHttps || publicAddress?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true;
        return told.Length == 0 ? !isSecure : told == "navigate";
    }
}
