using Telar.Core.Shared;
using Telar.Services.Search;

namespace Telar.Web.Shared;

/// Where something that was found stands on the site: on a page of its own, or at its place on the page of its kind.
public static class FoundAddress
{
    public static string Of(SearchHit hit, Language language) => hit.Kind switch
    {
        CataloguePages.Country => SiteMap.PathOf(SiteMap.Country, language, hit.Code),
        CataloguePages.Dimension => SiteMap.PathOf(SiteMap.Dimension, language, hit.Code),
        CataloguePages.Challenge => SiteMap.PathOf(SiteMap.Challenge, language, hit.Code),
        CataloguePages.Practice => SiteMap.PathOf(SiteMap.Practice, language, hit.Code),
        CataloguePages.Indicator => SiteMap.PathOf(SiteMap.Indicator, language, hit.Code),
        CataloguePages.Sector => $"{SiteMap.PathOf(SiteMap.Sectors, language)}#{AnchorOfSector(hit.Code)}",
        CataloguePages.Source => $"{SiteMap.PathOf(SiteMap.Sources, language)}#{hit.Code}",
        _ => throw new ArgumentOutOfRangeException(nameof(hit), hit.Kind, "A kind outside of the seven."),
    };

    // A section is a letter, a division two digits, a class four.
    private static string AnchorOfSector(string code) => code.Length switch { 1 => code, 2 => "d" + code, _ => "c" + code };
}
