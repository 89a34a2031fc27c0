using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Telar.Web.Shared;

/// Looks every few seconds whether the command line brought something new: figures, versions of instruments, or editions of benchmarks.
public sealed class RefreshObservatory(SiteParts parts, ILogger<RefreshObservatory> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, stoppingToken);
                await parts.Observatory.RefreshAsync(stoppingToken);
                await parts.Answering.Instruments.RefreshAsync(stoppingToken);
                await parts.Answering.Benchmarks.RefreshAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The site stops: nothing is left to refresh.
            }
            catch (Exception problem)
            {
                // The pages go on showing what they had.
                log.LogError(problem, "The observatory could not be refreshed.");
            }
        }
    }
}
