using System.Net;
using System.Text.Json;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Instruments;

/// What repeats, on the pages: turns come and go, and no answer ever lands in another turn.
public sealed class RepeatTests(ShopSite site) : IClassFixture<ShopSite>
{
    private const string Shops = "/data/shop";

    [Fact]
    public async Task A_turn_is_added_with_all_that_was_typed_and_removed_only_when_its_owner_is_sure()
    {
        var firm = await AtShopsAsync();
        await firm.SendAsync($"add:{Shops}", ("/data/shop/street", "Mayor"), ("/data/shop/staff", "3"));

        Assert.Equal("Mayor", firm.Find("input[name='/data/shop[1]/street']")!.GetAttribute("value"));
        Assert.Equal("Local · 2 de 2", firm.Find(".repeat .turn h2[autofocus]")!.TextContent);

        await firm.SendAsync($"drop:{Shops}[1]", ("/data/shop[2]/street", "Menor"));
        Assert.NotNull(firm.Find("[role=alert] button[value^='surely:']"));
        Assert.Equal("Mayor", firm.Find("input[name='/data/shop[1]/street']")!.GetAttribute("value"));
        await firm.SendAsync($"surely:{Shops}[1]");

        Assert.Equal("Menor", firm.Find("input[name='/data/shop/street']")!.GetAttribute("value"));
        Assert.Single(firm.Page.QuerySelectorAll("input[name^='/'][name$='/street']"));
    }

    [Fact]
    public async Task A_turn_without_answers_goes_at_once_and_the_last_one_may_go_too()
    {
        var firm = await AtShopsAsync();

        await firm.SendAsync($"drop:{Shops}");

        Assert.Empty(firm.Page.QuerySelectorAll(".turn"));
        Assert.NotNull(firm.Find($"button[value='add:{Shops}']"));
        await firm.SendAsync($"add:{Shops}");
        Assert.Equal(2, firm.Page.QuerySelectorAll(".turn").Length);
    }

    [Fact]
    public async Task Pressing_twice_adds_one()
    {
        var firm = await AtShopsAsync();
        var fields = firm.Fields();

        await firm.PostAsync(firm.Path, [.. fields, ("go", $"add:{Shops}")]);
        await firm.PostAsync(firm.Path, [.. fields, ("go", $"add:{Shops}")]);

        Assert.Equal(2, firm.Page.QuerySelectorAll("input[name^='/'][name$='/street']").Length);
    }

    [Fact]
    public async Task What_is_wrong_in_a_turn_is_said_at_its_own_field()
    {
        var firm = await AtShopsAsync();
        await firm.SendAsync($"add:{Shops}", ("/data/shop/street", "Mayor"));

        await firm.SendAsync("next", ("/data/shop[2]/staff", "500"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, firm.Status);
        Assert.Equal(2, firm.Page.QuerySelectorAll(".problems li").Length);
        var wrong = firm.Find("input[name='/data/shop[2]/staff']")!;
        Assert.Equal(("500", "true"), (wrong.GetAttribute("value"), wrong.GetAttribute("aria-invalid")));
        Assert.Contains("menos de 100", firm.Page.QuerySelectorAll(".turn .problem")[1].TextContent, StringComparison.Ordinal);
        Assert.All(firm.Page.QuerySelectorAll(".problems a"), link => Assert.NotNull(firm.Page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task A_repeat_in_a_turn_has_turns_of_its_own()
    {
        var firm = await AtShopsAsync();
        await firm.SendAsync($"add:{Shops}", ("/data/shop/street", "Mayor"));

        await firm.SendAsync($"add:{Shops}[2]/shelf", ("/data/shop[2]/shelf/goods", "pan"));

        Assert.Equal("pan", firm.Find("input[name='/data/shop[2]/shelf[1]/goods']")!.GetAttribute("value"));
        Assert.NotNull(firm.Find("input[name='/data/shop[2]/shelf[2]/goods']"));
        Assert.Null(firm.Find("input[name='/data/shop[1]/shelf[2]/goods']"));
    }

    [Fact]
    public async Task What_was_typed_for_a_turn_that_moved_meanwhile_lands_nowhere_else_and_is_told()
    {
        var one = await AtShopsAsync();
        await one.SendAsync($"add:{Shops}", ("/data/shop/street", "Mayor"));
        await one.SendAsync($"add:{Shops}", ("/data/shop[2]/street", "Menor"));
        await one.SendAsync("stay", ("/data/shop[3]/street", "Puente"));
        var other = new Respondent(site.Http);
        await other.GoAsync(one.Path);

        await one.SendAsync($"surely:{Shops}[1]");
        await other.SendAsync("next", ("/data/shop[2]/staff", "22"), ("/data/shop[3]/staff", "33"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("«22»", other.Find(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("«33»", other.Find(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Menor", "Puente"], other.Page.QuerySelectorAll("input[name^='/'][name$='/street']").Select(field => field.GetAttribute("value")));
        Assert.All(other.Page.QuerySelectorAll("input[name^='/'][name$='/staff']"), field => Assert.Equal("", field.GetAttribute("value")));

        await other.SendAsync("next", ("/data/shop[1]/staff", "22"));
        Assert.EndsWith("/3", other.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_is_not_removed_by_a_page_that_shows_another_one_under_its_number()
    {
        var one = await AtShopsAsync();
        await one.SendAsync($"add:{Shops}", ("/data/shop/street", "Mayor"));
        await one.SendAsync("stay", ("/data/shop[2]/street", "Menor"));
        var other = new Respondent(site.Http);
        await other.GoAsync(one.Path);

        await one.SendAsync($"surely:{Shops}[1]");
        await other.SendAsync($"surely:{Shops}[1]");

        Assert.Equal("Menor", other.Find("input[name='/data/shop/street']")!.GetAttribute("value"));
        Assert.Contains("no se quitó nada", other.Find(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_makes_as_many_turns_as_it_says_and_refuses_what_nobody_can_fill_in()
    {
        var firm = await AtShopsAsync();
        await firm.SendAsync("next", ("/data/shop/street", "Mayor"));

        await firm.SendAsync("next", ("/data/counted/partners", "3"));
        Assert.Equal(3, firm.Page.QuerySelectorAll("input[name^='/'][name$='/task']").Length);
        Assert.Null(firm.Find("button[value^='add:']"));
        Assert.Null(firm.Find("button[value^='drop:']"));

        await firm.SendAsync("next", ("/data/counted/partners", "1000000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, firm.Status);
        Assert.Contains("1000", firm.Find(".repeat .problem")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(firm.Page.GetElementById(firm.Find(".problems a")!.GetAttribute("href")![1..]));

        await firm.GoAsync(firm.Path.Replace("/3", "/revisar", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, firm.Status);
        await firm.PostAsync(firm.Path, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, firm.Status);
    }

    [Fact]
    public async Task The_review_names_every_turn()
    {
        var firm = await AtShopsAsync();
        await firm.SendAsync($"add:{Shops}", ("/data/shop/street", "Mayor"));
        await firm.SendAsync("stay", ("/data/shop[2]/street", "Menor"));

        await firm.GoAsync(firm.Path.Replace("/2", "/revisar", StringComparison.Ordinal));

        var turns = firm.Page.QuerySelectorAll("h3").Select(turn => turn.TextContent).ToList();
        Assert.Contains("Local · 1 de 2", turns);
        Assert.Contains("Local · 2 de 2", turns);
    }

    [Fact]
    public async Task The_page_learns_what_its_answers_bring_up_and_what_does_not_fit()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync(instrument: ShopInstrument.Code);

        await firm.SendAsync("keep", ("/data/house/sells", "yes"), ("/data/house/age", "900"));

        var told = JsonDocument.Parse(await firm.Last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        await firm.GoAsync(firm.Path);
        var where = firm.Find("input[name='/data/house/where']")!.Closest(".question")!.Id;
        Assert.Contains(told.GetProperty("shown").EnumerateArray(), id => id.GetString() == where);
        Assert.Contains("300", Assert.Single(told.GetProperty("problems").EnumerateArray())[1].GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_page_that_asks_for_a_place_may_ask_the_device()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync(instrument: ShopInstrument.Code);
        Assert.Contains("geolocation=(self)", firm.Last.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);

        await firm.GoAsync(firm.Path.Replace("/1", "/2", StringComparison.Ordinal));
        Assert.Contains("geolocation=()", firm.Last.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
    }

    private async Task<Respondent> AtShopsAsync()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync(instrument: ShopInstrument.Code);
        await firm.SendAsync("next");
        Assert.EndsWith("/2", firm.Path, StringComparison.Ordinal);
        return firm;
    }
}
