using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Telar.Core.Instruments.Attachments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// Attached files, for whoever holds the private link of their response and for nobody else: the name alone opens nothing.
/// A file is handed over to be saved, in a box where it can do nothing, and kept by no cache.
internal static class AttachmentRoutes
{
    private static readonly LocalText Word = new("archivo", "arquivo", "file");

    public static string PathOf(Language language, ResponseLink link, string name) => $"{SiteMap.PathOf(SiteMap.Answer, language, link.ToString())}/{Word.In(language)}/{Uri.EscapeDataString(name)}";

    public static void MapAttachments(this IEndpointRouteBuilder routes, SiteParts parts)
    {
        foreach (var language in Languages.All)
            routes.MapGet($"/{language.Code()}/{SiteMap.Answer.Route.In(language)}/{Word.In(language)}/{{name}}", (HttpContext context, string code, string name) => SendAsync(context, parts, code, name));
    }

    private static async Task<IResult> SendAsync(HttpContext context, SiteParts parts, string code, string name)
    {
        var ct = context.RequestAborted;
        if (!ResponseLink.TryParse(code, out var link) || !AttachmentNames.CanBe(name)
            || await parts.Answering.Open.FindAsync(link, ct) is not { State: ResponseState.Open or ResponseState.Sent } response
            || await parts.Answering.Attachments.FindAsync(response, name, ct) is not var (file, content))
            return Results.NotFound();
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var told = new ContentDispositionHeaderValue("attachment");
        told.SetHttpFileName(file.ShownName);
        headers.ContentDisposition = told.ToString();
        return Results.Bytes(content, file.Kind.Told().MediaType);
    }
}
