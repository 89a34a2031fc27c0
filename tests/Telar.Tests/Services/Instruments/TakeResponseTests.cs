using System.Text;
using Dapper;
using Telar.Core.Forms;
using Telar.Core.Forms.Answering;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments;

/// Whole responses at once, on both engines.
public class TakeResponseTests(TestDatabases databases)
{
    private static readonly SubjectKey Key = SubjectKey.Of([1, 2, 3]);
    private static readonly ResponseRequest Request = new("a-key-of-sixteen-letters", Encoding.UTF8.GetBytes("{}"), "operator");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Many_at_once_with_one_key_are_taken_once(Engine engine)
    {
        var house = await HouseAsync(engine);

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => house.Take.RunAsync(house.Given(), Request, Ct), Ct)));

        Assert.Single(all, taken => taken.IsNew);
        Assert.Single(all.Select(taken => taken.Opened!.Response.Id).Distinct());
        Assert.Single(all.Select(taken => taken.Link).Distinct());
        await using var connection = await house.Database.OpenAsync(Ct);
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM response"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM response_score"));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task What_was_deleted_is_told_so_and_stays_deleted(Engine engine)
    {
        var house = await HouseAsync(engine);
        var first = await house.Take.RunAsync(house.Given(), Request, Ct);
        await new KeepResult(house.Responses, TimeProvider.System).DeleteAsync(first.Opened!.Response, Ct);

        var again = await house.Take.RunAsync(house.Given(), Request, Ct);

        Assert.Equal(TakingProblems.Gone, Assert.Single(again.Problems).Problem.Kind);
        Assert.Equal(ResponseState.Deleted, (await house.Responses.FindByLinkAsync(first.Link, Ct))!.State);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task One_key_names_one_request_of_one_sender(Engine engine)
    {
        var house = await HouseAsync(engine);
        var first = await house.Take.RunAsync(house.Given(), Request, Ct);

        var another = await house.Take.RunAsync(house.Given(), Request with { Content = Encoding.UTF8.GetBytes("{ }") }, Ct);
        var elsewhere = await house.Take.RunAsync(house.Given() with { Country = "URY" }, Request, Ct);
        var sender = await house.Take.RunAsync(house.Given(), Request with { Operator = null }, Ct);

        Assert.True(first.IsNew);
        Assert.Equal(TakingProblems.KeyUsedBefore, Assert.Single(another.Problems).Problem.Kind);
        Assert.Equal(TakingProblems.KeyUsedBefore, Assert.Single(elsewhere.Problems).Problem.Kind);
        Assert.True(sender.IsNew);
        Assert.NotEqual(first.Link, sender.Link);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Of_many_programs_at_once_under_one_tax_id_one_gets_in(Engine engine)
    {
        var house = await GuestHouse.OpenAsync(await databases.MigratedAsync(engine));
        var take = new TakeResponse(house.Responses, house.Instruments, GuestHouse.Catalogue, Key, house.Clocks);
        var given = new GivenResponse(
            house.Instrument, "PRY", Language.Es, AnsweredBy.Self, null, null, [new("sells", "often", ProblemPlace.Nowhere), new("number", GuestInstrument.TaxId, ProblemPlace.Nowhere)]);

        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => take.RunAsync(given, Request with { Key = $"{Request.Key}-{number}" }, Ct), Ct)));

        var one = Assert.Single(all, taken => taken.IsNew);
        Assert.All(all.Where(taken => !taken.IsNew), taken => Assert.Equal(TakingProblems.AnsweredBefore, Assert.Single(taken.Problems).Problem.Kind));
        var next = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => take.RunAsync(given with { Follows = one.Link }, Request with { Key = $"{Request.Key}-next-{number}" }, Ct), Ct)));
        Assert.Contains(next, taken => taken.IsNew);
        await using var connection = await house.Database.OpenAsync(Ct);
        var waves = (await connection.QueryAsync<long>("SELECT wave FROM response WHERE state = 'sent' ORDER BY wave")).ToList();
        Assert.Equal(waves.Distinct(), waves);
        Assert.All(next.Where(taken => !taken.IsNew), taken => Assert.Equal(TakingProblems.MeasuredBefore, Assert.Single(taken.Problems).Problem.Kind));
    }

    [Fact]
    public async Task What_is_over_is_neither_followed_nor_told_again_whether_or_not_anybody_emptied_it()
    {
        var house = await GuestHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        var take = new TakeResponse(house.Responses, house.Instruments, GuestHouse.Catalogue, Key, house.Clocks);
        var given = new GivenResponse(
            house.Instrument, "PRY", Language.Es, AnsweredBy.Self, null, null, [new("sells", "often", ProblemPlace.Nowhere), new("number", GuestInstrument.TaxId, ProblemPlace.Nowhere)]);
        var first = await take.RunAsync(given, Request, Ct);
        var kept = (await house.Responses.FindByLinkAsync(first.Link, Ct))!;
        Assert.Equal(kept.SentAt!.Value.AddDays(GuestInstrument.Header.RetentionDays), kept.ExpiresAt);
        house.Clock.Now = house.Clock.Now.AddDays(GuestInstrument.Header.RetentionDays);

        var next = await take.RunAsync(given with { Follows = first.Link }, Request with { Key = "another-key-of-letters" }, Ct);
        var again = await take.RunAsync(given, Request, Ct);

        Assert.Contains(next.Problems, problem => problem.Problem.Kind == TakingProblems.LinkOpensNothing);
        Assert.Contains(again.Problems, problem => problem.Problem.Kind == TakingProblems.Gone);
    }

    [Fact]
    public async Task A_request_that_was_taken_is_answered_also_after_the_version_was_retired()
    {
        var house = await HouseAsync(Engine.Sqlite);
        var first = await house.Take.RunAsync(house.Given(), Request, Ct);
        var retired = house.Given() with { Instrument = house.Instrument with { Status = VersionStatus.Retired } };

        var again = await house.Take.RunAsync(retired, Request, Ct);
        var late = await house.Take.RunAsync(retired, Request with { Key = "another-key-of-letters" }, Ct);

        Assert.Equal((first.Link, false), (again.Link, again.IsNew));
        Assert.Equal(TakingProblems.NotPublished, Assert.Single(late.Problems).Problem.Kind);
    }

    [Fact]
    public async Task A_file_is_refused_with_a_sentence()
    {
        var house = await HouseAsync(Engine.Sqlite);
        var given = house.Given() with { Answers = [.. house.Given().Answers, new("front", "front.jpg", ProblemPlace.Nowhere)] };

        var taken = await house.Take.RunAsync(given, Request, Ct);

        Assert.Equal(("/data/front", TakingProblems.NoFiles), (taken.Problems[0].Path, taken.Problems[0].Problem.Kind));
    }

    private async Task<House> HouseAsync(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        var store = new InstrumentStore(database);
        var challenges = new HashSet<string>(["TRA1", "TRF1"], StringComparer.Ordinal);
        var version = SmallInstrument.Version with { Tables = WithPicture, Fields = "" };
        version = version with { Fields = CompiledInstrument.Of(version, challenges).Value.Fields.ToText() };
        await store.KeepAsync(version, new(VersionStatus.Draft, "Ana", "", SmallInstrument.Morning), Ct);
        await store.MoveAsync(version.Header, VersionStatus.Draft, new(VersionStatus.Review, "Ana", "", SmallInstrument.Morning), Ct);
        await store.MoveAsync(version.Header, VersionStatus.Review, new(VersionStatus.Published, "Ana", "", SmallInstrument.Morning), Ct);
        var holder = new InstrumentHolder(store, challenges);
        await holder.RefreshAsync(Ct);
        var responses = new ResponseStore(database);
        return new(database, responses, new(responses, holder, GuestHouse.Catalogue, Key, CountryClocks.Of(GuestHouse.Catalogue, TimeProvider.System)), holder.Current.FindOffered("bakery")!);
    }

    private static FormTables WithPicture => new(
    [
        SmallInstrument.Table(
            "survey",
            ["type", "name", "label::Español (es)", "score_dimension", "thread", "challenge"],
            ["select_one often", "sells", "¿Vende por internet?", "sales", "TRA", "TRA1"],
            ["select_one often", "counts", "¿Lleva las cuentas?", "data", "TRF", "TRF1"],
            ["image", "front", "Una foto del frente", "", "", ""]),
        .. SmallInstrument.Tables.Tables.Skip(1),
    ]);

    private sealed record House(Database Database, ResponseStore Responses, TakeResponse Take, CompiledInstrument Instrument)
    {
        public GivenResponse Given() => new(
            Instrument, "PRY", Language.Es, AnsweredBy.Self, null, null, [new("sells", "often", ProblemPlace.Nowhere), new("counts", "never", ProblemPlace.Nowhere)]);
    }
}
