using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Telar.Core.Instruments.Operators;

namespace Telar.Tests.Web.Api;

/// What operators may do over HTTP, and how everybody else is refused.
public sealed class OperatorDoorTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    private const string Versions = "/api/v1/instruments/maturity/versions";
    private const string Draft = "/api/v1/instruments/bakery/versions/1/status";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, 401, "API-15", "Bearer realm=\"telar\"")]
    [InlineData("Basic dGVsYXI6eA==", 401, "API-15", "Bearer realm=\"telar\"")]
    [InlineData("Bearer", 401, "API-15", "Bearer realm=\"telar\"")]
    [InlineData("Bearer telar_00", 401, "API-16", "Bearer realm=\"telar\", error=\"invalid_token\"")]
    [InlineData("Bearer ' OR 1=1 --", 401, "API-16", "Bearer realm=\"telar\", error=\"invalid_token\"")]
    public async Task Whoever_shows_no_token_that_holds_is_told_how_to_get_one(string? header, int status, string code, string challenge)
    {
        using var answer = header is null ? await site.AskAsync(Versions) : await site.AskAsync(Versions, ("Authorization", header));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(challenge, answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal(code, await CodeOfAsync(answer));
    }

    [Fact]
    public async Task A_token_that_expired_or_was_revoked_opens_nothing()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (_, expired) = await site.Tokens.CreateAsync("old", OperatorRole.Editor, now.AddDays(-2), now.AddDays(-1), Ct);
        var (token, revoked) = await site.Tokens.CreateAsync("lost", OperatorRole.Editor, now, now.AddDays(1), Ct);
        await site.Tokens.RevokeAsync(token.Id, now, Ct);

        foreach (var secret in (string[])[expired, revoked])
        {
            using var answer = await site.AskAsync(Versions, ("Authorization", $"Bearer {secret}"));
            Assert.Equal((HttpStatusCode.Unauthorized, "API-16"), (answer.StatusCode, await CodeOfAsync(answer)));
            Assert.DoesNotContain(secret, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_in_the_address_is_an_unknown_parameter_and_opens_nothing()
    {
        var secret = await site.TokenAsync(OperatorRole.Editor);

        using var answer = await site.AskAsync($"{Versions}?access_token={secret}");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task An_analyst_sees_every_version_and_no_cache_keeps_it()
    {
        using var answer = await site.AskAsync("/api/v1/instruments/BAKERY/versions", await site.AsAsync(OperatorRole.Analyst));

        var version = (await JsonAsync(answer)).GetProperty("data")[0];
        Assert.Equal(("bakery", 1, "draft"), (version.GetProperty("instrument").GetString(), version.GetProperty("version").GetInt32(), version.GetProperty("status").GetString()));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task An_analyst_does_not_publish()
    {
        using var answer = await PutAsync(Draft, new { status = "review" }, OperatorRole.Analyst);

        Assert.Equal((HttpStatusCode.Forbidden, "API-17"), (answer.StatusCode, await CodeOfAsync(answer)));
        Assert.Contains("scope=\"editor\"", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_moves_a_version_on_step_by_step_and_is_written_down()
    {
        const string path = "/api/v1/instruments/workshop/versions/1/status";
        using var skipped = await PutAsync(path, new { status = "retired" }, OperatorRole.Editor);
        using var first = await PutAsync(path, new { status = "review", note = "read by two" }, OperatorRole.Editor);
        using var again = await PutAsync(path, new { status = "review" }, OperatorRole.Editor);

        Assert.Equal((HttpStatusCode.Conflict, "INST-04"), (skipped.StatusCode, await CodeOfAsync(skipped)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        var events = (await JsonAsync(again)).GetProperty("data").GetProperty("events").EnumerateArray().ToList();
        var last = events[^1];
        Assert.Equal(("review", "tests", "read by two"), (last.GetProperty("status").GetString(), last.GetProperty("author").GetString(), last.GetProperty("note").GetString()));
        Assert.Single(events, one => one.GetProperty("status").GetString() == "review");
    }

    [Fact]
    public async Task What_an_editor_publishes_is_offered_at_once()
    {
        const string path = "/api/v1/instruments/market/versions/1/status";
        using var review = await PutAsync(path, new { status = "review" }, OperatorRole.Editor);
        using var published = await PutAsync(path, new { status = "published" }, OperatorRole.Editor);
        using var page = await site.AskAsync("/es/diagnostico/market");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (review.StatusCode, published.StatusCode));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("{\"status\":\"final\"}", 400, "API-02")]
    [InlineData("{}", 400, "API-02")]
    [InlineData("{\"status\":7}", 400, "API-02")]
    [InlineData("{\"status\":\"review\",\"by\":\"me\"}", 400, "API-01")]
    [InlineData("{\"status\":\"review\",\"status\":\"draft\"}", 400, "API-20")]
    [InlineData("[]", 400, "API-21")]
    [InlineData("{\"status\":", 400, "API-20")]
    [InlineData("", 400, "API-20")]
    public async Task A_body_that_cannot_be_read_changes_nothing(string body, int status, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Draft) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", (await site.AsAsync(OperatorRole.Editor)).Value);
        using var answer = await site.Http.SendAsync(request, Ct);

        Assert.Equal((status, code), ((int)answer.StatusCode, await CodeOfAsync(answer)));
    }

    [Fact]
    public async Task A_body_of_another_kind_or_size_is_refused_in_a_sentence()
    {
        using var form = await SendAsync(new FormUrlEncodedContent([KeyValuePair.Create("status", "review")]));
        using var huge = await SendAsync(JsonContent.Create(new { status = "review", note = new string('x', 40_000) }));
        using var deep = await SendAsync(new StringContent("{\"status\":" + new string('[', 10_000), System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "API-19"), (form.StatusCode, await CodeOfAsync(form)));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "API-18"), (huge.StatusCode, await CodeOfAsync(huge)));
        Assert.Equal((HttpStatusCode.BadRequest, "API-20"), (deep.StatusCode, await CodeOfAsync(deep)));

        async Task<HttpResponseMessage> SendAsync(HttpContent content)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, Draft) { Content = content };
            request.Headers.TryAddWithoutValidation("Authorization", (await site.AsAsync(OperatorRole.Editor)).Value);
            return await site.Http.SendAsync(request, Ct);
        }
    }

    [Fact]
    public async Task What_is_not_taken_is_answered_with_what_is()
    {
        using var posted = await site.Http.PostAsync(new Uri(Draft, UriKind.Relative), null, Ct);
        using var versions = await site.Http.PostAsync(new Uri(Versions, UriKind.Relative), null, Ct);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "API-14"), (posted.StatusCode, await CodeOfAsync(posted)));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "API-07"), (versions.StatusCode, await CodeOfAsync(versions)));
    }

    [Theory]
    [InlineData("/api/v1/instruments/maturity/versions/9/status", "API-22")]
    [InlineData("/api/v1/instruments/maturity/versions/one/status", "API-22")]
    [InlineData("/api/v1/instruments/maturitY2/versions/1/status", "API-04")]
    public async Task A_version_that_is_not_there_is_refused_with_those_that_are(string path, string code)
    {
        using var answer = await PutAsync(path, new { status = "review" }, OperatorRole.Editor);

        Assert.Equal((HttpStatusCode.NotFound, code), (answer.StatusCode, await CodeOfAsync(answer)));
    }

    private async Task<HttpResponseMessage> PutAsync(string path, object body, OperatorRole role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Authorization", (await site.AsAsync(role)).Value);
        return await site.Http.SendAsync(request, Ct);
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage answer) => (await JsonAsync(answer)).GetProperty("code").GetString();

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
