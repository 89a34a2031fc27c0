using Telar.Core.Catalogue;
using Telar.Core.Forms;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Instruments;
using Telar.Services.Instruments.Invitations;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Tests.Given;

/// Everything that inviting needs, over a database with the instrument for guests, at a moment that the test sets.
internal sealed class GuestHouse
{
    public const string Chamber = "Cámara de Panaderos";

    private static readonly Lazy<WholeCatalogue> Book = new(() => OpenCatalogue.In(Repository.PathOf("catalogue")).Value);

    private GuestHouse(Database database, InstrumentHolder instruments) => (Database, Instruments) = (database, instruments);

    public Database Database { get; }

    public InstrumentHolder Instruments { get; }

    public MovedClock Clock { get; } = new();

    public CountryClocks Clocks => CountryClocks.Of(Catalogue, Clock);

    public static SubjectKey Key { get; } = SubjectKey.Of([1, 2, 3]);

    public static WholeCatalogue Catalogue => Book.Value;

    public CompiledInstrument Instrument => Instruments.Current.FindOffered(GuestInstrument.Code)!;

    public ResponseStore Responses => new(Database);

    public InvitationStore Invitations => new(Database);

    public OpenResponse Open => new(Responses, Instruments, Clocks);

    public InviteRespondents Invite => new(Invitations, Responses, Open, Catalogue, Key, Clocks);

    public AnswerInvitation Invited => new(Invitations, Responses, Instruments, Clocks);

    public FollowInvitations Follow => new(Invitations, Key, Clock);

    public SaveAnswers Save => new(Responses, new(Database), Instruments, Key, Clocks);

    public SendResponse Send => new(Responses, Instruments, Catalogue, Clocks);

    public StartResponse Start => new(Responses, Clocks);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<GuestHouse> OpenAsync(Database database, FormTables? tables = null)
    {
        await GuestInstrument.PublishAsync(database, Ct, tables);
        return await AroundAsync(database);
    }

    /// Over a database that has the instrument already.
    public static async Task<GuestHouse> AroundAsync(Database database)
    {
        var holder = new InstrumentHolder(new(database), Answering.ChallengesOf(Catalogue));
        await holder.RefreshAsync(Ct);
        return new(database, holder);
    }

    public InvitationOrder Order(int wave = 0, bool renews = false, AnsweredBy by = AnsweredBy.Self, string inviter = Chamber) =>
        new(Instrument, inviter, wave, Clock.Now.AddDays(10), by) { RenewsLinks = renews };

    /// Lines of a list: "key,staff" and below "S-1,4".
    public Outcome<IReadOnlyList<InvitedLine>> Lines(string csv) => InvitationList.Read(TableOf(csv), Instrument.Form, Usual);

    public static IReadOnlyList<InvitedLine> Keys(string csv) => InvitationList.ReadKeys(TableOf(csv), Usual).Value;

    public static InvitationDefaults Usual => new("PRY", Language.Es, Catalogue.CountriesByIso3.Keys.ToHashSet(StringComparer.Ordinal));

    public static FormTable TableOf(string csv)
    {
        var lines = csv.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(',')).ToList();
        return new("list.csv", lines[0], [.. lines.Skip(1).Select((cells, index) => new FormRow(index + 2, cells))]);
    }

    /// Prepares and keeps; nothing may stand in the way.
    public async Task<InvitationBatch> InviteAsync(string csv, InvitationOrder? order = null)
    {
        var lines = Lines(csv);
        Assert.Empty(lines.Problems.Select(problem => problem.What(Language.En)));
        var batch = await Invite.PrepareAsync(order ?? Order(), lines.Value, Ct);
        Assert.Empty(batch.Problems.Select(problem => $"{problem.Place} {problem.What(Language.En)}"));
        Assert.True(await Invite.KeepAsync(batch.Value, Ct));
        return batch.Value;
    }

    /// The link of the only new invitation.
    public async Task<ResponseLink> LinkAsync(string csv, InvitationOrder? order = null) => Assert.Single((await InviteAsync(csv, order)).Linked).Link;

    public Task<bool> AgreeAsync(ResponseLink link) => Invited.AgreeAsync(link, Language.Es, AnsweredBy.Self, Ct);

    public async Task<SavedAnswers?> AnswerAsync(ResponseLink link, params (string Name, string Text)[] answers)
    {
        var opened = (await Open.RunAsync(link, Language.Es, Ct))!;
        return await Save.RunAsync(link, Language.Es, [.. answers.Select(one => new PostedAnswer($"/data/{one.Name}", opened.Form.Find($"/data/{one.Name}")!.Text, one.Text))], 60, Ct);
    }

    /// Agrees, answers everything that is needed and sends.
    public async Task<SendOutcome> AnswerAllAsync(ResponseLink link, string taxId = GuestInstrument.TaxId)
    {
        await AgreeAsync(link);
        await AnswerAsync(link, ("sells", "often"), ("number", taxId));
        return await Send.RunAsync(link, Language.Es, Ct);
    }

    public async Task<InvitationState?> StateAsync(string key, int wave = 0, string inviter = Chamber) =>
        Assert.Single(await Follow.FollowAsync(GuestInstrument.Code, inviter, wave, Keys($"key\n{key}"), Ct)).State;

    internal sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = SmallInstrument.Morning;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
