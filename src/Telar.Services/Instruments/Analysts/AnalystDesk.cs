using Telar.Services.Benchmarks;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Services.Instruments.Analysts;

/// What analysts may ask of the responses, joined once for the site.
public sealed class AnalystDesk(Database database, TraitsOfProfiles traits, IReadOnlySet<string> challenges, TimeProvider clock)
{
    private readonly SentResponses responses = new(database);

    public FindVersion Versions => new(new(database), challenges);

    public FindScoring Scorings => new(new(database), challenges);

    public ExportResponses Export => new(responses, clock);

    public ResponseStatistics Statistics => new(new(responses, traits, clock));
}
