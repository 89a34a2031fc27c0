using Telar.Core.Catalogue;
using Telar.Services.Indicators;
using Telar.Storage.Indicators;

namespace Telar.Services.Observatory;

/// Holds the current state and makes a new one when the database has received something.
public sealed class ObservatoryHolder(WholeCatalogue catalogue, ObservationStore store)
{
    private ObservatoryState? current;

    public ObservatoryState Current => current ?? throw new InvalidOperationException("The observatory was not opened yet.");

    public bool IsOpen => current is not null;

    /// True where something new was read.
    public async Task<bool> RefreshAsync(CancellationToken ct)
    {
        var version = await store.VersionAsync(ct);
        if (current?.Version == version)
            return false;
        var figures = await new ReadFigures(store).RunAsync(catalogue.Indicators, ct);
        current = new(version, catalogue, figures);
        return true;
    }
}
