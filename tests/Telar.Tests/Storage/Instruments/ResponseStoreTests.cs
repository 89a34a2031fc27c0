using Dapper;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Instruments;

public class ResponseStoreTests(TestDatabases databases)
{
    private static readonly ResponseLink Link = SmallInstrument.Link();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_response_comes_back_as_it_was_kept(Engine engine)
    {
        var store = await StoreAsync(engine);
        var whole = SmallInstrument.Response() with
        {
            AnsweredBy = AnsweredBy.Adviser,
            Channel = ResponseChannel.Invited,
            SubjectHash = "abc",
            Profile = new("PY-11", "1071", "micro", "small", "PRY-1", true, "organisation") { StaffRule = "staff-4" },
        };

        Assert.True(await store.AddAsync(whole, Link, request: null, score: null, Ct));

        Assert.Equal(whole, await store.FindByLinkAsync(Link, Ct));
        Assert.Null(await store.FindByLinkAsync(SmallInstrument.Link(2), Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task The_same_request_is_kept_once(Engine engine)
    {
        var store = await StoreAsync(engine);
        Assert.True(await store.AddAsync(SmallInstrument.Response(), Link, "request-1", score: null, Ct));

        Assert.False(await store.AddAsync(SmallInstrument.Response("r2"), SmallInstrument.Link(2), "request-1", score: null, Ct));

        Assert.Equal("r1", (await store.FindByRequestAsync("request-1", Ct))!.Id);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Of_two_writers_with_the_same_revision_the_second_is_told(Engine engine)
    {
        var store = await StoreAsync(engine);
        var first = SmallInstrument.Response();
        await store.AddAsync(first, Link, request: null, score: null, Ct);

        Assert.True(await store.SaveAsync(first with { Answers = """["often",null]""" }, score: null, Ct));
        Assert.False(await store.SaveAsync(first with { Answers = """["never","never"]""" }, score: null, Ct));

        var kept = (await store.FindByLinkAsync(Link, Ct))!;
        Assert.Equal(("""["often",null]""", 1), (kept.Answers, kept.Revision));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task What_was_sent_does_not_change_any_more(Engine engine)
    {
        var store = await StoreAsync(engine);
        var open = SmallInstrument.Response();
        await store.AddAsync(open, Link, request: null, score: null, Ct);
        var sent = open with { State = ResponseState.Sent, SentAt = SmallInstrument.Morning.AddMinutes(8) };
        Assert.True(await store.SaveAsync(sent, new("scoring-1", 50, [0, 100, null]), Ct));

        Assert.False(await store.SaveAsync(sent with { Revision = 1, Answers = "[null,null]" }, score: null, Ct));

        Assert.Equal("""["never",null]""", (await store.FindByLinkAsync(Link, Ct))!.Answers);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_deleted_response_leaves_nothing_but_that_it_was_deleted(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        var store = await StoreAsync(database);
        var sent = SmallInstrument.Response() with { State = ResponseState.Sent, SentAt = SmallInstrument.Morning, SubjectHash = "abc", Profile = new("PY-11", "1071", "micro", null, null, true, null) };
        await store.AddAsync(sent, Link, request: null, new("scoring-1", 50, [1]), Ct);

        Assert.True(await store.EmptyAsync("PRY", "r1", ResponseState.Deleted, SmallInstrument.Morning.AddDays(1), Ct));
        Assert.False(await store.EmptyAsync("PRY", "r1", ResponseState.Deleted, SmallInstrument.Morning.AddDays(1), Ct));

        var left = (await store.FindByLinkAsync(Link, Ct))!;
        Assert.Equal((ResponseState.Deleted, "", null, SubjectProfile.Unknown), (left.State, left.Answers, left.SubjectHash, left.Profile));
        await using var connection = await database.OpenAsync(Ct);
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM response_score"));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_result_is_shown_under_an_address_of_its_own_until_its_owner_closes_it(Engine engine)
    {
        var store = await StoreAsync(engine);
        var sent = SmallInstrument.Response() with { State = ResponseState.Sent, SentAt = SmallInstrument.Morning };
        await store.AddAsync(sent, Link, request: null, score: null, Ct);
        var shared = SmallInstrument.Link(7);

        Assert.True(await store.ShareAsync(sent, shared, Ct));
        Assert.Equal("r1", (await store.FindBySharedLinkAsync(shared, Ct))!.Id);
        Assert.True(await store.ShareAsync(sent, link: null, Ct));

        Assert.Null(await store.FindBySharedLinkAsync(shared, Ct));
        Assert.Null(await store.FindBySharedLinkAsync(Link, Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Measurements_of_one_subject_are_found_together_in_their_order(Engine engine)
    {
        var store = await StoreAsync(engine);
        var sent = SmallInstrument.Response() with { State = ResponseState.Sent, SentAt = SmallInstrument.Morning };
        await store.AddAsync(sent with { Id = "r3", Wave = 1 }, SmallInstrument.Link(3), request: null, score: null, Ct);
        await store.AddAsync(sent, Link, request: null, score: null, Ct);
        await store.AddAsync(sent with { Id = "r4", SubjectId = "another" }, SmallInstrument.Link(4), request: null, score: null, Ct);

        Assert.Equal(["r1", "r3"], (await store.OfSubjectAsync(sent, Ct)).Select(one => one.Id));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Neither_link_nor_request_stands_in_the_database(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        var store = await StoreAsync(database);
        await store.AddAsync(SmallInstrument.Response(), Link, "request-1", score: null, Ct);

        await using var connection = await database.OpenAsync(Ct);
        var row = await connection.QuerySingleAsync("SELECT * FROM response");
        var cells = ((IDictionary<string, object>)row).Values.Select(value => value?.ToString() ?? "");

        Assert.All(cells, cell => Assert.False(cell.Contains(Link.Secret, StringComparison.OrdinalIgnoreCase) || cell.Contains("request-1", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Sent_responses_are_read_one_after_another(Engine engine)
    {
        var store = await StoreAsync(engine);
        await store.AddAsync(SmallInstrument.Response(), Link, request: null, score: null, Ct);
        for (byte i = 2; i < 5; i++)
            await store.AddAsync(SmallInstrument.Response($"r{i}") with { State = ResponseState.Sent, SentAt = SmallInstrument.Morning }, SmallInstrument.Link(i), request: null, score: null, Ct);

        var ids = await store.SentAsync("bakery", 1, Ct).Select(one => one.Id).ToListAsync(Ct);

        Assert.Equal(["r2", "r3", "r4"], ids);
    }

    private async Task<ResponseStore> StoreAsync(Engine engine) => await StoreAsync(await databases.MigratedAsync(engine));

    private static async Task<ResponseStore> StoreAsync(Database database)
    {
        var happened = new VersionEvent(VersionStatus.Published, "Telar", "", SmallInstrument.Morning);
        await new InstrumentStore(database).KeepAsync(SmallInstrument.Version with { Status = VersionStatus.Published }, happened, Ct);
        return new(database);
    }
}
