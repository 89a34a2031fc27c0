using Telar.Storage.Demonstration;

namespace Telar.Services.Demonstration;

/// Whether this database holds firms that do not exist; every page asks.
public sealed class DemonstrationHolder(DemonstrationStore store)
{
    private volatile DemonstrationMark? current;

    /// Null for a database of the real world.
    public DemonstrationMark? Current => current;

    public async Task RefreshAsync(CancellationToken ct) => current = await store.FindAsync(ct);
}
