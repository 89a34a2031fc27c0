using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Telar.Web.Shared;

/// Looks every few seconds whether an import on the command line brought something new.
public sealed class RefreshObservatory(SiteParts parts, ILogger<RefreshObservatory> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await parts.Observatory.RefreshAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The pages go on showing what they had.
                log.LogError(problem, "The observatory could not be refreshed.");
            }
        }
    }
}
