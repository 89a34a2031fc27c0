using System.Net;
using Microsoft.AspNetCore.Http;
using Telar.Services.Demonstration;
using Telar.Services.Indices;
using Telar.Services.Instruments;
using Telar.Services.Observatory;
using Telar.Services.Search;
using Telar.Storage.Shared;

namespace Telar.Web.Shared;

/// What the site is joined from. Made once, by the command that serves.
public sealed record SiteParts(ObservatoryHolder Observatory, Database Database, FindDocuments Find, Answering Answering, Assets Assets, Numbers Numbers)
{
    /// The address that the world knows us by, without a slash at the end; null: as the request came.
    public string? PublicAddress { get; init; }

    /// Whether the database holds firms that do not exist.
    public required DemonstrationHolder Demonstration { get; init; }

    /// Where readers report errors: an address of mail or of a page; null: nobody has said.
    public string? Contact { get; init; }

    /// Prepared once for each release, shared by all who move weights.
    public ReweightIndex Reweight { get; } = new();

    /// Of one address; zero: as many as it likes.
    public int ApiRequestsPerMinute { get; init; } = 600;

    /// Servers before this one that tell truly who asks and over what; nobody else is believed.
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// False: /metrics answers only to this machine.
    public bool MetricsAreOpen { get; init; }

    public bool KeepsPages { get; init; } = true;

    public string AddressOf(HttpRequest request, string path) =>
        (PublicAddress ?? $"{request.Scheme}://{request.Host}") + path;
}
