using Microsoft.Playwright;
using Telar.Tests.Given;

namespace Telar.BrowserTests;

/// What pages can ask beside plain questions, in a browser: repeats, files, an order, a place, questions that come and go.
public sealed class ShopTests(SiteInChromium chromium)
{
    private const string Kept = "Guardado";
    private const string Where = "/data/house/where";

    [Theory]
    [InlineData(true, 360)]
    [InlineData(true, 320)]
    [InlineData(false, 360)]
    [InlineData(false, 320)]
    public async Task Somebody_goes_through_everything_that_pages_can_ask(bool hasScript, int width)
    {
        await using var visitor = await chromium.VisitorAsync(width, hasScript);
        var firm = new Answerer(visitor);
        await firm.BeginAsync(ShopInstrument.Code);
        await IsSoundAsync(visitor, hasScript);
        await firm.GoAsync("next");

        await firm.Field("/data/shop/street").FillAsync("Mayor");
        await firm.PressAsync("add:/data/shop");
        await Assertions.Expect(visitor.Page.Locator(".turn h2").Nth(2)).ToBeFocusedAsync();
        await firm.Field("/data/shop[2]/street").FillAsync("Menor");
        await firm.PressAsync("add:/data/shop[2]/shelf");
        await firm.Field("/data/shop[2]/shelf[2]/goods").FillAsync("pan");
        await IsSoundAsync(visitor, hasScript);
        await firm.PressAsync("drop:/data/shop[1]");
        await IsSoundAsync(visitor, hasScript);
        await firm.PressAsync("surely:/data/shop[1]");
        await Assertions.Expect(firm.Field("/data/shop/street")).ToHaveValueAsync("Menor");
        await Assertions.Expect(firm.Field("/data/shop/shelf[2]/goods")).ToHaveValueAsync("pan");
        await firm.GoAsync("next");

        await firm.Field("/data/counted/partners").FillAsync("2");
        if (hasScript)
            await Assertions.Expect(firm.Field("/data/counted/partner[2]/task")).ToBeVisibleAsync();
        await firm.GoAsync("next");
        if (!hasScript)
            await firm.GoAsync("next");

        await visitor.Page.Locator("[name='file:/data/proof/front']").SetInputFilesAsync(new FilePayload { Name = "local.jpg", MimeType = "image/jpeg", Buffer = Pictures.Jpeg });
        if (!hasScript)
            await firm.PressAsync("upload:/data/proof/front");
        await Assertions.Expect(visitor.Page.Locator(".file a")).ToHaveTextAsync("local.jpg");
        Assert.True(await visitor.Page.Locator(".file img").EvaluateAsync<bool>("one => one.complete && one.naturalWidth > 0"));
        // Held on its side: what lay is upright.
        Assert.True(await visitor.Page.Locator(".file img").EvaluateAsync<bool>("one => one.naturalHeight > one.naturalWidth"));
        await IsSoundAsync(visitor, hasScript);
        await firm.GoAsync("next");

        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("local.jpg (1 KB)");
        await IsSoundAsync(visitor, hasScript);
        await firm.SendAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("local.jpg");
        await IsSoundAsync(visitor, hasScript);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_question_comes_and_goes_with_the_answer_it_depends_on_and_what_is_typed_stays()
    {
        await using var visitor = await chromium.VisitorAsync(360);
        var firm = await AtHouseAsync(visitor);

        await visitor.Page.Locator("[name='/data/house/sells'][value=yes]").CheckAsync();
        await firm.Field("/data/house/age").FillAsync("12");
        await Assertions.Expect(firm.Field(Where)).ToBeVisibleAsync();
        await Assertions.Expect(firm.Field("/data/house/age")).ToBeFocusedAsync();
        await Assertions.Expect(firm.Field("/data/house/age")).ToHaveValueAsync("12");
        Assert.True(await firm.Field(Where).EvaluateAsync<bool>("one => !!(one.closest('.question').previousElementSibling.querySelector(\"[name='/data/house/sells']\"))"));
        await IsSoundAsync(visitor, hasScript: true);

        await visitor.Page.Locator("[name='/data/house/sells'][value=no]").CheckAsync();
        await Assertions.Expect(firm.Field(Where)).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_is_offered_follows_the_answer_before()
    {
        await using var visitor = await chromium.VisitorAsync(360);
        await AtHouseAsync(visitor);

        await visitor.Page.Locator("[name='/data/house/zone'][value=north]").CheckAsync();
        await Assertions.Expect(visitor.Page.Locator("[name='/data/house/town'][value=hill]")).ToBeVisibleAsync();
        await visitor.Page.Locator("[name='/data/house/zone'][value=south]").CheckAsync();
        await Assertions.Expect(visitor.Page.Locator("[name='/data/house/town'][value=bay]")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator("[name='/data/house/town'][value=hill]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_does_not_fit_is_said_once_the_field_was_left()
    {
        await using var visitor = await chromium.VisitorAsync(360);
        var firm = await AtHouseAsync(visitor);

        await firm.Field("/data/house/age").FillAsync("900");
        await Assertions.Expect(firm.State).ToContainTextAsync(Kept);
        await Assertions.Expect(visitor.Page.Locator(".problem")).ToHaveCountAsync(0);
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visitor.Page.Locator(".problem")).ToHaveTextAsync("Escriba menos de 300 años.");
        await IsSoundAsync(visitor, hasScript: true);

        await firm.Field("/data/house/age").FillAsync("90");
        await Assertions.Expect(visitor.Page.Locator(".problem")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_order_is_made_by_arrows_and_told()
    {
        await using var visitor = await chromium.VisitorAsync(360);
        var firm = await AtHouseAsync(visitor);

        await visitor.Page.GetByLabel("Subir: Descansar").ClickAsync();
        await Assertions.Expect(firm.State).ToContainTextAsync("Descansar: lugar 1 de 3");
        await Assertions.Expect(visitor.Page.GetByLabel("Subir: Descansar")).ToBeFocusedAsync();
        await Assertions.Expect(firm.State).ToHaveTextAsync(Kept);
        await visitor.Page.ReloadAsync();

        Assert.Equal(["1.Descansar", "2.Crecer", "3.Aprender"], (await visitor.Page.Locator(".rank .option").AllInnerTextsAsync()).Select(line => line.Replace("\n", "", StringComparison.Ordinal).Split('↑')[0]));
    }

    [Fact]
    public async Task A_device_gives_its_position_rounded_to_a_kilometre_only_when_asked()
    {
        await using var visitor = await chromium.VisitorAsync(360);
        await visitor.Page.Context.GrantPermissionsAsync(["geolocation"]);
        await visitor.Page.Context.SetGeolocationAsync(new() { Latitude = -25.286745f, Longitude = -57.647012f });
        var firm = await AtHouseAsync(visitor);
        await Assertions.Expect(firm.Field("/data/house/place")).ToHaveValueAsync("");

        await visitor.Page.Locator(".here button").ClickAsync();

        await Assertions.Expect(firm.Field("/data/house/place")).ToHaveValueAsync("-25.29 -57.65");
        await Assertions.Expect(firm.State).ToHaveTextAsync(Kept);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task<Answerer> AtHouseAsync(Visitor visitor)
    {
        var firm = new Answerer(visitor);
        await firm.BeginAsync(ShopInstrument.Code);
        return firm;
    }

    private static async Task IsSoundAsync(Visitor visitor, bool hasScript)
    {
        if (!hasScript)
            return;
        var width = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.clientWidth");
        Assert.Equal(width, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(await Targets.TooSmallAsync(visitor.Page));
        Assert.Empty(await Axe.ViolationsAsync(visitor.Page));
    }
}
