using System.Net;
using AngleSharp.Dom;
using Dapper;
using Telar.Core.Instruments.Responses;

namespace Telar.Tests.Web.Instruments;

/// What happens around a response while somebody answers: its form moves on, its time passes, its author wrote markup.
public sealed class UnderwayTests(BakerySite site) : IClassFixture<BakerySite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_began_before_a_form_was_published_anew_is_told_so_and_finishes_what_was_begun()
    {
        await site.PublishAsync("bread", 1);
        var firm = await HalfwayAsync("bread");
        Assert.Null(firm.Find(".notice"));

        await site.PublishAsync("bread", 2, BakerySite.Text.Replace("data | Datos | mean | 1", "data | Datos | mean | 3", StringComparison.Ordinal));

        await firm.GoAsync(firm.Path);
        Assert.Contains("versión más nueva", firm.Find(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(firm.Find("input[value=often][checked]"));
        await firm.SendAsync("next", ("/data/counts", "never"));
        Assert.EndsWith("/revisar", firm.Path, StringComparison.Ordinal);
        Assert.Contains("versión más nueva", firm.Find(".notice")!.TextContent, StringComparison.Ordinal);
        await firm.PostAsync(firm.Path, []);

        // The newer version would say 25.
        Assert.Equal("50", firm.Find("tr.is-chosen td.num")!.TextContent);
        var response = await site.ResponseAtAsync(firm.Path);
        Assert.Equal((ResponseState.Sent, 1), (response.State, response.Version));
        await using var connection = await site.Database.OpenAsync(Ct);
        Assert.Equal(site.Parts.Answering.Instruments.Current.Find("bread", 1)!.Hash, await connection.ExecuteScalarAsync<string>("SELECT scoring FROM response_score WHERE response_id = @id", new { id = response.Id }));
    }

    [Fact]
    public async Task Who_began_before_a_form_was_retired_is_told_so_and_finishes_as_well()
    {
        await site.PublishAsync("cakes", 1);
        var firm = await HalfwayAsync("cakes");

        await site.RetireAsync("cakes", 1);

        await firm.GoAsync(firm.Path);
        Assert.Contains("ya no recibe a nadie nuevo", firm.Find(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(firm.Find("input[value=often][checked]"));
        await firm.SendAsync("next", ("/data/counts", "never"));
        Assert.Contains("ya no recibe a nadie nuevo", firm.Find(".notice")!.TextContent, StringComparison.Ordinal);
        await firm.PostAsync(firm.Path, []);
        Assert.Equal((HttpStatusCode.OK, "50"), (firm.Status, firm.Find("tr.is-chosen td.num")!.TextContent));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_whose_time_is_over_says_so_before_and_after_the_answers_are_deleted(bool isSent)
    {
        var firm = await HalfwayAsync(BakerySite.Code);
        var form = firm.Find("form.answers")!.GetAttribute("action")!;
        if (isSent)
        {
            await firm.SendAsync("next", ("/data/counts", "never"));
            await firm.PostAsync(firm.Path, []);
            await firm.PostAsync(firm.Path, [("do", "share")]);
        }
        var (path, shared) = (firm.Path, firm.Find("#shared")?.GetAttribute("value"));
        var response = await site.ResponseAtAsync(path);
        await site.WriteAsync("UPDATE response SET expires_at = '2026-01-31T10:00:00.000Z' WHERE id = @id", new { id = response.Id });

        await AssertOverAsync();
        Assert.NotEmpty((await site.ResponseAtAsync(path)).Answers);
        Assert.InRange(await site.Parts.Answering.Keep.DeleteExpiredAsync(Ct), 1, int.MaxValue);
        await AssertOverAsync();
        Assert.Equal(("", ResponseState.Expired), ((await site.ResponseAtAsync(path)).Answers, (await site.ResponseAtAsync(path)).State));

        async Task AssertOverAsync()
        {
            await firm.GoAsync(path);
            Assert.Equal(HttpStatusCode.Gone, firm.Status);
            Assert.Contains("31 de enero de 2026", firm.Find(".lead")!.TextContent, StringComparison.Ordinal);
            await firm.PostAsync(form, [("was:/data/sells", "often"), ("/data/sells", "never"), ("go", "next")]);
            Assert.Equal(HttpStatusCode.Gone, firm.Status);
            Assert.Contains("31 de enero de 2026", firm.Find(".lead")!.TextContent, StringComparison.Ordinal);
            if (shared is not null)
            {
                await firm.GoAsync(new Uri(shared).AbsolutePath);
                Assert.Equal(HttpStatusCode.NotFound, firm.Status);
            }
        }
    }

    [Fact]
    public async Task Markup_in_the_texts_of_an_instrument_is_shown_as_text_on_every_page()
    {
        var firm = await HalfwayAsync(BakerySite.Code);
        Assert.All(["¿Vende <b>mucho</b>?<script>alert(1)</script>", "Mire <img src=x onerror=alert(2)> aquí", "A <u>menudo</u>"], words => Assert.Contains(words, Shown(), StringComparison.Ordinal));

        await firm.SendAsync("next", ("/data/sells", "often"), ("/data/counts", "often"));
        Assert.All(["¿Vende <b>mucho</b>?<script>alert(1)</script>", "A <u>menudo</u>"], words => Assert.Contains(words, Shown(), StringComparison.Ordinal));

        await firm.GoAsync(firm.Path.Replace("/revisar", "/1", StringComparison.Ordinal));
        await firm.SendAsync("next", ("/data/sells", "never"), ("/data/counts", "often"));
        await firm.PostAsync(firm.Path, []);
        Assert.EndsWith("/resultado", firm.Path, StringComparison.Ordinal);
        Assert.All(["Falta <i>vender</i>", "Ventas <s>todas</s>", "Inicio <em>ya</em>"], words => Assert.Contains(words, Shown(), StringComparison.Ordinal));

        string Shown()
        {
            Assert.DoesNotContain(
                firm.Page.QuerySelectorAll("main :is(script, b, u, i, s, em, img[onerror])"),
                element => element.TextContent is "alert(1)" or "mucho" or "menudo" or "vender" or "todas" or "ya" || element.LocalName == "img");
            return firm.Page.Body!.TextContent;
        }
    }

    [Fact]
    public async Task A_shared_result_is_what_its_owner_was_told_and_no_more()
    {
        var firm = await HalfwayAsync(BakerySite.Code);
        await firm.SendAsync("next", ("/data/sells", "never"), ("/data/counts", "often"), ("/data/activity", "pan de campo"));
        await firm.PostAsync(firm.Path, []);
        await firm.PostAsync(firm.Path, [("do", "share")]);
        Assert.Contains("muestra niveles, puntajes y huecos, y nada más", firm.Find("#own")!.TextContent, StringComparison.Ordinal);

        var visitor = new Respondent(site.Http);
        await visitor.GoAsync(new Uri(firm.Find("#shared")!.GetAttribute("value")!).AbsolutePath);

        var shown = visitor.Page.Body!.TextContent;
        Assert.Contains("Las respuestas una por una no se ven", visitor.Find(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("50", visitor.Find("tr.is-chosen td.num")!.TextContent);
        Assert.Contains("Falta <i>vender</i>", shown, StringComparison.Ordinal);
        Assert.All(["pan de campo", "A <u>menudo</u>", "¿Lleva las cuentas?", firm.Path.Split('/')[3]], words => Assert.DoesNotContain(words, visitor.Page.DocumentElement.OuterHtml + shown, StringComparison.Ordinal));
        Assert.Null(visitor.Find("main form, main input, main button"));
    }

    [Fact]
    public async Task The_text_that_was_agreed_to_is_noted_from_the_first_moment()
    {
        var firm = await HalfwayAsync(BakerySite.Code);

        var response = await site.ResponseAtAsync(firm.Path);

        Assert.Equal((ResponseState.Open, "telar-1"), (response.State, response.Consent));
    }

    // The first question is answered, and the page in hand.
    private async Task<Respondent> HalfwayAsync(string instrument)
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync(instrument: instrument);
        await firm.SendAsync("stay", ("/data/sells", "often"));
        Assert.Equal(HttpStatusCode.OK, firm.Status);
        return firm;
    }
}
