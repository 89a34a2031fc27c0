using Telar.Services.Benchmarks;
using Telar.Storage.Demonstration;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Services.Instruments.Analysts;

/// What analysts may ask of the responses, joined once for the site.
public sealed class AnalystDesk(Database database, TraitsOfProfiles traits, IReadOnlySet<string> challenges, TimeProvider clock, CountryClocks clocks)
{
    private readonly SentResponses responses = new(database);

    public FindVersion Versions => new(new(database), challenges);

    public FindScoring Scorings => new(new(database), challenges);

    public ExportResponses Export => new(responses, clock);

    /// True where nobody of those who answered exists.
    public async Task<bool> IsDemonstrationAsync(CancellationToken ct) => await new DemonstrationStore(database).FindAsync(ct) is not null;

    public ResponseStatistics Statistics => new(new(responses, traits, clocks));
}
