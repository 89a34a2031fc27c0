using Telar.Core.Catalogue;
using Telar.Core.Indicators;

namespace Telar.Services.Indicators;

/// What an import takes from the catalogue: the names of the countries and the sources.
public static class CatalogueBooks
{
    public static PlaceBook PlacesOf(WholeCatalogue catalogue) =>
        new(catalogue.Countries.Select(country => (country.Iso3, country.Iso2, country.M49)));

    public static SourceBook SourcesOf(WholeCatalogue catalogue) =>
        new(catalogue.SourcesByCode.Values.Select(source => new KnownSource(source.Code, source.Title, source.Published?.ToString() ?? "", source.AllowsOpenData)));
}
