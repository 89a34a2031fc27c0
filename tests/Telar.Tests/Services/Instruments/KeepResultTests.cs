using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Services.Instruments;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments;

public class KeepResultTests(TestDatabases databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Answers_whose_time_has_passed_are_deleted_and_no_others(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        await new InstrumentStore(database).KeepAsync(SmallInstrument.Version, new(VersionStatus.Draft, "Ana", "", SmallInstrument.Morning), Ct);
        var responses = new ResponseStore(database);
        var day = SmallInstrument.Morning;
        await responses.AddAsync(SmallInstrument.Response("old") with { ExpiresAt = day.AddDays(1) }, SmallInstrument.Link(1), null, null, Ct);
        await responses.AddAsync(SmallInstrument.Response("kept") with { ExpiresAt = day.AddDays(3) }, SmallInstrument.Link(2), null, null, Ct);
        var keep = new KeepResult(responses, new StoppedClock(day.AddDays(2)));

        Assert.Equal(1, await keep.DeleteExpiredAsync(Ct));
        Assert.Equal(0, await keep.DeleteExpiredAsync(Ct));

        Assert.Equal((ResponseState.Expired, ""), await StateAsync(responses, 1));
        Assert.Equal((ResponseState.Open, SmallInstrument.Response().Answers), await StateAsync(responses, 2));
    }

    private static async Task<(ResponseState, string)> StateAsync(ResponseStore responses, byte link)
    {
        var found = (await responses.FindByLinkAsync(SmallInstrument.Link(link), Ct))!;
        return (found.State, found.Answers);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
