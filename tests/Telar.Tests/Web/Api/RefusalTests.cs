using System.Net;
using System.Text.Json;

namespace Telar.Tests.Web.Api;

public sealed class RefusalTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Theory]
    [InlineData("observations?indicator=IC.FRM.TRNG", 404, "API-04", "indicator", "IC.FRM.TRNG.ZS")]
    [InlineData("observations?country=PY", 404, "API-04", "country", "PRY")]
    [InlineData("observations?country=Paraguay", 404, "API-04", "country", "PRY")]
    [InlineData("observations?country=QQQQQQQ", 404, "API-05", "country", null)]
    [InlineData("observations?challenge=TAL9", 404, "API-04", "challenge", "TAL1")]
    [InlineData("observations?countri=PRY", 400, "API-01", "countri", "country")]
    [InlineData("observations?from=last", 400, "API-02", "from", null)]
    [InlineData("observations?from=2020&to=2010", 400, "API-02", "to", null)]
    [InlineData("observations?status=good", 400, "API-02", "status", null)]
    [InlineData("observations?format=xml", 400, "API-02", "format", null)]
    [InlineData("observations?limit=0", 400, "API-02", "limit", null)]
    [InlineData("observations?next=abc", 400, "API-02", "next", null)]
    [InlineData("observations?from=2010&from=2011", 400, "API-03", "from", null)]
    [InlineData("observations?Indicator=IC.FRM.TRNG.ZS", 400, "API-01", "Indicator", "indicator")]
    [InlineData("indicators/IC.FRM", 404, "API-05", "code", null)]
    [InlineData("countries/PRI", 404, "API-04", "code", "PRY")]
    [InlineData("indicators?unknown=1", 400, "API-01", "unknown", null)]
    [InlineData("nothing", 404, "API-06", null, null)]
    public async Task A_refusal_names_what_is_wrong_and_what_may_have_been_meant(string path, int status, string code, string? parameter, string? near)
    {
        using var response = await site.AskAsync($"/api/v1/{path}");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((status, code), (problem.GetProperty("status").GetInt32(), problem.GetProperty("code").GetString()));
        Assert.StartsWith($"{OpenDataSite.Url}/es/datos/api#api-", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        var part = problem.GetProperty("problems")[0];
        Assert.Equal(parameter, part.GetProperty("parameter").GetString());
        if (near is not null)
            Assert.Contains(near, part.GetProperty("near").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public async Task All_problems_come_at_once_and_what_cannot_be_read_goes_first()
    {
        var problem = await site.JsonAsync("/api/v1/observations?country=XXX&from=x&indicato=1");

        Assert.Equal(["API-01", "API-02", "API-04"], problem.GetProperty("problems").EnumerateArray().Select(part => part.GetProperty("code").GetString()!).Select(code => code == "API-05" ? "API-04" : code));
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("pt-BR,pt;q=0.9", "O parâmetro")]
    [InlineData("en-GB", "The parameter")]
    [InlineData("fr", "El parámetro")]
    public async Task A_refusal_speaks_the_language_of_the_reader(string accept, string begins)
    {
        var problem = await site.JsonAsync("/api/v1/observations?x=1", ("Accept-Language", accept));

        Assert.StartsWith(begins, problem.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_is_not_ours_is_refused_with_those_that_are()
    {
        using var response = await site.AskAsync("/api/v1/observations", ("Accept", "application/xml"));

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Fact]
    public async Task The_api_can_only_be_read()
    {
        using var response = await site.Http.PostAsync(new Uri("/api/v1/observations", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Pages_of_other_sites_may_read()
    {
        using var simple = await site.AskAsync("/api/v1/countries", ("Origin", "https://elsewhere.example"));
        using var asking = new HttpRequestMessage(HttpMethod.Options, "/api/v1/countries");
        asking.Headers.Add("Origin", "https://elsewhere.example");
        asking.Headers.Add("Access-Control-Request-Method", "GET");
        using var preflight = await site.Http.SendAsync(asking, TestContext.Current.CancellationToken);

        Assert.Equal(["*"], simple.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Contains("GET", preflight.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
    }
}
