using System.CommandLine;
using Telar.Cli.Shared;
using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Indicators;

namespace Telar.Cli.Indicators;

/// What the commands about observations share: the catalogue, the database, and the import that stands on both.
internal sealed class ImportDesk : IAsyncDisposable
{
    private ImportDesk(WholeCatalogue catalogue, Workplace workplace)
    {
        Catalogue = catalogue;
        Workplace = workplace;
        Import = new(workplace.Database, new(workplace.Received), CatalogueBooks.PlacesOf(catalogue), CatalogueBooks.SourcesOf(catalogue), TimeProvider.System);
    }

    public WholeCatalogue Catalogue { get; }

    public Workplace Workplace { get; }

    public ImportObservations Import { get; }

    /// Null, with the problems printed, where the catalogue is not whole.
    public static async Task<ImportDesk?> OpenAsync(ParseResult parsed, CancellationToken ct)
    {
        var catalogue = OpenCatalogue.In(Path.Combine(Workplace.FindHome(), "catalogue"));
        if (catalogue.IsRefused)
        {
            ProblemPrinter.Refuse(parsed, catalogue.Problems);
            return null;
        }
        return new(catalogue.Value, await Workplace.OpenAsync(parsed, ct));
    }

    public ValueTask DisposeAsync() => Workplace.DisposeAsync();
}
