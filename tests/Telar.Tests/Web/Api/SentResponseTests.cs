using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Telar.Core.Instruments.Operators;
using Telar.Core.Instruments.Responses;
using Telar.Tests.Given;
using Telar.Tests.Web.Instruments;

namespace Telar.Tests.Web.Api;

/// Whole responses that programs send.
public sealed class SentResponseTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    private const string TaxId = "80000001-3";

    private static int keys;

    private string Version => site.PathOf("maturity");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_response_gives_a_result_and_the_private_link_to_it()
    {
        using var answer = await SendAsync(await BodyAsync());

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        var taken = await DataAsync(answer);
        Assert.Equal((100, false), (taken.GetProperty("result").GetProperty("total").GetDouble(), taken.GetProperty("counts").GetBoolean()));
        Assert.Equal("4", taken.GetProperty("instance").GetProperty("/data/firm/staff").GetString());
        var firm = new Respondent(site.Http);
        await firm.GoAsync(new Uri(taken.GetProperty("link").GetString()!).AbsolutePath);
        Assert.Equal((HttpStatusCode.OK, "100"), (firm.Status, firm.Find("tr.is-chosen td.num")!.TextContent));
    }

    [Fact]
    public async Task Low_answers_name_their_gaps_in_the_order_of_what_they_cost()
    {
        using var answer = await SendAsync(await BodyAsync(best: false, language: "pt"));

        var gaps = (await DataAsync(answer)).GetProperty("result").GetProperty("gaps").EnumerateArray().ToList();
        var lost = gaps.ConvertAll(gap => gap.GetProperty("pointsLost").GetDouble());
        Assert.True(gaps.Count > 5);
        Assert.Equal(lost.OrderDescending(), lost);
        Assert.All(gaps, gap => Assert.Matches("^T(AL|ER|RF|RA)[1-5]$", gap.GetProperty("challenge").GetString()!));
    }

    [Fact]
    public async Task The_same_request_gives_the_same_answer_and_is_kept_once()
    {
        var (body, key) = (await BodyAsync(), NewKey());

        using var first = await SendAsync(body, key);
        using var again = await SendAsync(body, key);
        using var quoted = await SendAsync(body, $"\"{key}\"");

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK], new[] { first.StatusCode, again.StatusCode, quoted.StatusCode });
        Assert.Equal(await first.Content.ReadAsStringAsync(Ct), await again.Content.ReadAsStringAsync(Ct));
        Assert.Equal(await first.Content.ReadAsStringAsync(Ct), await quoted.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Many_at_once_with_the_same_key_are_one_response()
    {
        var (body, key, before) = (await BodyAsync(), NewKey(), await CountAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => SendAsync(body, key)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(Ct)))).Distinct());
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task The_same_key_with_something_else_is_refused_whatever_country_it_speaks_of()
    {
        var key = NewKey();
        using var first = await SendAsync(await BodyAsync(), key);
        using var other = await SendAsync(await BodyAsync(best: false), key);
        using var elsewhere = await SendAsync(await BodyAsync(country: "URY"), key);

        Assert.Equal((HttpStatusCode.Conflict, "TAKE-08"), (other.StatusCode, await CodeOfAsync(other)));
        Assert.Equal((HttpStatusCode.Conflict, "TAKE-08"), (elsewhere.StatusCode, await CodeOfAsync(elsewhere)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    [InlineData("has spaces in its midst")]
    public async Task Without_a_key_that_nobody_guesses_nothing_is_taken(string? key)
    {
        var before = await CountAsync();

        using var answer = await SendAsync(await BodyAsync(), key, withKey: key is not null);

        Assert.Equal((HttpStatusCode.BadRequest, "API-23"), (answer.StatusCode, await CodeOfAsync(answer)));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Every_answer_that_is_wrong_is_named_at_once_and_nothing_is_kept()
    {
        var before = await CountAsync();
        var body = await BodyAsync();
        var answers = (JsonObject)body["answers"]!;
        answers["staff"] = "many";
        answers["activity"] = "";
        answers["nonsense"] = "x";
        answers["firm"] = new JsonObject { ["years"] = 999, ["staff"] = 3 };
        answers["region"] = new string('x', 20_000);

        using var answer = await SendAsync(body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problems = (await JsonAsync(answer)).GetProperty("problems").EnumerateArray().Select(problem => (problem.GetProperty("code").GetString(), problem.GetProperty("parameter").GetString())).ToList();
        Assert.Contains(("ANSWER-01", "nonsense"), problems);
        Assert.Contains(problems, problem => problem.Item1 == "ANSWER-06");
        Assert.Contains(("TAKE-01", "region"), problems);
        Assert.Contains(problems, problem => problem.Item2 == "/data/firm/activity");
        Assert.Contains(problems, problem => problem.Item2 == "/data/firm/staff");
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("country", "XXX", "API-02")]
    [InlineData("country", null, "API-02")]
    [InlineData("language", "fr", "API-02")]
    [InlineData("consent", "0", "TAKE-03")]
    [InlineData("consent", null, "TAKE-03")]
    [InlineData("answeredBy", "robot", "API-02")]
    [InlineData("wave", "one", "API-02")]
    [InlineData("answers", "none", "API-02")]
    [InlineData("follows", "PRY-1", "TAKE-04")]
    [InlineData("secret", "x", "API-01")]
    public async Task What_stands_around_the_answers_is_checked_as_well(string name, string? value, string code)
    {
        var body = await BodyAsync();
        body[name] = value;

        using var answer = await SendAsync(body);

        Assert.Equal(code, await CodeOfAsync(answer));
        Assert.InRange((int)answer.StatusCode, 400, 422);
    }

    [Fact]
    public async Task A_tax_id_is_never_kept_and_never_said_back()
    {
        var right = await BodyAsync();
        right["answers"]!["tax_number"] = TaxId;
        var wrong = await BodyAsync();
        wrong["answers"]!["tax_number"] = "80000001-4";

        using var taken = await SendAsync(right);
        using var refused = await SendAsync(wrong);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity), (taken.StatusCode, refused.StatusCode));
        Assert.Equal("TAX-03", await CodeOfAsync(refused));
        Assert.DoesNotContain("80000001", await taken.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("80000001-4", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        // Nobody answers for an unknown program: its number marks nobody, so it stands in nobody's way.
        Assert.Null((await ResponseOfAsync(taken)).SubjectHash);
    }

    [Fact]
    public async Task Only_what_an_editor_sends_counts_among_peers_and_once_for_each_subject()
    {
        var body = await BodyAsync();
        // Not the same share of the points everywhere: that would be clicked through.
        body["answers"]!["staff"] = 9;
        await VaryAsync(body);
        body["answers"]!["tax_number"] = "80000002-1";
        using var open = await SendAsync(body);
        using var analyst = await SendAsync(body, role: OperatorRole.Analyst);
        var editor = await site.AsAsync(OperatorRole.Editor);
        using var counted = await SendAsync(body, token: editor);
        using var twice = await SendAsync(body, token: editor);

        Assert.Equal(["False Open", "False Open", "True Api"], new[] { await KindAsync(open), await KindAsync(analyst), await KindAsync(counted) });
        Assert.Equal((HttpStatusCode.Conflict, "TAKE-07"), (twice.StatusCode, await CodeOfAsync(twice)));
        var next = await BodyAsync();
        next["follows"] = (await DataAsync(counted)).GetProperty("code").GetString();
        next["answers"]!["tax_number"] = "80000002-1";
        using var followed = await SendAsync(next, token: editor);
        Assert.Equal((HttpStatusCode.Created, 1), (followed.StatusCode, (await DataAsync(followed)).GetProperty("wave").GetInt32()));

        async Task<string> KindAsync(HttpResponseMessage answer) => await ResponseOfAsync(answer) is var response ? $"{response.IsCounted} {response.Channel}" : "";
    }

    [Fact]
    public async Task A_link_of_another_country_follows_nothing()
    {
        using var first = await SendAsync(await BodyAsync());
        var code = (await DataAsync(first)).GetProperty("code").GetString()!;
        var elsewhere = await BodyAsync(country: "URY");
        elsewhere["follows"] = code;
        var renamed = await BodyAsync(country: "URY");
        renamed["follows"] = "URY" + code[3..];

        using var other = await SendAsync(elsewhere);
        using var invented = await SendAsync(renamed);

        Assert.Equal(("TAKE-04", "TAKE-04"), (await CodeOfAsync(other), await CodeOfAsync(invented)));
        Assert.DoesNotContain(code, await other.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_owner_deleted_does_not_come_back_with_the_same_request()
    {
        var (body, key) = (await BodyAsync(), NewKey());
        using var first = await SendAsync(body, key);
        var path = new Uri((await DataAsync(first)).GetProperty("link").GetString()!).AbsolutePath;
        var firm = new Respondent(site.Http);
        await firm.PostAsync(path, [("do", "delete"), ("sure", "yes")]);

        using var again = await SendAsync(body, key);
        await firm.GoAsync(path);

        Assert.Equal((HttpStatusCode.Gone, "TAKE-09"), (again.StatusCode, await CodeOfAsync(again)));
        Assert.Equal(HttpStatusCode.Gone, firm.Status);
    }

    [Fact]
    public async Task A_body_beyond_two_megabytes_is_refused_in_a_sentence()
    {
        var body = await BodyAsync();
        body["answers"]!["region"] = new string('x', 2 << 20);

        using var answer = await SendAsync(body);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "API-18"), (answer.StatusCode, await CodeOfAsync(answer)));
    }

    [Theory]
    [InlineData("{\"answers\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}")]
    [InlineData("{\"answers\":{\"staff\":1,\"staff\":2}}")]
    [InlineData("{\"country\":\"\\ud800\"}")]
    [InlineData("{\"\\udc00\":1}")]
    public async Task What_is_no_sound_json_is_told_so(string body)
    {
        using var answer = await SendAsync(new StringContent(body, Encoding.UTF8, "application/json"), NewKey());

        Assert.Equal((HttpStatusCode.BadRequest, "API-20"), (answer.StatusCode, await CodeOfAsync(answer)));
    }

    [Fact]
    public async Task Very_many_answers_to_no_question_are_told_up_to_a_thousand()
    {
        var answers = new JsonObject();
        for (var number = 0; number < 60_000; number++)
            answers[$"no_such_question_{number}"] = "x";
        var body = await BodyAsync();
        body["answers"] = answers;

        using var answer = await SendAsync(body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(1_000, (await JsonAsync(answer)).GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Where_an_instrument_brings_no_consent_text_the_usual_one_is_told_asked_for_and_kept()
    {
        var editor = await site.AsAsync(OperatorRole.Editor);
        const string address = "/api/v1/instruments/bakery/versions/1";

        var told = (await site.JsonAsync(address, editor)).GetProperty("data").GetProperty("consent");
        using var other = await SendAsync(JsonContent("1"), NewKey(), address + "/responses", editor);
        using var usual = await SendAsync(JsonContent("telar-1"), NewKey(), address + "/responses", editor);

        Assert.Equal("telar-1", told.GetProperty("version").GetString());
        Assert.Contains("1 825", told.GetProperty("text").GetProperty("es").GetString()!.Replace('\u202f', ' ').Replace('\u00a0', ' ').Replace('\u2009', ' '), StringComparison.Ordinal);
        // It is a draft: nothing else stands in the way of the second.
        Assert.Equal(("TAKE-03", "TAKE-10"), (await CodeOfAsync(other), await CodeOfAsync(usual)));

        static StringContent JsonContent(string consent) =>
            new(new JsonObject { ["country"] = "PRY", ["language"] = "es", ["consent"] = consent, ["answers"] = new JsonObject() }.ToJsonString(), Encoding.UTF8, "application/json");
    }

    [Fact]
    public async Task A_draft_takes_no_responses_not_even_of_an_operator()
    {
        const string draft = "/api/v1/instruments/bakery/versions/1/responses";
        using var nobody = await SendAsync(new StringContent("{}", Encoding.UTF8, "application/json"), NewKey(), draft);
        var editor = await site.AsAsync(OperatorRole.Editor);
        using var request = new HttpRequestMessage(HttpMethod.Post, draft) { Content = new StringContent("""{"country":"PRY","language":"es","consent":"telar-1","answers":{}}""", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", editor.Value);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", NewKey());
        using var operators = await site.Http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, "TAKE-10"), (operators.StatusCode, await CodeOfAsync(operators)));
    }

    private static string NewKey() => $"key-of-these-tests-{Interlocked.Increment(ref keys)}";

    private async Task<JsonObject> BodyAsync(bool best = true, string country = "PRY", string language = "es")
    {
        var version = (await site.JsonAsync(Version)).GetProperty("data");
        return WholeAnswers.Body(version, WholeAnswers.Of(version, best), country, language);
    }

    // Every third scored question gets its worst answer.
    private async Task VaryAsync(JsonObject body)
    {
        var version = (await site.JsonAsync(Version)).GetProperty("data");
        var worst = WholeAnswers.Of(version, best: false);
        foreach (var (number, item) in version.GetProperty("items").EnumerateArray().Index().Where(pair => pair.Index % 3 == 0))
            body["answers"]![item.GetProperty("name").GetString()!] = worst[item.GetProperty("name").GetString()!]!.DeepClone();
    }

    private async Task<HttpResponseMessage> SendAsync(JsonObject body, string? key = null, bool withKey = true, OperatorRole? role = null, (string Name, string Value)? token = null) =>
        await SendAsync(new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), withKey ? key ?? NewKey() : null, token: token ?? (role is { } held ? await site.AsAsync(held) : null));

    private async Task<HttpResponseMessage> SendAsync(HttpContent content, string? key, string? path = null, (string Name, string Value)? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path ?? $"{Version}/responses") { Content = content };
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (token is { } shown)
            request.Headers.TryAddWithoutValidation(shown.Name, shown.Value);
        return await site.Http.SendAsync(request, Ct);
    }

    private async Task<Response> ResponseOfAsync(HttpResponseMessage answer)
    {
        Assert.True(ResponseLink.TryParse((await DataAsync(answer)).GetProperty("code").GetString(), out var link));
        return (await site.Parts.Answering.Open.FindAsync(link, Ct))!;
    }

    private async Task<long> CountAsync()
    {
        await using var connection = await site.Database.OpenAsync(Ct);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM response");
    }

    private static async Task<string?> CodeOfAsync(HttpResponseMessage answer) => (await JsonAsync(answer)).GetProperty("code").GetString();

    private static async Task<JsonElement> DataAsync(HttpResponseMessage answer) => (await JsonAsync(answer)).GetProperty("data");

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
