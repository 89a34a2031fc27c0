using System.Net;
using System.Text;
using Dapper;
using Telar.Core.Instruments.Responses;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Instruments;

/// Where the disk has no room, whoever begins or sends is told so on the page in hand; nothing is lost, and later it works.
public sealed class FullDiskTests(GuestSite site) : IClassFixture<GuestSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("es", "disco del servidor está lleno")]
    [InlineData("pt", "disco do servidor está cheio")]
    [InlineData("en", "disk is full")]
    public async Task Whoever_begins_keeps_the_page_as_it_was_and_begins_later(string language, string words)
    {
        var firm = new Respondent(site.Http);
        await OnFullDiskAsync(() => firm.BeginAsync(language, GuestInstrument.Code, "URY"));
        var (status, said, country) = (firm.Status, firm.Find("[role=alert]")?.TextContent, firm.Find("option[selected]")?.GetAttribute("value"));

        await firm.SendAsync("");

        Assert.Equal((HttpStatusCode.InsufficientStorage, "URY"), (status, country));
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.NotNull(firm.Find("#answers"));
    }

    [Theory]
    [InlineData("/revisar", "siguen guardadas bajo su enlace")]
    [InlineData("/review", "still kept under your link")]
    public async Task Whoever_sends_is_told_that_all_answers_are_kept_and_sends_later(string page, string words)
    {
        var firm = await AtReviewAsync(page == "/review" ? "en" : "es", number: page.Length);
        await OnFullDiskAsync(() => firm.PostAsync(firm.Path, []));
        var (status, said) = (firm.Status, firm.Find("[role=alert]")?.TextContent);
        await firm.GoAsync(firm.Path);
        var answers = firm.Page.QuerySelectorAll("dl.facts dd").Select(answer => answer.TextContent).ToList();

        await firm.PostAsync(firm.Path, []);

        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Contains(answers, answer => answer is "A menudo" or "Often");
        Assert.Matches("/(resultado|result)$", firm.Path);
    }

    [Fact]
    public async Task Whoever_was_invited_sees_the_page_and_begins_later()
    {
        var guest = new Respondent(site.Http);
        var link = await site.House.LinkAsync("key\nD-1");
        await OnFullDiskAsync(async () =>
        {
            await guest.GoAsync($"/es/respuesta/{link}");
            Assert.Equal(HttpStatusCode.OK, guest.Status);
            await guest.SendAsync("", ("agree", "yes"), ("adviser", "yes"));
        });
        var (status, said) = (guest.Status, guest.Find("[role=alert]")?.TextContent);

        await guest.SendAsync("");

        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        Assert.Contains("lo que eligió sigue marcado", said, StringComparison.Ordinal);
        Assert.NotNull(guest.Find("#answers"));
        Assert.Equal(AnsweredBy.Adviser, (await site.House.Responses.FindByLinkAsync(link, Ct))!.AnsweredBy);
    }

    [Fact]
    public async Task Whatever_else_is_asked_gets_a_page_that_says_so()
    {
        var firm = await AtReviewAsync("es", number: 40);
        await firm.PostAsync(firm.Path, []);
        var result = firm.Path;
        await OnFullDiskAsync(() => firm.PostAsync(result, [("do", "again")]));
        var (status, words, cache) = (firm.Status, firm.Find("main .lead")?.TextContent, firm.Last.Headers.CacheControl);

        await firm.GoAsync(result);

        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        Assert.Contains("lo guardado antes sigue ahí", words, StringComparison.Ordinal);
        Assert.True(cache!.NoStore);
        Assert.Equal((HttpStatusCode.OK, result), (firm.Status, firm.Path));
    }

    [Fact]
    public async Task A_program_is_told_too_and_the_same_request_works_later()
    {
        var (status, body) = (HttpStatusCode.OK, "");
        await OnFullDiskAsync(async () =>
        {
            using var answer = await TakeAsync();
            (status, body) = (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
        });

        using var again = await TakeAsync();

        Assert.Equal(HttpStatusCode.InsufficientStorage, status);
        Assert.Contains("API-25", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    private async Task<HttpResponseMessage> TakeAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/instruments/{GuestInstrument.Code}/versions/1/responses")
        {
            Content = new StringContent($$$"""{"country":"PRY","language":"es","consent":"1","answers":{"sells":"often","number":"{{{TaxId(500)}}}"}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", "a-full-disk-of-the-server");
        return await site.Http.SendAsync(request, Ct);
    }

    // A row may still fit into a page that is there: so whatever is written of a response, or noted of an invitation, brings ballast along.
    // Whatever becomes of the test, the next one has a disk again.
    private async Task OnFullDiskAsync(Func<Task> work)
    {
        await RunAsync("CREATE TABLE ballast (bytes BLOB)");
        foreach (var (change, table) in Ballasted)
            await RunAsync($"CREATE TRIGGER {change}_{table} AFTER {change} ON {table} BEGIN INSERT INTO ballast VALUES (zeroblob(100000)); END");
        await site.LimitDiskAsync(sparePages: 0);
        try
        {
            await work();
        }
        finally
        {
            await site.LimitDiskAsync(sparePages: null);
            foreach (var (change, table) in Ballasted)
                await RunAsync($"DROP TRIGGER {change}_{table}");
            await RunAsync("DROP TABLE ballast");
        }
    }

    private static (string Change, string Table)[] Ballasted => [("INSERT", "response"), ("UPDATE", "response"), ("UPDATE", "invitation")];

    private Task<int> RunAsync(string sql) => site.Database.WriteAsync((connection, transaction) => connection.ExecuteAsync(sql, transaction: transaction), Ct);

    private async Task<Respondent> AtReviewAsync(string language, int number)
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync(language, GuestInstrument.Code);
        await firm.SendAsync("next", ("/data/sells", "often"), ("/data/number", TaxId(number)));
        Assert.Matches("/(revisar|review)$", firm.Path);
        return firm;
    }

    // A RUC of its own for each: the last digit computed.
    private static string TaxId(int number) =>
        Enumerable.Range(0, 10).Select(check => $"8{number:000000}-{check}").First(id => !Telar.Core.Organisations.TaxIds.TaxIdRules.Check("PRY", id).IsRefused);
}
