using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Telar.Web.Shared;

/// What a browser accepts and how bytes are packed for it.
public static class Encodings
{
    public static bool AcceptsBrotli(HttpRequest request) => Accepts(request, "br");

    public static bool AcceptsGzip(HttpRequest request) => Accepts(request, "gzip");

    public static byte[] Brotli(ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, level, leaveOpen: true))
            packer.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Gzip(ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, level, leaveOpen: true))
            packer.Write(bytes);
        return packed.ToArray();
    }

    // "br;q=0", also as 0.0, refuses it; any other mention accepts it.
    private static bool Accepts(HttpRequest request, string name)
    {
        foreach (var header in request.Headers.AcceptEncoding)
        {
            var rest = header.AsSpan();
            while (!rest.IsEmpty)
            {
                var comma = rest.IndexOf(',');
                var one = (comma < 0 ? rest : rest[..comma]).Trim();
                rest = comma < 0 ? [] : rest[(comma + 1)..];
                if (one.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (one.Length == name.Length || one[name.Length] is ';' or ' '))
                    return !IsRefused(one[name.Length..]);
            }
        }
        return false;
    }

    private static bool IsRefused(ReadOnlySpan<char> parameters)
    {
        var quality = parameters.LastIndexOf("q=", StringComparison.OrdinalIgnoreCase);
        return quality >= 0 && parameters[(quality + 2)..].Trim() is ['0', .. var rest] && rest.TrimStart('.').TrimStart('0').IsEmpty;
    }
}
