using System.Data.Common;
using Dapper;
using Telar.Core.Indices.Releases;
using Telar.Storage.Indices;
using Telar.Storage.Shared;
using Telar.Tests.Core.Indices.Releases;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Indices;

public class ReleaseStoreTests(TestDatabases databases)
{
    private static readonly Lazy<Release> Small = new(() => SmallRelease.Computed());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_release_comes_back_as_it_was_published(Engine engine)
    {
        var store = new ReleaseStore(await databases.MigratedAsync(engine));

        Assert.True(await store.AddAsync(Small.Value, Ct));
        var found = (await store.FindAsync("small-1", Ct))!;

        Assert.Equal(Small.Value.Header, found.Header);
        Assert.Equal(Small.Value.Countries, found.Countries);
        Assert.Equal(Small.Value.Tree, found.Tree);
        Assert.Equal(Small.Value.Inputs.ToHashSet(), found.Inputs.ToHashSet());
        Assert.Equal(Small.Value.Scores.ToHashSet(), found.Scores.ToHashSet());
        Assert.Equal(Small.Value.Absent, found.Absent);
        Assert.Equal(Small.Value.Sensitivity, found.Sensitivity);
        Assert.Equal(Small.Value.Coherence.Children, found.Coherence.Children);
        Assert.Equal(Small.Value.Coherence.NearlyTheSame, found.Coherence.NearlyTheSame);
        Assert.Equal(Small.Value.Coherence.Missing, found.Coherence.Missing);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_code_is_used_once(Engine engine)
    {
        var store = new ReleaseStore(await databases.MigratedAsync(engine));
        await store.AddAsync(Small.Value, Ct);

        var isAdded = await store.AddAsync(SmallRelease.Computed(seed: 5), Ct);

        Assert.False(isAdded);
        Assert.Equal(Small.Value.Header.Hash, (await store.FindAsync("small-1", Ct))!.Header.Hash);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task The_newest_comes_first(Engine engine)
    {
        var store = new ReleaseStore(await databases.MigratedAsync(engine));
        var later = SmallRelease.Order with { Code = "small-0", At = SmallRelease.Order.At.AddDays(1), By = null };
        await store.AddAsync(SmallRelease.Computed(later), Ct);
        var before = await store.VersionAsync(Ct);
        await store.AddAsync(Small.Value, Ct);

        Assert.Equal(["small-0", "small-1"], (await store.AllAsync(Ct)).Select(header => header.Code));
        Assert.Equal("small-0", await store.NewestCodeAsync(Ct));
        Assert.Null(await store.FindAsync("other", Ct));
        Assert.NotEqual(before, await store.VersionAsync(Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task The_database_refuses_to_change_a_release_whoever_asks(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        await new ReleaseStore(database).AddAsync(Small.Value, Ct);

        foreach (var statement in Tampering)
        {
            await using var connection = await database.OpenAsync(Ct);
            var refusal = await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync(statement));
            Assert.True(refusal.Message.Contains("a release never changes", StringComparison.Ordinal), statement + ": " + refusal.Message);
        }
        Assert.Empty(ReleaseDifference.Between(Small.Value, (await new ReleaseStore(database).FindAsync("small-1", Ct))!));
    }

    private static readonly string[] Tampering =
    [
        "UPDATE index_release SET hash = 'x' WHERE code = 'small-1'",
        "UPDATE release_country SET place = 9 WHERE release_code = 'small-1'",
        "UPDATE release_node SET weight = 9 WHERE release_code = 'small-1'",
        "UPDATE release_input SET value = 9 WHERE release_code = 'small-1'",
        "UPDATE release_score SET place = 1 WHERE release_code = 'small-1'",
        "DELETE FROM index_release WHERE code = 'small-1'",
        "DELETE FROM release_country WHERE release_code = 'small-1'",
        "DELETE FROM release_node WHERE release_code = 'small-1'",
        "DELETE FROM release_input WHERE release_code = 'small-1'",
        "DELETE FROM release_score WHERE release_code = 'small-1'",
        "INSERT INTO release_country (release_code, country, place) VALUES ('small-1', 'FRA', 99)",
        "INSERT INTO release_node (release_code, code, place, depth, weight) VALUES ('small-1', 'NEW', 99, 1, 1)",
        "INSERT INTO release_input (release_code, country, indicator, used_as, source, series, period, value, text, status) VALUES ('small-1', 'CUB', 'HOURS', 'window', 's', 's', '2020', 1, '1', '')",
        "INSERT INTO release_score (release_code, country, node, coverage, place_n, score_n) VALUES ('small-1', 'FRA', 'INDEX', 1, 0, 0)",
    ];
}
