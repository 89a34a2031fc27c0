using Microsoft.Playwright;

namespace Telar.BrowserTests;

/// What people come to do, with and without script, by hand and by keyboard.
public sealed class JourneyTests(SiteInChromium chromium)
{
    [Fact]
    public async Task A_minister_adviser_goes_from_the_map_to_a_country_and_to_who_does_something()
    {
        await using var visitor = await chromium.VisitorAsync();
        await visitor.GoAsync("/es");

        await visitor.Page.Locator(".grid-tiles a", new() { HasText = "Paraguay" }).ClickAsync();
        var place = await visitor.Page.Locator("p.lead strong").First.InnerTextAsync();

        Assert.EndsWith("/es/paises/PRY", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Matches(@"entre el lugar \d+ y el \d+", place);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Moving_a_slider_reorders_the_countries_and_the_address_keeps_the_weights()
    {
        await using var visitor = await chromium.VisitorAsync();
        await visitor.GoAsync("/es/indice/pesos");
        var before = await visitor.Page.Locator("#own tbody").InnerTextAsync();

        await visitor.Page.Locator("[id='w.TAL']").FocusAsync();
        for (var press = 0; press < 12; press++)
            await visitor.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"w\.TAL=4$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await using var somebodyElse = await chromium.VisitorAsync(hasScript: false);
        await somebodyElse.GoAsync(visitor.Page.Url);
        var shared = await somebodyElse.Page.Locator("#own tbody").InnerTextAsync();

        Assert.NotEqual(before, shared);
        await Assertions.Expect(visitor.Page.Locator("#own tbody")).ToHaveTextAsync(shared, new() { UseInnerText = true });
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Moving_a_slider_faster_than_the_answers_come_ends_with_the_answer_to_the_last_movement()
    {
        await using var visitor = await chromium.VisitorAsync();
        await visitor.GoAsync("/es/indice/pesos");
        var asked = 0;
        await visitor.Page.RouteAsync("**/es/indice/pesos?*", async route =>
        {
            // The first answer is the slowest: without care it would come last and stay.
            await Task.Delay(asked++ == 0 ? 1500 : 20);
            await route.ContinueAsync();
        });

        await visitor.Page.Locator("[id='w.TAL']").FocusAsync();
        for (var press = 0; press < 8; press++)
        {
            await visitor.Page.Keyboard.PressAsync("ArrowRight");
            await visitor.Page.WaitForTimeoutAsync(200);
        }
        await using var somebodyElse = await chromium.VisitorAsync(hasScript: false);
        await somebodyElse.GoAsync("/es/indice/pesos?w.TAL=3");
        var last = await somebodyElse.Page.Locator("#own tbody").InnerTextAsync();

        await Assertions.Expect(visitor.Page.Locator("#own tbody")).ToHaveTextAsync(last, new() { UseInnerText = true });
        Assert.InRange(asked, 2, 8);
        Assert.EndsWith("w.TAL=3", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Own_weights_work_without_script_and_never_look_like_the_published_index()
    {
        await using var visitor = await chromium.VisitorAsync(hasScript: false);
        await visitor.GoAsync("/pt/indice/pesos?w.TRA=0");

        Assert.Contains("não é o índice publicado", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("noindex", await visitor.Page.Locator("meta[name=robots]").GetAttributeAsync("content"));
        Assert.True(await visitor.Page.Locator("#own tbody tr").CountAsync() >= 15);
    }

    [Fact]
    public async Task A_journalist_compares_countries_without_script()
    {
        await using var visitor = await chromium.VisitorAsync(hasScript: false);
        await visitor.GoAsync("/es/comparar");

        await visitor.Page.Locator("#c0").SelectOptionAsync("PRY");
        await visitor.Page.Locator("#c1").SelectOptionAsync("URY");
        await visitor.Page.Locator("main form button").ClickAsync();

        Assert.Contains("Paraguay y Uruguay", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/es/buscar?q=credito", "Crédito")]
    [InlineData("/pt/buscar?q=panificadora", "1071")]
    [InlineData("/en/search?q=panaderia", "1071")]
    public async Task A_search_finds_across_accents_and_languages(string address, string expected)
    {
        await using var visitor = await chromium.VisitorAsync(hasScript: false);
        await visitor.GoAsync(address);

        Assert.Contains(expected, await visitor.Page.Locator("main").InnerHTMLAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Axe_sees_what_is_wrong_with_a_page()
    {
        await using var visitor = await chromium.VisitorAsync();
        await visitor.GoAsync("/es/privacidad");

        await visitor.Page.EvaluateAsync("() => { document.documentElement.removeAttribute('lang'); document.body.append(document.createElement('button')); }");
        var violations = await Axe.ViolationsAsync(visitor.Page);

        Assert.Contains(violations, violation => violation.StartsWith("html-has-lang", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("button-name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_leads_to_the_content()
    {
        await using var visitor = await chromium.VisitorAsync();
        await visitor.GoAsync("/es/retos/TAL1");

        await visitor.Page.Keyboard.PressAsync("Tab");
        var skip = visitor.Page.Locator(":focus");
        await Assertions.Expect(skip).ToHaveTextAsync("Ir al contenido");
        await visitor.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await visitor.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task The_language_of_a_page_changes_in_place()
    {
        await using var visitor = await chromium.VisitorAsync();
        await visitor.GoAsync("/es/practicas?country=COL");

        await visitor.Page.Locator(".langs a[lang=pt]").ClickAsync();

        Assert.EndsWith("/pt/praticas?country=COL", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Equal("pt", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task A_country_page_prints_without_its_navigation_and_with_its_address()
    {
        await using var visitor = await chromium.VisitorAsync();
        await visitor.GoAsync("/es/paises/PRY");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(visitor.Page.Locator("header nav.main")).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator(".only-print")).ToContainTextAsync("/es/paises/PRY");
    }

    [Fact]
    public async Task What_does_not_exist_says_what_to_do()
    {
        await using var visitor = await chromium.VisitorAsync();

        var response = await visitor.GoAsync("/es/paises/XXX");

        Assert.Equal(404, response.Status);
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Esta página no existe");
    }
}
