using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Telar.Web.Shared;

/// Something that the serving site does by itself again and again. A failure is noted and the next turn tries anew; a stop ends it quietly.
public abstract class RecurringWork(TimeSpan pause, string failure, ILogger log) : BackgroundService
{
    protected abstract Task RunOnceAsync(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops: the next start goes on.
        }
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await RunOnceAsync(ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogError(problem, "{Failure}", failure);
        }
    }
}
