using Microsoft.AspNetCore.Http;
using Telar.Services.Observatory;
using Telar.Storage.Shared;

namespace Telar.Web.Shared;

/// What the site is joined from. Made once, by the command that serves.
public sealed record SiteParts(ObservatoryHolder Observatory, Database Database, Assets Assets, Numbers Numbers)
{
    /// The address that the world knows us by, without a slash at the end; null: as the request came.
    public string? PublicAddress { get; init; }

    public bool KeepsPages { get; init; } = true;

    public string AddressOf(HttpRequest request, string path) =>
        (PublicAddress ?? $"{request.Scheme}://{request.Host}") + path;
}
