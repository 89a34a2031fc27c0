using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Telar.Web.Shared;

/// The site only reads, but for answering: whatever else asks for more is refused before anything looks at it. The API says so in its own words.
/// What is written comes from our own pages: a form on another site cannot send one of ours.
internal static class OnlyReading
{
    public static IApplicationBuilder UseOnlyReading(this IApplicationBuilder app, SiteParts parts) =>
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || IsPreflight(request))
                return next(context);
            if (HttpMethods.IsPost(request.Method) && TakesAnswers(request.Path))
            {
                if (IsFromOurPages(request, parts))
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        });

    private static bool TakesAnswers(PathString path) => PrivatePages.Holds(path) || SiteMap.StartsAnswering(path.Value ?? "");

    // Browsers say where a form stands. A program that says neither is nobody's browser, and has no session to abuse.
    private static bool IsFromOurPages(HttpRequest request, SiteParts parts)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == parts.AddressOf(request, "") || origin == $"{request.Scheme}://{request.Host}";
    }

    // A browser asks whether a page of another site may read the open data.
    private static bool IsPreflight(HttpRequest request) => HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0;
}
