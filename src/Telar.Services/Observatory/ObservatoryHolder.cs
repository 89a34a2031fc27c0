using Telar.Core.Catalogue;
using Telar.Core.Indices.Releases;
using Telar.Core.Indices.Standing;
using Telar.Services.Indicators;
using Telar.Storage.Indicators;
using Telar.Storage.Indices;

namespace Telar.Services.Observatory;

/// Holds the current state and makes a new one when the database has received or published something.
/// The catalogue stays as it was read; `stamp` tells it from what it was at another start.
public sealed class ObservatoryHolder(WholeCatalogue catalogue, ObservationStore observations, ReleaseStore releases, ScreenData screening, string stamp)
{
    // Written by the task that refreshes, read by every request.
    private volatile ObservatoryState? current;

    public ObservatoryState Current => current ?? throw new InvalidOperationException("The observatory was not opened yet.");

    public bool IsOpen => current is not null;

    /// True where something new was read.
    public async Task<bool> RefreshAsync(CancellationToken ct)
    {
        var version = $"{await observations.VersionAsync(ct)}-{await releases.VersionAsync(ct)}";
        if (current?.Version == version)
            return false;
        // Beside each other: neither needs the other, and a start waits for both.
        var reading = Task.Run(() => ReadReleaseAsync(ct), ct);
        var figures = await new ReadFigures(observations).RunAsync(catalogue.Indicators, ct);
        var (release, standings) = await reading;
        current = new(version, catalogue, figures) { CatalogueStamp = stamp, Flags = FlagsWhenAsked.Of(screening), Release = release, Standings = standings };
        return true;
    }

    private async Task<(Release? Release, IReadOnlyDictionary<string, CountryStanding> Standings)> ReadReleaseAsync(CancellationToken ct)
    {
        var release = await releases.FindNewestAsync(ct);
        return (release, (release?.Countries ?? []).ToDictionary(country => country, country => CountryStanding.Of(release!, country), StringComparer.Ordinal));
    }
}
