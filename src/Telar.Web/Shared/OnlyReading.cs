using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Telar.Web.Shared;

/// The site only reads: whatever asks for more is refused before anything else looks at it. The API says so in its own words.
internal static class OnlyReading
{
    public static IApplicationBuilder UseOnlyReading(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            var method = context.Request.Method;
            if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || IsPreflight(context.Request))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        });

    // A browser asks whether a page of another site may read the open data.
    private static bool IsPreflight(HttpRequest request) => HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0;
}
