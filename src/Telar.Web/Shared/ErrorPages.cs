using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Web.Shared;

/// Turns "not found" and our own failures under a language into a page that says what to do.
public sealed class ErrorPages(RequestDelegate next, SiteParts parts, ILogger<ErrorPages> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            // What came was too large, or broke off: no failure of ours.
            Begin(context, refused.StatusCode);
        }
        catch (Exception problem) when (!context.Response.HasStarted && problem is not OperationCanceledException)
        {
            log.LogError(problem, "A page failed: {Path}", PrivatePages.ForLog(context.Request.Path));
            Begin(context, problem is DbException fault && FullDisk.IsBehind(fault) ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status500InternalServerError);
        }
        if (context.Response.HasStarted || context.Response.ContentType is not null || context.Response.StatusCode < 400)
            return;
        if (IsForPrograms(context.Request.Path))
            return;
        await WriteAsync(context);
    }

    // Also a page that failed at a secret address is kept by nobody.
    private static void Begin(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        if (PrivatePages.Holds(context.Request.Path))
            PrivatePages.KeepPrivate(context.Response.Headers);
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/assets", StringComparison.Ordinal)
        || path.StartsWithSegments("/openapi", StringComparison.Ordinal) || path.StartsWithSegments("/healthz", StringComparison.Ordinal)
        || path.StartsWithSegments("/readyz", StringComparison.Ordinal);

    // Plain on purpose: a page that reports a failure must not depend on what may have failed.
    private async Task WriteAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var language = path.Length >= 3 && Languages.TryParse(path.Substring(1, 2), out var found) ? found : AcceptedLanguage.Of(context.Request);
        var texts = parts.Observatory.Current.Catalogue.Texts;
        var key = context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => "not_found",
            StatusCodes.Status413PayloadTooLarge => "too_large",
            StatusCodes.Status503ServiceUnavailable when HttpMethods.IsPost(context.Request.Method) => "crowded",
            StatusCodes.Status503ServiceUnavailable => "busy",
            StatusCodes.Status507InsufficientStorage => "no_room",
            _ => "broken",
        };
        var title = texts.Say(language, $"error.{key}.title");
        var words = texts.Say(language, $"error.{key}.words", ("limit", (PrivatePages.MostBytes >> 20).ToString(CultureInfo.InvariantCulture)));
        // Whoever was sending answers goes back to them: everything else leads away.
        var ways = key is "too_large" or "crowded" or "no_room" && PrivatePages.Holds(context.Request.Path)
            ? $"""<a class="button" href="{context.Request.Path.ToUriComponent()}">{texts.Say(language, "error.return")}</a>"""
            : $"""<a class="button" href="{SiteMap.PathOf(SiteMap.Search, language)}">{texts.Say(language, "nav.search")}</a> <a class="button quiet" href="/{language.Code()}">{texts.Say(language, "site.home")}</a>""";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"""
            <!doctype html>
            <html lang="{language.Code()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
            <title>{title} · Telar</title><link rel="stylesheet" href="{parts.Assets.Path("site.css")}"></head>
            <body><header class="top"><div class="wrap"><a class="brand" href="/{language.Code()}">{Brand.Mark} Telar</a></div></header>{DemonstrationNotice.Draw(parts, language)}
            <main class="wrap"><h1>{title}</h1><p class="lead">{words}</p>
            <p>{ways}</p></main>{Brand.Selvedge}</body></html>
            """);
    }
}
