using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Telar.Core.Shared;

namespace Telar.Web.Shared;

/// The language that a browser asks for; Spanish where it asks for none of ours.
public static class AcceptedLanguage
{
    public static Language Of(HttpRequest request)
    {
        var wanted = new RequestHeaders(request.Headers).AcceptLanguage;
        foreach (var entry in wanted.Where(entry => entry.Quality is not 0).OrderByDescending(entry => entry.Quality ?? 1))
        {
            var code = entry.Value.Length >= 2 ? entry.Value.Value![..2].ToLowerInvariant() : "";
            if (Languages.TryParse(code, out var language))
                return language;
        }
        return Language.Es;
    }
}
