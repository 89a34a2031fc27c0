using Telar.Core.Instruments;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Instruments;

public class InstrumentStoreTests(TestDatabases databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// Scores are found by it, in databases that older programs wrote.
    [Fact]
    public void The_hash_of_a_version_is_what_it_always_was() =>
        Assert.StartsWith("9e6dacc6f873968f7a45f0439d135ad7f558d3fb447ee41a6e", SmallInstrument.Version.Hash, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_version_comes_back_with_the_cells_it_was_written_with(Engine engine)
    {
        var store = new InstrumentStore(await databases.MigratedAsync(engine));

        Assert.True(await store.KeepAsync(SmallInstrument.Version, Happened(VersionStatus.Draft), Ct));

        var found = (await store.FindAsync("bakery", 1, Ct))!;
        Assert.Equal(SmallInstrument.Version.Hash, found.Hash);
        Assert.Equal(SmallInstrument.Tables.Tables[0].Rows[1].Cells, found.Tables.Tables[0].Rows[1].Cells);
        Assert.Equal(SmallInstrument.Version.Fields, found.Fields);
        Assert.Null(await store.FindAsync("bakery", 2, Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_draft_is_written_over_and_a_published_version_is_not(Engine engine)
    {
        var store = new InstrumentStore(await databases.MigratedAsync(engine));
        var other = SmallInstrument.Version with { Header = SmallInstrument.Header with { Minutes = 3 } };
        await store.KeepAsync(SmallInstrument.Version, Happened(VersionStatus.Draft), Ct);

        Assert.True(await store.KeepAsync(other, Happened(VersionStatus.Draft), Ct));
        Assert.True(await store.MoveAsync(other.Header, VersionStatus.Draft, Happened(VersionStatus.Review), Ct));
        Assert.True(await store.MoveAsync(other.Header, VersionStatus.Review, Happened(VersionStatus.Published), Ct));
        Assert.False(await store.KeepAsync(SmallInstrument.Version, Happened(VersionStatus.Draft), Ct));
        Assert.False(await store.MoveAsync(other.Header, VersionStatus.Review, Happened(VersionStatus.Draft), Ct));

        var kept = (await store.FindAsync("bakery", 1, Ct))!;
        Assert.Equal((VersionStatus.Published, 3), (kept.Status, kept.Header.Minutes));
        Assert.Equal(
            [VersionStatus.Draft, VersionStatus.Draft, VersionStatus.Review, VersionStatus.Published],
            (await store.EventsAsync("bakery", 1, Ct)).Select(one => one.Status));
    }

    private static VersionEvent Happened(VersionStatus status) => new(status, "Ana", "why", SmallInstrument.Morning);
}
