using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Web.Shared;

/// The one address of every page, in each language. Another spelling of it (capitals, a slash at the end) is sent on to it,
/// so that nobody can make many pages out of one.
public sealed class CanonicalPages
{
    private readonly FrozenDictionary<string, string> paths;

    public CanonicalPages(WholeCatalogue catalogue) =>
        paths = SiteMap.All
            .SelectMany(kind => SiteMap.CodesOf(catalogue, kind).SelectMany(code => Languages.All.Select(language => SiteMap.PathOf(kind, language, code))))
            .ToFrozenDictionary(path => path, StringComparer.OrdinalIgnoreCase);

    public int Count => paths.Count;

    public bool Holds(string path) => paths.TryGetValue(path, out var canonical) && canonical == path;

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        if (!paths.TryGetValue(path.TrimEnd('/'), out var canonical) || canonical == path)
            return next(context);
        context.Response.Redirect(canonical + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    }
}
