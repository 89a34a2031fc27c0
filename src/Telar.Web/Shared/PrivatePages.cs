using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Telar.Core.Shared;

namespace Telar.Web.Shared;

/// Pages whose address is a secret: whoever has it has the answers. No browser, proxy or cache of ours keeps them, no other site learns
/// where somebody came from, no search engine lists them, and no log names them.
public static class PrivatePages
{
    /// Attachments up to 5 MB, a few to a page.
    public const int MostBytes = 24 << 20;

    /// What stands in a log in place of the secret.
    public const string Hidden = "…";

    // /es/respuesta, /pt/resposta, /es/resultado …
    private static readonly FrozenSet<string> Starts = SiteMap.Private
        .SelectMany(kind => Languages.All.Select(language => $"/{language.Code()}/{kind.Route.In(language).Split('/')[0]}"))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Holds(PathString path) => StartOf(path) is not null;

    /// A path as it may be written down.
    public static string ForLog(PathString path) => StartOf(path) is { } start ? $"{start}/{Hidden}" : path.Value ?? "";

    internal static IApplicationBuilder UsePrivatePages(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            if (!Holds(context.Request.Path))
                return next(context);
            KeepPrivate(context.Response.Headers);
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
                limit.MaxRequestBodySize = MostBytes;
            return next(context);
        });

    /// What a browser, a proxy and a search engine are told of such a page.
    internal static void KeepPrivate(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
    }

    private static string? StartOf(PathString path)
    {
        var text = path.Value ?? "";
        var second = text.Length > 4 ? text.IndexOf('/', 4) : -1;
        return second > 0 && Starts.TryGetValue(text[..second], out var start) ? start : null;
    }
}
