using Microsoft.Extensions.DependencyInjection;
using Telar.Core.Catalogue;
using Telar.Web.Shared;

namespace Telar.Web.Pages.About;

/// Who stands behind it, licences, how to cite, how to report an error, where the framework comes from.
public sealed class AboutModel : TelarPage
{
    public string? Contact { get; private set; }

    public void OnGet()
    {
        Title = Say("about.title");
        Description = Say("about.lead");
        Contact = HttpContext.RequestServices.GetRequiredService<SiteParts>().Contact;
    }

    public string Citation => Say("about.cite.example", ("release", State.Release?.Code ?? "—"), ("address", Absolute(Link(SiteMap.Index))));

    /// The nodes of the 4T model that a node of another scheme touches.
    public IReadOnlyList<string> LinksOf(Scheme scheme, SchemeNode node) =>
        [.. Catalogue.Crosswalk.Where(link => link.From == $"{scheme.Code}/{node.Code}" && link.To.StartsWith("4T/", StringComparison.Ordinal)).Select(link => link.To["4T/".Length..])];

    public string NameOfNode(string code) =>
        Catalogue.ChallengesByCode.TryGetValue(code, out var challenge) ? challenge.Name.In(Language)
        : Catalogue.DimensionsByCode.TryGetValue(code, out var dimension) ? dimension.Name.In(Language) : code;
}
