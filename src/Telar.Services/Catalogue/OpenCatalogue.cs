using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Catalogue;

namespace Telar.Services.Catalogue;

/// Opens the catalogue in a folder: whole, or not at all.
public static class OpenCatalogue
{
    public static Outcome<WholeCatalogue> In(string folder) => CatalogueReader.Read(folder);
}
