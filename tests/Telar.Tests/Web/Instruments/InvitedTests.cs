using System.Net;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Instruments;

/// Somebody who was invited, on the pages of the site and without script.
public sealed class InvitedTests(GuestSite site) : IClassFixture<GuestSite>
{
    private static int keys;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("es", "/invitacion", "Paraguay")]
    [InlineData("pt", "/convite", "Paraguai")]
    [InlineData("en", "/invitation", "Paraguay")]
    public async Task The_link_tells_who_invites_and_what_is_filled_in_and_leads_to_the_result(string language, string page, string country)
    {
        var guest = new Respondent(site.Http);
        var link = await InviteAsync("staff,programme", "4,joint");
        await guest.GoAsync(AnswerPath(link, language));

        Assert.EndsWith(page, guest.Path, StringComparison.Ordinal);
        Assert.Equal(GuestHouse.Chamber, guest.Find("main strong")!.TextContent);
        var told = guest.Page.QuerySelectorAll("dl.facts dd").Select(fact => fact.TextContent).ToList();
        Assert.Equal([country, "joint", "4"], told);
        Assert.Equal(language, guest.Page.DocumentElement.GetAttribute("lang"));

        await guest.SendAsync("", ("agree", "yes"));
        Assert.Equal("4", guest.Find("input[name='/data/staff']")!.GetAttribute("value"));
        await guest.SendAsync("next", ("/data/sells", "often"), ("/data/number", TaxIdOf(link)));
        await guest.PostAsync(guest.Path, []);

        Assert.Equal(HttpStatusCode.OK, guest.Status);
        Assert.Contains(GuestHouse.Chamber, guest.Find("p.notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_agreeing_every_page_of_the_link_leads_to_the_invitation()
    {
        var guest = new Respondent(site.Http);
        var link = await InviteAsync();

        foreach (var path in new[] { $"/es/respuesta/{link}/1", $"/es/respuesta/{link}/revisar", $"/es/respuesta/{link}/seguir", $"/es/respuesta/{link}/resultado" })
        {
            await guest.GoAsync(path);
            Assert.EndsWith("/invitacion", guest.Path, StringComparison.Ordinal);
        }
        await guest.PostAsync($"/es/respuesta/{link}/1", [("/data/staff", "9"), ("was:/data/staff", "")]);
        Assert.EndsWith("/invitacion", guest.Path, StringComparison.Ordinal);
        await guest.PostAsync($"/es/respuesta/{link}/revisar", []);
        Assert.EndsWith("/invitacion", guest.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_agreement_nothing_begins_and_the_page_says_why()
    {
        var guest = new Respondent(site.Http);
        await guest.GoAsync(AnswerPath(await InviteAsync(), "es"));

        await guest.SendAsync("");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, guest.Status);
        Assert.NotNull(guest.Find("[role=alert]"));
    }

    [Fact]
    public async Task The_same_link_opens_the_same_response_on_another_device_and_agreeing_there_changes_nothing()
    {
        var (phone, computer, link) = (new Respondent(site.Http), new Respondent(site.Http), await InviteAsync());
        await phone.GoAsync(AnswerPath(link, "es"));
        await computer.GoAsync(AnswerPath(link, "pt"));
        await phone.SendAsync("", ("agree", "yes"), ("adviser", "yes"));
        await phone.SendAsync("pause", ("/data/staff", "7"));

        await computer.SendAsync("", ("agree", "yes"));

        Assert.Equal("7", computer.Find("input[name='/data/staff']")!.GetAttribute("value"));
        Assert.Equal(AnsweredBy.Adviser, (await site.House.Responses.FindByLinkAsync(link, Ct))!.AnsweredBy);
        await phone.GoAsync($"/es/respuesta/{link}/seguir");
        Assert.EndsWith($"/es/respuesta/{link}", phone.Find("#link")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.NotNull(phone.Find("#link")!.GetAttribute("data-copy"));
        // The day that is told is the last one, here as on the invitation.
        Assert.Contains(Telar.Web.Shared.Dates.Say(DateOnly.FromDateTime((await site.House.Responses.FindByLinkAsync(link, Ct))!.ExpiresAt.AddTicks(-1).UtcDateTime), Language.Es), phone.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declines_is_told_so_and_so_is_the_next_who_opens_the_link()
    {
        var guest = new Respondent(site.Http);
        var link = await InviteAsync("staff", "4");
        await guest.GoAsync(AnswerPath(link, "es"));

        await guest.PostAsync(guest.Path, [("do", "decline")]);
        Assert.Equal(HttpStatusCode.Gone, guest.Status);
        await guest.GoAsync(AnswerPath(link, "es"));

        Assert.Equal(HttpStatusCode.Gone, guest.Status);
        Assert.Contains("borrar la invitación", guest.Find("p.lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_that_is_over_names_whom_to_ask()
    {
        var guest = new Respondent(site.Http);
        var key = NewKey();
        var order = site.House.Order() with { ExpiresAt = TimeProvider.System.GetUtcNow().AddSeconds(-1) };
        var link = await site.House.LinkAsync($"key\n{key}", order);

        await guest.GoAsync(AnswerPath(link, "es"));
        var before = (guest.Status, guest.Find("p.lead")!.TextContent);
        await site.Parts.Answering.Keep.DeleteExpiredAsync(Ct);
        await guest.GoAsync(AnswerPath(link, "es"));

        Assert.Equal(HttpStatusCode.Gone, before.Status);
        Assert.Contains($"pida un enlace nuevo a «{GuestHouse.Chamber}»", before.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, (guest.Status, guest.Find("p.lead")!.TextContent));
    }

    [Theory]
    [InlineData("es", "retiró esta invitación")]
    [InlineData("pt", "retirou este convite")]
    [InlineData("en", "withdrew this invitation")]
    public async Task An_invitation_that_was_taken_back_says_by_whom(string language, string words)
    {
        var guest = new Respondent(site.Http);
        var key = NewKey();
        var link = await site.House.LinkAsync($"key\n{key}");
        await site.House.Follow.WithdrawAsync(GuestInstrument.Code, GuestHouse.Chamber, 0, GuestHouse.Keys($"key\n{key}"), withBegun: false, ProblemPlace.Nowhere, Ct);

        await guest.GoAsync(AnswerPath(link, language));

        Assert.Equal(HttpStatusCode.Gone, guest.Status);
        Assert.Contains(words, guest.Find("p.lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(GuestHouse.Chamber, guest.Find("p.lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_response_of_the_same_organisation_is_refused_with_a_sentence()
    {
        var (one, other) = (new Respondent(site.Http), new Respondent(site.Http));
        var (first, second) = (await InviteAsync(), await InviteAsync());
        foreach (var (guest, link) in new[] { (one, first), (other, second) })
        {
            await guest.GoAsync(AnswerPath(link, "es"));
            await guest.SendAsync("", ("agree", "yes"));
            await guest.SendAsync("next", ("/data/sells", "often"), ("/data/number", TaxIdOf(first)));
        }

        await one.PostAsync(one.Path, []);
        await other.PostAsync(other.Path, []);

        Assert.EndsWith("/resultado", one.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("número fiscal ya se respondió", other.Find("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_measurement_from_another_tab_is_refused_with_a_sentence()
    {
        var (guest, tab, link) = (new Respondent(site.Http), new Respondent(site.Http), await InviteAsync());
        await guest.GoAsync(AnswerPath(link, "es"));
        await guest.SendAsync("", ("agree", "yes"));
        await guest.SendAsync("next", ("/data/sells", "often"), ("/data/number", TaxIdOf(link)));
        await guest.PostAsync(guest.Path, []);
        var result = guest.Path;
        foreach (var one in new[] { guest, tab })
        {
            await one.PostAsync(result, [("do", "again")]);
            await one.SendAsync("next", ("/data/sells", "never"));
        }

        await guest.PostAsync(guest.Path, []);
        await tab.PostAsync(tab.Path, []);

        Assert.EndsWith("/resultado", guest.Path, StringComparison.Ordinal);
        Assert.Contains("Esta medición ya se envió", tab.Find("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_kept_by_nobody_and_its_link_is_in_no_log()
    {
        var guest = new Respondent(site.Http);
        var link = await InviteAsync();
        await guest.GoAsync(AnswerPath(link, "es"));

        Assert.True(guest.Last.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", guest.Last.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Null(guest.Last.Headers.ETag);
        Assert.DoesNotContain(link.Secret, Telar.Web.Shared.PrivatePages.ForLog(guest.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_only_fetches_the_page_opens_no_invitation()
    {
        var key = NewKey();
        var link = await site.House.LinkAsync($"key\n{key}");
        using var fetch = new HttpRequestMessage(HttpMethod.Get, $"/es/respuesta/{link}/invitacion") { Headers = { { "Sec-Fetch-Mode", "no-cors" } } };
        using var answer = await site.Http.SendAsync(fetch, Ct);
        var fetched = await site.House.StateAsync(key);

        using var visit = new HttpRequestMessage(HttpMethod.Get, $"/es/respuesta/{link}/invitacion") { Headers = { { "Sec-Fetch-Mode", "navigate" } } };
        using var page = await site.Http.SendAsync(visit, Ct);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.StatusCode, page.StatusCode));
        Assert.Equal((InvitationState.Invited, InvitationState.Opened), (fetched, await site.House.StateAsync(key)));
    }

    [Theory]
    [InlineData("/es/respuesta/PRY-00000000000000000000000000/invitacion", HttpStatusCode.NotFound)]
    [InlineData("/es/respuesta/PRY-0/invitacion", HttpStatusCode.NotFound)]
    public async Task A_link_that_opens_nothing_says_so(string path, HttpStatusCode status)
    {
        var guest = new Respondent(site.Http);

        await guest.GoAsync(path);

        Assert.Equal(status, guest.Status);
        Assert.NotNull(guest.Find("h1"));
    }

    [Fact]
    public async Task A_response_that_was_begun_openly_has_no_invitation()
    {
        var guest = new Respondent(site.Http);
        await guest.BeginAsync(instrument: GuestInstrument.Code);
        var answering = guest.Path;

        await guest.GoAsync(answering[..answering.LastIndexOf('/')] + "/invitacion");

        Assert.Equal(answering, guest.Path);
    }

    private static string AnswerPath(ResponseLink link, string language) => $"/{language}/{(language switch { "pt" => "resposta", "en" => "response", _ => "respuesta" })}/{link}";

    private Task<ResponseLink> InviteAsync(string columns = "staff", string cells = "") => site.House.LinkAsync($"key,{columns}\n{NewKey()},{cells}");

    private static string NewKey() => $"G-{Interlocked.Increment(ref keys)}";

    // A RUC of its own for each link: the digits from the link, the last one computed.
    private static string TaxIdOf(ResponseLink link)
    {
        var digits = $"8{link.Secret.Sum(letter => letter * 7919L) % 1_000_000:000000}";
        return Enumerable.Range(0, 10).Select(check => $"{digits}-{check}").First(number => !Telar.Core.Organisations.TaxIds.TaxIdRules.Check("PRY", number).IsRefused);
    }
}
