using System.Net;
using System.Text.Json;
using Telar.Core.Instruments.Operators;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Api;

/// What a token opens of the responses, and that nothing of it opens without one.
public sealed class AnalystAnswersTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    private const string Root = "/api/v1/instruments/survey/versions/1/";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Answers => new()
    {
        { "responses.csv", "text/csv" },
        { "answers.csv", "text/csv" },
        { "responses.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "codebook", "text/csv" },
        { "statistics", "application/json" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Without_a_token_nothing_opens_and_with_one_no_cache_keeps_it(string what, string mediaType)
    {
        await FilledAsync();

        using var closed = await site.AskAsync(Root + what);
        using var open = await site.AskAsync(Root + what, await site.AsAsync(OperatorRole.Analyst));

        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        Assert.Equal((HttpStatusCode.OK, mediaType, "no-store"), (open.StatusCode, open.Content.Headers.ContentType!.MediaType, open.Headers.CacheControl!.ToString()));
        Assert.NotEmpty(await open.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task Tables_come_as_the_command_writes_them()
    {
        await FilledAsync();

        var wide = await TextAsync("responses.csv?labels=es");
        var turns = await TextAsync("responses.csv?table=shop");
        var statistics = JsonDocument.Parse(await TextAsync("statistics?group=women_led&all=true")).RootElement.GetProperty("data");

        Assert.Equal(4, wide.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(",Siempre,", wide, StringComparison.Ordinal);
        Assert.Equal("_response,_turn,shop/street", turns.Split("\r\n")[0]);
        Assert.Equal((3, 4), (statistics.GetProperty("used").GetInt32(), statistics.GetProperty("items").GetArrayLength()));
        Assert.Contains("100", statistics.GetProperty("items")[0].GetProperty("notes")[0].GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("responses.csv?since=yesterday", 400, "API-02")]
    [InlineData("responses.csv?table=nothing", 422, "RESP-04")]
    [InlineData("responses.csv?scoring=zz", 422, "RESP-05")]
    [InlineData("statistics?group=country", 422, "RESP-10")]
    [InlineData("statistics?all=perhaps", 400, "API-02")]
    [InlineData("../9/statistics", 404, "API-22")]
    [InlineData("../../../nothing/versions/1/codebook", 404, "API-05")]
    public async Task What_cannot_be_given_is_refused_with_its_code(string what, int status, string code)
    {
        await FilledAsync();

        using var answer = await site.AskAsync(Root + what, await site.AsAsync(OperatorRole.Analyst));

        Assert.Equal((status, code), ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("code").GetString()));
    }

    private async Task<string> TextAsync(string what)
    {
        using var answer = await site.AskAsync(Root + what, await site.AsAsync(OperatorRole.Analyst));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private async Task FilledAsync()
    {
        var versions = new Telar.Storage.Instruments.InstrumentStore(site.Database);
        if (await versions.FindAsync("survey", 1, Ct) is not null)
            return;
        var house = await SurveyHouse.OpenAsync(site.Database);
        var sent = TimeProvider.System.GetUtcNow().AddDays(-1);
        for (var number = 0; number < 3; number++)
            await house.SendAsync(number, """["always","some","never","never","net",null,[["Main"]]]""", one => one with { SentAt = sent, ExpiresAt = sent.AddYears(1) });
    }
}
