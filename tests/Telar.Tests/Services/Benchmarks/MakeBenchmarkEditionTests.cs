using Telar.Core.Benchmarks;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Benchmarks;
using Telar.Services.Catalogue;
using Telar.Services.Instruments;
using Telar.Storage.Benchmarks;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Core.Benchmarks;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Benchmarks;

public class MakeBenchmarkEditionTests(TestDatabases databases)
{
    private static readonly BenchmarkSeries Open = new("bakery", 1, ResponseChannel.Open);
    private static readonly PeerGroup Micro = new(GroupKind.CountrySize, "PRY", "micro");
    private static readonly PeerGroup Paraguay = new(GroupKind.Country, "PRY", "");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Enough_responses_make_an_edition_that_is_held_with_its_day(Engine engine)
    {
        var house = await HouseAsync(engine);
        await house.SendAsync(1, 40);

        var reports = await house.MakeAsync();

        Assert.Equal(new EditionReport(ResponseChannel.Open, 1, reports[0].Published, 0, 40), reports[0]);
        Assert.Equal(new EditionReport(ResponseChannel.Invited, null, 0, 0, 0), reports[1]);
        var held = house.Held.Find(Open, Micro, "sales")!;
        Assert.Equal((40, 1), (held.Cell.Spread.Count, held.Cell.Edition));
        Assert.Equal(10, held.Cell.Spread.CountBelow(10));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Without_anything_to_publish_there_is_no_edition(Engine engine)
    {
        var house = await HouseAsync(engine);
        await house.SendAsync(1, 5);

        Assert.Null((await house.MakeAsync())[0].Edition);

        Assert.Empty(await house.Editions.PeersAsync(Open, Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_subject_counts_once_with_its_latest_response(Engine engine)
    {
        var house = await HouseAsync(engine);
        await house.SendAsync(1, 10);
        await house.People.SendAsync(90, 100, 100, subject: "s001", wave: 1);
        // Another subject whose two responses share nothing but the tax id.
        await house.People.SendAsync(91, 100, 100, hash: "h");
        await house.People.SendAsync(92, 100, 100, hash: "h");

        await house.MakeAsync();

        Assert.Equal(11, house.Held.Find(Open, Micro, "total")!.Cell.Spread.Count);
    }

    [Fact]
    public async Task What_was_published_stays_when_answers_are_deleted_and_only_traits_are_left()
    {
        var house = await HouseAsync(Engine.Sqlite);
        var all = await house.SendAsync(1, 12);
        await house.MakeAsync();
        await house.People.DeleteAsync(all[0]);

        Assert.Null((await house.MakeAsync())[0].Edition);

        Assert.Equal(12, house.Held.Find(Open, Micro, "total")!.Cell.Spread.Count);
        var own = Assert.Single(await house.Editions.OfSubjectAsync(Open, all[0], Ct));
        Assert.Null(own.Total);
        Assert.Empty(own.Dimensions);
    }

    [Fact]
    public async Task The_own_score_is_that_of_the_scoring_that_cells_are_made_with()
    {
        var house = await HouseAsync(Engine.Sqlite);
        var all = await house.SendAsync(1, 12);
        await house.MakeAsync();
        await using (var connection = await house.Database.OpenAsync(Ct))
        await using (var command = connection.CreateCommand())
        {
            // Another scoring, under a hash that comes first.
            command.CommandText = $"INSERT INTO response_score (country, response_id, scoring, total, dimensions) VALUES ('PRY', '{all[5].Id}', '!', 99, '[99,99]')";
            await command.ExecuteNonQueryAsync(Ct);
        }

        var own = Assert.Single(await house.Editions.OfSubjectAsync(Open, all[5], Ct));

        Assert.Equal((27.5, 5.0), (own.Total!.Value, own.Dimensions[0]!.Value));
    }

    [Fact]
    public async Task An_edition_notes_who_left_and_who_came()
    {
        var house = await HouseAsync(Engine.Sqlite);
        var all = await house.SendAsync(1, 20);
        await house.MakeAsync();
        foreach (var gone in all.Take(6))
            await house.People.DeleteAsync(gone);
        await house.SendAsync(30, 8);

        Assert.Equal(2, (await house.MakeAsync())[0].Edition);

        var peers = await house.Editions.PeersAsync(Open, Ct);
        Assert.Equal((28, 6, 22), (peers.Count, peers.Count(peer => peer.Peer.Out == 2), peers.Count(peer => peer.Peer.IsIn(2))));
        Assert.Equal(22, house.Held.Find(Open, Paraguay, "total")!.Cell.Spread.Count);
    }

    [Fact]
    public async Task Open_and_invited_responses_stay_apart()
    {
        var house = await HouseAsync(Engine.Sqlite);
        await house.SendAsync(1, 10);
        await house.SendAsync(20, 14, ResponseChannel.Invited);

        await house.MakeAsync();

        Assert.Equal(10, house.Held.Find(Open, Paraguay, "total")!.Cell.Spread.Count);
        Assert.Equal(14, house.Held.Find(Open with { Channel = ResponseChannel.Invited }, Paraguay, "total")!.Cell.Spread.Count);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_unit_is_kept_with_each_peer_and_no_group_holds_two(Engine engine)
    {
        var house = await HouseAsync(engine);
        for (var number = 1; number <= 16; number++)
            await house.People.SendAsync(number, number, 50, profile: SubjectProfile.Unknown with { Unit = number <= 9 ? "organisation" : "focal_point" });

        await house.MakeAsync();
        await house.MakeAsync();

        Assert.Equal((9, 7), (house.Held.Find(Open, Paraguay with { Unit = "organisation" }, "total")!.Cell.Spread.Count, house.Held.Find(Open, PeerGroup.All with { Unit = "focal_point" }, "total")!.Cell.Spread.Count));
        Assert.Null(house.Held.Find(Open, PeerGroup.All, "total"));
        Assert.Equal(7, (await house.Editions.PeersAsync(Open, Ct)).Count(peer => peer.Peer.Traits.Unit == "focal_point"));
    }

    [Fact]
    public async Task What_does_not_count_is_no_peer()
    {
        var house = await HouseAsync(Engine.Sqlite);
        await house.SendAsync(1, 10);
        for (var number = 50; number < 60; number++)
            await house.People.SendAsync(number, 0, 0, isCounted: false);

        await house.MakeAsync();

        Assert.Equal(10, house.Held.Find(Open, Paraguay, "total")!.Cell.Spread.Count);
    }

    [Theory]
    [InlineData("PY-11", true)]
    [InlineData("x@y", false)]
    public async Task What_people_wrote_into_the_region_names_no_group(string region, bool isTold)
    {
        var house = await HouseAsync(Engine.Sqlite);
        for (var number = 1; number <= 6; number++)
            await house.People.SendAsync(number, number, 50, profile: SubjectProfile.Unknown with { Region = region });

        await house.MakeAsync();

        Assert.NotNull(house.Held.Find(Open, Paraguay, "total"));
        Assert.Equal(isTold, house.Held.Cells.Any(cell => cell.Cell.Group.Kind == GroupKind.CountryRegion));
    }

    [Fact]
    public async Task A_dimension_that_some_did_not_answer_has_peers_of_its_own()
    {
        var house = await HouseAsync(Engine.Sqlite);
        await house.SendAsync(1, 10);
        for (var number = 50; number < 53; number++)
            await house.People.SendAsync(number, 50, data: null);

        await house.MakeAsync();

        Assert.Equal((13, 10), (house.Held.Find(Open, Paraguay, "sales")!.Cell.Spread.Count, house.Held.Find(Open, Paraguay, "data")!.Cell.Spread.Count));
    }

    [Fact]
    public async Task A_group_of_five_is_told_nowhere()
    {
        var house = await HouseAsync(Engine.Sqlite);
        await house.SendAsync(1, 30);
        for (var number = 50; number < 55; number++)
            await house.People.SendAsync(number, 77, 77, size: "medium");

        await house.MakeAsync();

        Assert.DoesNotContain(house.Held.Cells, cell => cell.Cell.Group.Detail == "medium" || cell.Cell.Spread.Count < 6);
        // Nor by taking the micro firms from the country.
        Assert.Null(house.Held.Find(Open, Micro, "total"));
    }

    [Fact]
    public async Task Over_editions_that_are_stored_nobody_is_recovered()
    {
        var house = await HouseAsync(Engine.Sqlite);
        var chance = new Random(7);
        var sent = new List<Response>();
        for (var edition = 0; edition < 4; edition++)
        {
            for (var more = chance.Next(12, 30); more > 0; more--)
                sent.Add(await house.People.SendAsync(sent.Count + 1, chance.Next(101), chance.Next(5) == 0 ? null : chance.Next(101), chance.Next(5) == 0 ? "small" : "micro", chance.Next(4) == 0 ? "URY" : "PRY"));
            foreach (var gone in sent.Where(_ => chance.Next(12) == 0).ToList())
                await house.People.DeleteAsync(gone);
            await house.MakeAsync();
        }

        var peers = await house.Editions.PeersAsync(Open, Ct);
        foreach (var (measure, history) in await house.Editions.HistoryAsync(Open, Ct))
        {
            Assert.NotEmpty(history.All);
            Assert.Empty(Attack.Findings([.. peers.Where(peer => peer.Measures.Contains(measure)).Select(peer => peer.Peer)], history.All));
        }
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_only_one_does()
    {
        var house = await HouseAsync(Engine.Sqlite);
        await house.SendAsync(1, 10);
        await house.MakeAsync();
        var late = new NextEdition(1, [], [], [new(Paraguay, "total", 1, ScoreSpread.Of([1.0]))], 1, 0);

        Assert.False(await house.Editions.KeepAsync(Open, late, SmallInstrument.Morning, Ct));
    }

    [Theory]
    [InlineData("sells counts", true)]
    [InlineData("sells", false)]
    [InlineData(null, false)]
    public async Task Earlier_versions_count_only_where_all_that_is_scored_may_be_compared(string? comparable, bool isJoined)
    {
        var house = await HouseAsync(Engine.Sqlite);
        await house.SendAsync(1, 10);
        await house.MakeAsync();
        var second = SmallInstrument.Version with { Header = SmallInstrument.Header with { Version = 2, ComparableItems = comparable?.Split(' ') } };
        await PublishAsync(house.Database, second);
        await house.Instruments.RefreshAsync(Ct);
        var people = new BenchmarkPeople(house.Database, "bakery", second.Hash);
        for (var number = 40; number < 48; number++)
            await people.SendAsync(number, 50, 50, version: 2);

        await house.MakeAsync();

        var cell = house.Held.Find(isJoined ? Open : Open with { Since = 2 }, Paraguay, "total")!;
        Assert.Equal(isJoined ? 18 : 8, cell.Cell.Spread.Count);
    }

    [Fact]
    public async Task A_version_that_asks_for_the_unit_begins_anew_and_counts_nobody_without_one()
    {
        var house = await HouseAsync(Engine.Sqlite);
        await house.SendAsync(1, 10);
        await house.MakeAsync();
        var asking = SmallInstrument.Version with { Header = SmallInstrument.Header with { Version = 2, ComparableItems = ["sells", "counts"] }, Tables = SmallInstrument.TablesWithUnit, Fields = "/data/unit\n/data/sells\n/data/counts\n" };
        await PublishAsync(house.Database, asking);
        await house.Instruments.RefreshAsync(Ct);
        var people = new BenchmarkPeople(house.Database, "bakery", asking.Hash);
        for (var number = 40; number < 54; number++)
            await people.SendAsync(number, 50, 50, version: 2, profile: number < 48 ? SubjectProfile.Unknown with { Unit = "organisation" } : null);

        await house.MakeAsync();

        var anew = Open with { Since = 2 };
        Assert.Equal(8, house.Held.Find(anew, Paraguay with { Unit = "organisation" }, "total")!.Cell.Spread.Count);
        Assert.Equal(10, house.Held.Find(Open, Paraguay, "total")!.Cell.Spread.Count);
        Assert.All(house.Held.Cells.Where(cell => cell.Series == anew), cell => Assert.Equal("organisation", cell.Cell.Group.Unit));
    }

    private async Task<House> HouseAsync(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        await PublishAsync(database, SmallInstrument.Version);
        var house = new House(database);
        await house.Instruments.RefreshAsync(Ct);
        return house;
    }

    private static async Task PublishAsync(Database database, StoredVersion version)
    {
        var store = new InstrumentStore(database);
        await store.KeepAsync(version, new(VersionStatus.Draft, "Ana", "", SmallInstrument.Morning), Ct);
        await store.MoveAsync(version.Header, VersionStatus.Draft, new(VersionStatus.Review, "Ana", "", SmallInstrument.Morning), Ct);
        await store.MoveAsync(version.Header, VersionStatus.Review, new(VersionStatus.Published, "Ana", "", SmallInstrument.Morning), Ct);
    }

    private sealed class House(Database database)
    {
        private static readonly TraitsOfProfiles Traits = new(OpenCatalogue.In(Repository.PathOf("catalogue")).Value);

        public Database Database => database;

        public InstrumentHolder Instruments { get; } = new(new(database), new HashSet<string>(StringComparer.Ordinal) { "TRA1", "TRF1" });

        public EditionStore Editions { get; } = new(database);

        public BenchmarkPeople People { get; } = new(database, "bakery", SmallInstrument.Version.Hash);

        public HeldBenchmarks Held { get; private set; } = new([]);

        /// Firms with scores 0, 1, 2 … in sales.
        public async Task<List<Response>> SendAsync(int first, int count, ResponseChannel channel = ResponseChannel.Open)
        {
            var sent = new List<Response>();
            for (var number = 0; number < count; number++)
                sent.Add(await People.SendAsync(first + number, number, 50, channel: channel));
            return sent;
        }

        public async Task<IReadOnlyList<EditionReport>> MakeAsync()
        {
            var reports = await new MakeBenchmarkEdition(Editions, new(database), Instruments, Traits, TimeProvider.System).RunAsync("bakery", Ct);
            var holder = new BenchmarkHolder(Editions);
            await holder.RefreshAsync(Ct);
            Held = holder.Current;
            return reports!;
        }
    }
}
