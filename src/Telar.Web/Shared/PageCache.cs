using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Telar.Web.Shared;

/// Whole pages, packed once and sent from memory until the tag of what they are made from changes; who has that tag already is sent nothing.
/// Only pages at their one address and without a query are kept, under the address that their links begin with: a reader who names us
/// otherwise changes nobody else's page. Where there is more than fits, all are let go and made again: nobody can fill the memory
/// with addresses or with names of ours.
public sealed class PageCache(Func<string> tagNow, CanonicalPages canonical, Func<HttpRequest, string> originOf)
{
    private readonly ConcurrentDictionary<(string Origin, string Path, Packing Packing), Kept> pages = new();
    private long bytes;

    public bool IsEnabled { get; init; } = true;

    public long MostBytes { get; init; } = 64L << 20;

    /// How much is kept at the moment.
    public long Bytes => Interlocked.Read(ref bytes);

    /// Nearly all pages are shorter. Just below the size from which the runtime keeps an array among the large ones.
    private const int UsualPage = 80_000;

    private enum Packing
    {
        None,
        Gzip,
        Brotli,
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!IsPage(request) || PrivatePages.Holds(request.Path))
        {
            await next(context);
            return;
        }
        var packing = PackingFor(request);
        var tag = tagNow();
        var path = request.Path.Value ?? "/";
        var isKept = IsEnabled && !request.QueryString.HasValue && canonical.Holds(path);
        var key = (isKept ? originOf(request) : "", path, packing);
        if (isKept && pages.TryGetValue(key, out var kept) && kept.Tag == tag)
        {
            await SendAsync(context, kept, packing);
            return;
        }
        var response = context.Response;
        var outside = response.Body;
        using var captured = new MemoryStream(UsualPage);
        response.Body = captured;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = outside;
        }
        var isWholePage = response.StatusCode == StatusCodes.Status200OK && response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
        var level = isKept ? CompressionLevel.Optimal : CompressionLevel.Fastest;
        var made = new Kept(tag, response.ContentType ?? "", Pack(captured.GetBuffer().AsSpan(0, (int)captured.Length), packing, level));
        if (isKept && isWholePage)
            Keep(key, made);
        if (isWholePage)
        {
            await SendAsync(context, made, packing);
            return;
        }
        // Redirects, refusals and other answers pass as they are.
        if (captured.Length > 0)
        {
            response.ContentLength = captured.Length;
            await outside.WriteAsync(captured.GetBuffer().AsMemory(0, (int)captured.Length), context.RequestAborted);
        }
    }

    private static async Task SendAsync(HttpContext context, Kept kept, Packing packing)
    {
        var response = context.Response;
        response.ContentType = kept.Type;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        response.Headers.ETag = kept.Tag;
        if (StateTag.IsKnownToReader(context.Request, kept.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (packing != Packing.None)
            response.Headers.ContentEncoding = packing == Packing.Brotli ? "br" : "gzip";
        response.ContentLength = kept.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(kept.Body, context.RequestAborted);
    }

    private void Keep((string Origin, string Path, Packing Packing) key, Kept made)
    {
        if (Interlocked.Add(ref bytes, made.Body.Length) > MostBytes)
        {
            pages.Clear();
            Interlocked.Exchange(ref bytes, made.Body.Length);
        }
        var before = 0;
        pages.AddOrUpdate(key, made, (_, old) =>
        {
            before = old.Body.Length;
            return made;
        });
        Interlocked.Add(ref bytes, -before);
    }

    private static byte[] Pack(ReadOnlySpan<byte> page, Packing packing, CompressionLevel level) => packing switch
    {
        Packing.Brotli => Encodings.Brotli(page, level),
        Packing.Gzip => Encodings.Gzip(page, level),
        _ => page.ToArray(),
    };

    private static Packing PackingFor(HttpRequest request) =>
        Encodings.AcceptsBrotli(request) ? Packing.Brotli : Encodings.AcceptsGzip(request) ? Packing.Gzip : Packing.None;

    // Pages live under a language: /es, /pt/…, /en/….
    internal static bool IsPage(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return false;
        var path = request.Path.Value ?? "";
        return path.Length >= 3 && (path.Length == 3 || path[3] == '/')
            && (path.StartsWith("/es", StringComparison.Ordinal) || path.StartsWith("/pt", StringComparison.Ordinal) || path.StartsWith("/en", StringComparison.Ordinal));
    }

    private sealed record Kept(string Tag, string Type, byte[] Body);
}
