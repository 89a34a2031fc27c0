using Microsoft.AspNetCore.Builder;

namespace Telar.Web.Shared;

/// Programs and search engines learn as well that the firms of this site do not exist.
public static class DemonstrationHeaders
{
    public const string Name = "Telar-Demonstration";

    public static IApplicationBuilder UseDemonstrationHeaders(this IApplicationBuilder app, SiteParts parts) =>
        app.Use((context, next) =>
        {
            if (parts.Demonstration.Current is not null)
            {
                context.Response.Headers[Name] = "true";
                context.Response.Headers["X-Robots-Tag"] = "noindex";
            }
            return next(context);
        });
}
