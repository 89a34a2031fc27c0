using Microsoft.Extensions.Logging;

namespace Telar.Web.Shared;

/// Publishes a new edition of the benchmarks where counted responses came or went. Nobody has to remember it.
public sealed class PublishBenchmarks(SiteParts parts, ILogger<PublishBenchmarks> log)
    : RecurringWork(TimeSpan.FromMinutes(2), "The benchmarks could not be published.", log)
{
    // What the last look at each instrument found: without anything new there is nothing to decide.
    private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        foreach (var instrument in parts.Answering.Instruments.Current.Offered)
            await PublishAsync(instrument.Code, instrument.Version, ct);
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
