using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Telar.Web.Shared;

/// Publishes a new edition of the benchmarks where counted responses came or went. Nobody has to remember it.
public sealed class PublishBenchmarks(SiteParts parts, ILogger<PublishBenchmarks> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    // What the last look at each instrument found: without anything new there is nothing to decide.
    private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, stoppingToken);
                foreach (var instrument in parts.Answering.Instruments.Current.Offered)
                    await PublishAsync(instrument.Code, instrument.Version, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The site stops: what was not published comes with the next start.
            }
            catch (Exception problem)
            {
                // The edition before goes on holding.
                log.LogError(problem, "The benchmarks could not be published.");
            }
        }
    }

    private async Task PublishAsync(string code, int version, CancellationToken ct)
    {
        var stamp = $"{version} {await parts.Answering.Counted.StampAsync(code, ct)}";
        if (seen.GetValueOrDefault(code) == stamp)
            return;
        await parts.Answering.MakeEdition.RunAsync(code, ct);
        seen[code] = stamp;
    }
}
