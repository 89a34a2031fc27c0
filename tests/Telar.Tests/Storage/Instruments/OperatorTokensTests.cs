using System.Security.Cryptography;
using System.Text;
using Dapper;
using Telar.Core.Instruments.Operators;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Instruments;

public class OperatorTokensTests(TestDatabases databases)
{
    private static readonly DateTimeOffset Now = SmallInstrument.Morning;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_token_holds_until_its_day_or_until_it_is_revoked(Engine engine)
    {
        var tokens = new OperatorTokens(await databases.MigratedAsync(engine));
        var (token, secret) = await tokens.CreateAsync("report of March", OperatorRole.Analyst, Now, Now.AddDays(10), Ct);

        var found = (await tokens.FindAsync(secret, Ct))!;
        Assert.Equal(token, found);
        Assert.True(found.HoldsAt(Now.AddDays(9)));
        Assert.False(found.HoldsAt(Now.AddDays(10)));

        Assert.True(await tokens.RevokeAsync(token.Id, Now.AddDays(1), Ct));
        Assert.False(await tokens.RevokeAsync(token.Id, Now.AddDays(1), Ct));
        Assert.False((await tokens.FindAsync(secret, Ct))!.HoldsAt(Now.AddDays(2)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task The_secret_stands_nowhere_in_the_database_but_as_a_hash(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        var (_, secret) = await new OperatorTokens(database).CreateAsync("report", OperatorRole.Editor, Now, Now.AddDays(10), Ct);

        await using var connection = await database.OpenAsync(Ct);
        var row = (IDictionary<string, object?>)await connection.QuerySingleAsync("SELECT * FROM operator_token");

        Assert.All(row.Values, value => Assert.DoesNotContain(secret[OperatorTokens.Prefix.Length..], $"{value}", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret))), row["hash"]);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_wrong_secret_opens_nothing(Engine engine)
    {
        var tokens = new OperatorTokens(await databases.MigratedAsync(engine));
        var (_, secret) = await tokens.CreateAsync("report", OperatorRole.Editor, Now, Now.AddDays(10), Ct);

        Assert.Null(await tokens.FindAsync(secret[..^1] + (secret[^1] == '0' ? '1' : '0'), Ct));
        Assert.Null(await tokens.FindAsync("", Ct));
        Assert.True(OperatorRole.Editor.Includes(OperatorRole.Analyst));
        Assert.False(OperatorRole.Analyst.Includes(OperatorRole.Editor));
    }
}
