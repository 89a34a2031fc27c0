using Microsoft.Extensions.Logging;

namespace Telar.Web.Shared;

/// Publishes a new edition of the benchmarks where counted responses came or went. Nobody has to remember it.
public sealed class PublishBenchmarks(SiteParts parts, ILogger<PublishBenchmarks> log)
    : RecurringWork(TimeSpan.FromMinutes(2), "The benchmarks could not be published.", log)
{
    // What the last look at each instrument found: without anything new there is nothing to decide.
    private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);

    protected override Task RunOnceAsync(CancellationToken ct) => PublishAllAsync(ct);

    /// What one instrument cannot publish holds no other back.
    public async Task PublishAllAsync(CancellationToken ct)
    {
        foreach (var instrument in parts.Answering.Instruments.Current.Offered)
        {
            try
            {
                await PublishAsync(instrument.Code, instrument.Version, ct);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                log.LogError(problem, "The benchmarks of {Instrument} could not be published.", instrument.Code);
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
