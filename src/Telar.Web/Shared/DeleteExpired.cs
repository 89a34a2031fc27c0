using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Telar.Web.Shared;

/// Keeps the promise of the consent text: answers whose time has passed are deleted, without anybody asking.
public sealed class DeleteExpired(SiteParts parts, ILogger<DeleteExpired> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await parts.Answering.Keep.DeleteExpiredAsync(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The site stops: it goes on after the next start.
            }
            catch (Exception problem)
            {
                log.LogError(problem, "Expired responses could not be deleted.");
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
