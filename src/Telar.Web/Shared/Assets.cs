using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Telar.Web.Shared;

/// The site's own styles, scripts, fonts and pictures: read once, named by their content, compressed once, kept for a year by browsers.
public sealed partial class Assets
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".png"] = "image/png",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, Asset> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> pathByName = new(StringComparer.Ordinal);

    /// The folder holds what the build prepares: fonts and htmx. It may be absent: then the system's fonts serve.
    public Assets(string? folder)
    {
        foreach (var (name, bytes) in Prepared(folder))
            Add(name, bytes);
        var embedded = Embedded().ToList();
        foreach (var (name, bytes) in embedded.Where(file => !file.Name.StartsWith("css/", StringComparison.Ordinal)))
            Add(System.IO.Path.GetFileName(name), bytes);
        Add("site.css", Encoding.UTF8.GetBytes(Stylesheet(embedded)));
    }

    /// False where the build had no npm: no fonts of our own, no partial updates.
    public bool HasFonts => pathByName.ContainsKey("alegreya.woff2");

    public bool Has(string name) => pathByName.ContainsKey(name);

    /// The address of an asset by its name: "site.css" is /assets/site.1a2b3c4d.css.
    public string Path(string name) => pathByName[name];

    public async Task ServeAsync(HttpContext context)
    {
        if (!byPath.TryGetValue(context.Request.Path.Value ?? "", out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.ETag = asset.Tag;
        context.Response.ContentType = asset.Type;
        if (asset.Brotli is not null)
            headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.IfNoneMatch == asset.Tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var body = asset.Brotli is not null && Encodings.AcceptsBrotli(context.Request) ? asset.Brotli : asset.Bytes;
        if (body == asset.Brotli)
            headers.ContentEncoding = "br";
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private void Add(string name, byte[] bytes)
    {
        var extension = System.IO.Path.GetExtension(name);
        if (!Types.TryGetValue(extension, out var type))
            return;
        var mark = Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
        var path = $"/assets/{System.IO.Path.GetFileNameWithoutExtension(name)}.{mark}{extension}";
        var brotli = extension is ".woff2" or ".png" ? null : Encodings.Brotli(bytes, CompressionLevel.SmallestSize);
        byPath[path] = new(type, $"\"{mark}\"", bytes, brotli);
        pathByName[name] = path;
    }

    private string Stylesheet(IEnumerable<(string Name, byte[] Bytes)> embedded)
    {
        var parts = embedded.Where(file => file.Name.StartsWith("css/", StringComparison.Ordinal)).OrderBy(file => file.Name, StringComparer.Ordinal);
        var css = string.Concat(parts.Select(file => Encoding.UTF8.GetString(file.Bytes)));
        css = HasFonts ? FontAddress().Replace(css, match => $"url({Path(match.Groups["name"].Value)})") : FontFace().Replace(css, "");
        return Blank().Replace(Comment().Replace(css, ""), " ");
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Prepared(string? folder)
    {
        if (folder is null || !Directory.Exists(folder))
            return [];
        return Directory.GetFiles(folder).Where(file => Types.ContainsKey(System.IO.Path.GetExtension(file)))
            .Select(file => (System.IO.Path.GetFileName(file), File.ReadAllBytes(file)));
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith("assets/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return (resource["assets/".Length..].Replace('\\', '/'), bytes);
        }
    }

    [GeneratedRegex(@"url\(/assets/(?<name>[a-z0-9.]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FontAddress();

    [GeneratedRegex(@"@font-face\s*\{[^}]*\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FontFace();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blank();

    private sealed record Asset(string Type, string Tag, byte[] Bytes, byte[]? Brotli);
}
