using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Telar.Services.Observatory;

namespace Telar.Web.Shared;

/// The tag (ETag) of what is made from one state of the observatory, and whether a reader has it already.
public static class StateTag
{
    // Another build may write the same data in another way.
    private static readonly string Build = typeof(StateTag).Module.ModuleVersionId.ToString("N")[..8];

    /// Changes with the figures, the catalogue and the program; `edition` tells apart what one address gives in several ways.
    /// Weak: packed and unpacked answers share it.
    public static string Of(ObservatoryState state, string edition = "") =>
        $"W/\"{state.Version}-{state.CatalogueStamp}-{Build}{(edition.Length > 0 ? "-" : "")}{edition}\"";

    public static bool IsKnownToReader(HttpRequest request, string tag)
    {
        var mine = EntityTagHeaderValue.Parse(tag);
        return request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(mine, useStrongComparison: false));
    }
}
