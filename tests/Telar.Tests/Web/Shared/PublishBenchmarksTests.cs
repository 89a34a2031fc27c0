using Microsoft.Extensions.Logging.Abstractions;
using Telar.Core.Benchmarks;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Benchmarks;
using Telar.Tests.Given;
using Telar.Tests.Web.Api;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Shared;

public sealed class PublishBenchmarksTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_instrument_cannot_publish_holds_no_other_back()
    {
        var offered = site.Parts.Answering.Instruments.Current.Offered;
        var (first, last) = (offered[0], offered[^1]);
        foreach (var instrument in new[] { first, last })
        {
            var people = new BenchmarkPeople(site.Database, instrument.Code, instrument.Hash);
            for (var number = 0; number < 8; number++)
                await people.SendAsync(number + (instrument == last ? 50 : 0), number, number, version: instrument.Version, profile: SubjectProfile.Unknown with { Unit = "organisation" });
        }
        var editions = new EditionStore(site.Database);
        // What the first published before cannot be read any more.
        var unreadable = new MeasureCell(new(GroupKind.Country, "", ""), "total", 1, ScoreSpread.Of(Enumerable.Repeat(1.0, 6)));
        await editions.KeepAsync(new(first.Code, first.Version, ResponseChannel.Open), new(1, [], [], [unreadable], 6, 0), DateTimeOffset.UnixEpoch, Ct);

        await new PublishBenchmarks(site.Parts, NullLogger<PublishBenchmarks>.Instance).PublishAllAsync(Ct);

        Assert.Equal((1, 1), (await editions.NewestAsync(new(first.Code, first.Version, ResponseChannel.Open), Ct), await editions.NewestAsync(new(last.Code, last.Version, ResponseChannel.Open), Ct)));
    }
}
