using Telar.Core.Catalogue;
using Telar.Services.Benchmarks;
using Telar.Storage.Benchmarks;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Services.Instruments;

/// Everything that answering needs, joined once: the instruments on offer, and what can be done with a response.
public sealed class Answering(Database database, WholeCatalogue catalogue, string catalogueFolder, SubjectKey key, TimeProvider clock)
{
    private readonly ResponseStore responses = new(database);
    private readonly AttachmentStore attachments = new(database);
    private readonly InvitationStore invitations = new(database);
    private readonly EditionStore editions = new(database);
    private readonly TraitsOfProfiles traits = new(catalogue);
    private readonly Lazy<IReadOnlySet<string>> shipped = new(() => InstrumentFolder.CodesIn(catalogueFolder).ToHashSet(StringComparer.Ordinal));

    public InstrumentHolder Instruments { get; } = new(new(database), ChallengesOf(catalogue));

    public CountryClocks Clocks { get; } = CountryClocks.Of(catalogue, clock);

    public BenchmarkHolder Benchmarks { get; } = new(new(database));

    public CountedResponses Counted { get; } = new(database);

    public MakeBenchmarkEdition MakeEdition => new(editions, Counted, Instruments, traits, clock);

    public FindReferences References { get; } = new(catalogueFolder);

    public FindPeers Peers => new(editions, Instruments, Benchmarks, traits);

    public StartResponse Start => new(responses, Clocks);

    public OpenResponse Open => new(responses, Instruments, Clocks);

    public SaveAnswers Save => new(responses, attachments, Instruments, key, Clocks);

    /// For whoever was invited.
    public Invitations.AnswerInvitation Invited => new(invitations, responses, Instruments, Clocks);

    public SendResponse Send => new(responses, Instruments, catalogue, Clocks);

    /// Every version with its life, also those that nobody can answer yet.
    public InstrumentStore Versions { get; } = new(database);

    public MoveVersion Move => new(Versions, clock);

    public CheckOperator Operators => new(new(database), clock);

    public Analysts.AnalystDesk Analysts => new(database, traits, ChallengesOf(catalogue), clock, Clocks);

    /// Files that belong to a response, for its owner.
    public AttachmentStore Attachments => attachments;

    public TakeResponse Take => new(responses, Instruments, catalogue, key, Clocks);

    public ReadBenchmark Published => new(editions, Instruments);

    /// True for an instrument of Telar's own catalogue, false for one that somebody brought in.
    public bool Ships(string code) => shipped.Value.Contains(code);

    public KeepResult Keep => new(responses, clock);

    public static IReadOnlySet<string> ChallengesOf(WholeCatalogue catalogue) => catalogue.Challenges.Select(challenge => challenge.Code).ToHashSet(StringComparer.Ordinal);
}
