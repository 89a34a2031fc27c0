using System.Globalization;
using System.Net;
using Telar.Tests.Web.Api;

namespace Telar.Tests.Web.Instruments;

/// The way of a response through the site, without script.
public sealed class AnsweringTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("es")]
    [InlineData("pt")]
    [InlineData("en")]
    public async Task A_firm_answers_and_sees_its_result_at_once(string language)
    {
        var firm = new Respondent(site.Http);

        await firm.BeginAsync(language);
        await firm.AnswerAllAsync();
        Assert.EndsWith(language switch { "pt" => "/rever", "en" => "/review", _ => "/revisar" }, firm.Path, StringComparison.Ordinal);
        await firm.PostAsync(firm.Path, []);

        Assert.EndsWith(language == "en" ? "/result" : "/resultado", firm.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, firm.Status);
        Assert.Equal("100", firm.Find("tr.is-chosen td.num")!.TextContent);
        Assert.Equal(language, firm.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Low_answers_name_what_is_missing_with_its_challenge_and_practices()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();
        await firm.AnswerAllAsync(best: false);
        await firm.PostAsync(firm.Path, []);

        var gaps = firm.Page.QuerySelectorAll("ol.steps > li");
        Assert.Equal(3, gaps.Length);
        Assert.All(gaps, gap => Assert.NotNull(gap.QuerySelector("a[href^='/es/retos/']")));
        Assert.NotNull(firm.Find("ol.steps a[href^='/es/practicas/']"));
    }

    [Fact]
    public async Task Every_answer_is_kept_as_it_comes_and_found_again_on_another_device()
    {
        var phone = new Respondent(site.Http);
        await phone.BeginAsync();
        await phone.SendAsync("pause", ("/data/firm/staff", "7"));
        var link = phone.Find("#link")!.GetAttribute("value")!;

        var computer = new Respondent(site.Http);
        await computer.GoAsync(new Uri(link).AbsolutePath);

        Assert.Equal("7", computer.Find("input[name='/data/firm/staff']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("es", "quedan unos [0-9]+ minutos")]
    [InlineData("pt", "faltam cerca de [0-9]+ minutos")]
    [InlineData("en", "about [0-9]+ minutes left")]
    public async Task A_bar_shows_how_far_somebody_is_and_how_many_minutes_are_left(string language, string minutes)
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync(language);
        var (before, words) = (Done(), firm.Find(".progress p")!.TextContent);

        await firm.SendAsync("next", firm.Everything());

        Assert.Matches(minutes, words);
        Assert.InRange(Done(), before + 1, double.Parse(firm.Find("progress")!.GetAttribute("max")!, CultureInfo.InvariantCulture));

        double Done() => double.Parse(firm.Find("progress")!.GetAttribute("value")!, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_question_and_nothing_is_lost()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();
        await firm.SendAsync("next", ("/data/firm/staff", "many"), ("/data/firm/activity", "panadería"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, firm.Status);
        var field = firm.Find("input[name='/data/firm/staff']")!;
        Assert.Equal(("many", "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.Equal("panadería", firm.Find("input[name='/data/firm/activity']")!.GetAttribute("value"));
        Assert.Contains("#", firm.Find(".problems a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_tax_number_is_shown_again_with_what_is_wrong_and_forgotten_when_the_page_is_left()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();
        await firm.SendAsync("next", ("/data/firm/tax_number", "80000001-4"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, firm.Status);
        Assert.Equal("80000001-4", firm.Find("input[name='/data/firm/tax_number']")!.GetAttribute("value"));
        Assert.Contains("RUC", firm.Find(".problem")!.TextContent, StringComparison.Ordinal);

        await firm.GoAsync(firm.Path);

        Assert.Equal("", firm.Find("input[name='/data/firm/tax_number']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_tabs_keep_what_each_of_them_changed_and_ask_where_both_did()
    {
        var one = new Respondent(site.Http);
        await one.BeginAsync();
        var other = new Respondent(site.Http);
        await other.GoAsync(one.Path);

        await one.SendAsync("pause", ("/data/firm/staff", "7"));
        await other.SendAsync("pause", ("/data/firm/years", "3"), ("/data/firm/staff", "9"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("«7»", other.Find(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("9", other.Find("input[name='/data/firm/staff']")!.GetAttribute("value"));
        Assert.Equal("3", other.Find("input[name='/data/firm/years']")!.GetAttribute("value"));

        await other.SendAsync("pause");
        await one.GoAsync(other.Find("a.button")!.GetAttribute("href")!);
        Assert.Equal("9", one.Find("input[name='/data/firm/staff']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Sending_twice_is_sending_once()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();
        await firm.AnswerAllAsync();
        var review = firm.Path;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Respondent(site.Http).PostAsync(review, [])));
        await firm.PostAsync(review, []);

        Assert.EndsWith("/resultado", firm.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, firm.Status);
    }

    [Fact]
    public async Task An_answer_that_comes_after_sending_changes_nothing()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();
        var late = new Respondent(site.Http);
        await late.GoAsync(firm.Path);
        await firm.AnswerAllAsync();
        await firm.PostAsync(firm.Path, []);

        await late.SendAsync("next", ("/data/firm/staff", "900"));

        Assert.EndsWith("/resultado", late.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incomplete_answers_are_not_sent_and_the_page_says_what_is_missing()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();
        var review = firm.Path.Replace("/1", "", StringComparison.Ordinal) + "/revisar";

        await firm.PostAsync(review, []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, firm.Status);
        Assert.NotEmpty(firm.Page.QuerySelectorAll(".problems a"));
    }

    [Fact]
    public async Task Its_owner_deletes_a_response_and_the_link_says_so()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();
        await firm.AnswerAllAsync();
        await firm.PostAsync(firm.Path, []);
        var result = firm.Path;

        await firm.PostAsync(result, [("do", "delete"), ("sure", "yes")]);
        Assert.Equal(HttpStatusCode.Gone, firm.Status);
        await firm.GoAsync(result);

        Assert.Equal(HttpStatusCode.Gone, firm.Status);
        Assert.DoesNotContain("tejido", firm.Page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_result_shows_levels_and_gaps_and_opens_nothing_else()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();
        await firm.AnswerAllAsync(best: false);
        await firm.PostAsync(firm.Path, []);
        var owner = firm.Path;
        await firm.PostAsync(owner, [("do", "share")]);
        var shared = new Uri(firm.Find("#shared")!.GetAttribute("value")!).AbsolutePath;

        var visitor = new Respondent(site.Http);
        await visitor.GoAsync(shared);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Null(visitor.Find("form"));
        Assert.DoesNotContain(owner.Split('/')[3], visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await visitor.GoAsync(shared.Replace("/resultado/", "/respuesta/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        await firm.PostAsync(owner, [("do", "close")]);
        await visitor.GoAsync(shared);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Later_measurements_stand_beside_the_first_with_what_changed()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();
        await firm.AnswerAllAsync(best: false);
        await firm.PostAsync(firm.Path, []);
        Assert.DoesNotContain(Headings(), heading => heading == "T0");
        await firm.PostAsync(firm.Path, [("do", "again")]);
        Assert.Equal("panadería", firm.Find("input[name='/data/firm/activity']")!.GetAttribute("value"));

        await firm.AnswerAllAsync();
        await firm.PostAsync(firm.Path, []);

        Assert.Equal(["T0", "T1", "Cambio"], Headings());
        Assert.All(Rows(), row => Assert.Equal(["0", "100", "+100"], row));

        await firm.PostAsync(firm.Path, [("do", "again")]);
        await firm.AnswerAllAsync(best: false);
        await firm.PostAsync(firm.Path, []);

        Assert.Equal(["T0", "T1", "T2", "Cambio"], Headings());
        Assert.All(Rows(), row => Assert.Equal(["0", "100", "0", "−100"], row));

        string[] Headings() => [.. firm.Page.QuerySelectorAll("table").Where(table => table.QuerySelector("caption")?.TextContent == "Qué cambió desde la vez anterior").SelectMany(table => table.QuerySelectorAll("thead th.num")).Select(cell => cell.TextContent)];
        IEnumerable<string[]> Rows() => firm.Page.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")?.TextContent == "Qué cambió desde la vez anterior").QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray());
    }

    [Fact]
    public async Task A_private_page_is_kept_by_nobody()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();

        var headers = firm.Last.Headers;
        Assert.True(headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Null(headers.ETag);
        Assert.Null(firm.Find("link[rel=canonical]"));
    }

    [Theory]
    [InlineData("/es/respuesta/PRY-0000")]
    [InlineData("/es/respuesta/PRY-00000000000000000000000000")]
    [InlineData("/es/respuesta/XXX-00000000000000000000000000/resultado")]
    [InlineData("/pt/resultado/PRY-00000000000000000000000000")]
    public async Task A_link_that_opens_nothing_says_so(string path)
    {
        using var answer = await site.AskAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_on_another_site_cannot_answer_for_anybody()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();

        await firm.PostAsync(firm.Path, [("was:/data/firm/staff", ""), ("/data/firm/staff", "3"), ("go", "next")], ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, firm.Status);
        await firm.PostAsync(firm.Path, [("was:/data/firm/staff", ""), ("/data/firm/staff", "3"), ("go", "next")], ("Origin", "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, firm.Status);
    }

    [Fact]
    public async Task An_endless_answer_is_not_kept_and_the_rest_is()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();

        await firm.SendAsync("pause", ("/data/firm/activity", new string('a', 2_000_000)), ("/data/firm/staff", "5"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, firm.Status);
        Assert.Contains("2 000 000", firm.Find(".problem")!.TextContent.Replace('\u2009', ' ').Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("5", firm.Find("input[name='/data/firm/staff']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Without_agreement_nothing_begins()
    {
        var firm = new Respondent(site.Http);
        await firm.PostAsync("/es/diagnostico/maturity", [("country", "PRY")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, firm.Status);
        Assert.NotNull(firm.Find("[role=alert]"));
        Assert.NotNull(firm.Find("option[value=PRY][selected]"));
    }

    [Fact]
    public async Task A_page_after_the_first_is_light()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync();
        for (var parts = 0; parts < 40 && firm.Find("#answers") is not null; parts++)
        {
            Assert.InRange((await firm.Last.Content.ReadAsByteArrayAsync(Ct)).Length, 1, 20 * 1024);
            await firm.SendAsync("next", firm.Everything());
        }
    }
}
