using System.Text.Json;
using Telar.Cli.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Cli.Operators;

/// `telar token` as those who run a site use it.
public sealed class TokenCommandTests : CommandTests
{
    [Fact]
    public async Task A_token_is_made_listed_without_its_secret_and_revoked_once()
    {
        var (made, told) = await AskAsync("token", "create", "--role", "analyst", "--expires", "2099-01-31", "--name", "informe de marzo");
        var secret = told.GetProperty("secret").GetString()!;
        var id = told.GetProperty("id").GetString()!;

        var (_, before) = await AskAsync("token", "list");
        var (revoked, _) = await AskAsync("token", "revoke", id);
        var (again, refused) = await AskAsync("token", "revoke", id);
        var (_, after) = await AskAsync("token", "list");

        Assert.Equal((ExitCode.Done, ExitCode.Done, ExitCode.Refused), (made, revoked, again));
        Assert.Equal(("informe de marzo", "analyst", true), (before[0].GetProperty("name").GetString(), before[0].GetProperty("role").GetString(), before[0].GetProperty("holds").GetBoolean()));
        Assert.DoesNotContain(secret, before.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("TOKEN-02", CodeOf(refused));
        Assert.False(Assert.Single(after.EnumerateArray()).GetProperty("holds").GetBoolean());
    }

    [Fact]
    public async Task A_day_that_is_over_makes_no_token()
    {
        var (code, said) = await AskAsync("token", "create", "--role", "editor", "--expires", "2020-01-31", "--name", "tarde");
        var (_, list) = await AskAsync("token", "list");

        Assert.Equal((ExitCode.Refused, "TOKEN-01", 0), (code, CodeOf(said), list.GetArrayLength()));
    }

    private static string? CodeOf(JsonElement said) => said.GetProperty("problems")[0].GetProperty("code").GetString();

    private async Task<(int Code, JsonElement Said)> AskAsync(params string[] args)
    {
        var (code, said) = await RunAsync([.. args, "--json"]);
        return (code, JsonDocument.Parse(said).RootElement);
    }
}
