using Telar.Core.Forms;
using Telar.Core.Instruments;
using Telar.Services.Instruments;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments;

public class MoveVersionTests(TestDatabases databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_version_goes_one_step_at_a_time_and_never_back_from_publication(Engine engine)
    {
        var store = new InstrumentStore(await databases.MigratedAsync(engine));
        await store.KeepAsync(SmallInstrument.Version, new(VersionStatus.Draft, "Ana", "", SmallInstrument.Morning), Ct);
        var move = new MoveVersion(store, TimeProvider.System);

        Assert.Equal("INST-04", (await move.RunAsync("bakery", null, VersionStatus.Published, "Ana", "", Ct)).Problems[0].Code);
        Assert.False((await move.RunAsync("bakery", null, VersionStatus.Review, "Ana", "", Ct)).IsRefused);
        Assert.False((await move.RunAsync("bakery", 1, VersionStatus.Published, "Luis", "tried with ten bakers", Ct)).IsRefused);
        Assert.Equal("INST-04", (await move.RunAsync("bakery", null, VersionStatus.Draft, "Ana", "", Ct)).Problems[0].Code);
        Assert.Equal("INST-05", (await move.RunAsync("baker", null, VersionStatus.Review, "Ana", "", Ct)).Problems[0].Code);
        Assert.Equal("INST-05", (await move.RunAsync("bakery", 2, VersionStatus.Review, "Ana", "", Ct)).Problems[0].Code);

        Assert.Equal(("Luis", "tried with ten bakers"), (await store.EventsAsync("bakery", 1, Ct))[^1] is var last ? (last.Author, last.Note) : default);
    }

    [Theory]
    [InlineData("audio")]
    [InlineData("video")]
    public async Task What_the_pages_cannot_ask_is_not_published(string type)
    {
        var store = new InstrumentStore(await databases.MigratedAsync(Engine.Sqlite));
        var survey = SmallInstrument.Tables.Tables[0];
        string[][] more = [[type, "told", "?"]];
        var tables = SmallInstrument.Tables with { Tables = [survey with { Rows = [.. survey.Rows, .. more.Select((cells, at) => new FormRow(at + 4, cells))] }, .. SmallInstrument.Tables.Tables.Skip(1)] };
        await store.KeepAsync(SmallInstrument.Version with { Tables = tables }, new(VersionStatus.Draft, "Ana", "", SmallInstrument.Morning), Ct);
        var move = new MoveVersion(store, TimeProvider.System);
        await move.RunAsync("bakery", null, VersionStatus.Review, "Ana", "", Ct);

        var refused = await move.RunAsync("bakery", null, VersionStatus.Published, "Ana", "", Ct);

        Assert.Equal(("INST-06", 4), (Assert.Single(refused.Problems).Code, refused.Problems[0].Place.Line));
    }
}
