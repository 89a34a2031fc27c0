using Microsoft.Extensions.Logging;

namespace Telar.Web.Shared;

/// Looks every few seconds whether the command line brought something new: figures, versions of instruments, or editions of benchmarks.
/// Where that fails the pages go on showing what they had.
public sealed class RefreshObservatory(SiteParts parts, ILogger<RefreshObservatory> log)
    : RecurringWork(TimeSpan.FromSeconds(3), "The observatory could not be refreshed.", log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        await parts.Demonstration.RefreshAsync(ct);
        await parts.Observatory.RefreshAsync(ct);
        await parts.Answering.Instruments.RefreshAsync(ct);
        await parts.Answering.Benchmarks.RefreshAsync(ct);
    }
}
