using Microsoft.Playwright;

namespace Telar.BrowserTests;

/// A firm measures itself in a browser: with and without script, on a small phone, with a connection that comes and goes.
public sealed class DiagnosisTests(SiteInChromium chromium)
{
    private const string Kept = "Guardado";
    private const int Phone = 360;

    [Theory]
    [InlineData("es", true)]
    [InlineData("pt", true)]
    [InlineData("en", true)]
    [InlineData("es", false)]
    [InlineData("pt", false)]
    [InlineData("en", false)]
    public async Task A_firm_goes_from_the_first_question_to_its_result(string language, bool hasScript)
    {
        await using var visitor = await chromium.VisitorAsync(Phone, hasScript);
        var firm = new Answerer(visitor, language);
        await firm.BeginAsync();

        await firm.AnswerAllAsync(best: false);
        await firm.SendAsync();

        Assert.Equal("0", await visitor.Page.Locator("tr.is-chosen td.num").First.InnerTextAsync());
        Assert.Equal(3, await visitor.Page.Locator("ol.steps > li").CountAsync());
        Assert.Equal(language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("es")]
    [InlineData("pt")]
    [InlineData("en")]
    public async Task Axe_finds_nothing_on_any_stage_and_every_stage_fits_320_pixels(string language)
    {
        await using var visitor = await chromium.VisitorAsync(320);
        var firm = new Answerer(visitor, language);
        await visitor.GoAsync($"/{language}/{(language == "en" ? "diagnosis" : "diagnostico")}/maturity");
        await IsSoundAsync(visitor, language);
        await firm.BeginAsync();
        await IsSoundAsync(visitor, language);

        await firm.GoAsync("next");
        await Assertions.Expect(visitor.Page.Locator("#problems")).ToBeFocusedAsync();
        await IsSoundAsync(visitor, language);

        await firm.AnswerPartAsync();
        await firm.GoAsync("next");
        await IsSoundAsync(visitor, language);
        await firm.GoAsync("pause");
        await IsSoundAsync(visitor, language);
        await visitor.Page.Locator("main a.button").ClickAsync();
        await firm.AnswerAllAsync(best: false);
        await IsSoundAsync(visitor, language);
        await firm.SendAsync();
        await IsSoundAsync(visitor, language);

        await visitor.Page.Locator("#own summary").First.ClickAsync();
        await visitor.Page.Locator("button[value=share]").ClickAsync();
        await visitor.GoAsync(new Uri(await visitor.Page.Locator("#shared").InputValueAsync()).AbsolutePath);
        Assert.Equal(0, await visitor.Page.Locator("main form").CountAsync());
        await IsSoundAsync(visitor, language);

        // A refused page is told by the browser itself: that line is meant.
        Assert.DoesNotContain(visitor.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_is_kept_without_a_button()
    {
        await using var visitor = await chromium.VisitorAsync(Phone);
        var firm = new Answerer(visitor);
        await firm.BeginAsync();

        await firm.Staff.FillAsync("7");
        await Assertions.Expect(firm.State).ToHaveTextAsync(Kept);
        await visitor.Page.ReloadAsync();

        await Assertions.Expect(firm.Staff).ToHaveValueAsync("7");
        Assert.Equal(0, await firm.StoredAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task What_is_typed_over_a_lost_connection_waits_on_the_device_and_is_sent_when_it_is_back()
    {
        await using var visitor = await chromium.VisitorAsync(Phone);
        var firm = new Answerer(visitor);
        await firm.BeginAsync();

        await visitor.Page.Context.SetOfflineAsync(true);
        await firm.Staff.FillAsync("7");
        await Assertions.Expect(firm.State).ToContainTextAsync("Sin conexión");
        await firm.Button("next").ClickAsync();
        await Assertions.Expect(firm.Staff).ToHaveValueAsync("7");
        Assert.Equal(1, await firm.StoredAsync());
        await visitor.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(firm.State).ToHaveTextAsync(Kept);
        Assert.Equal(0, await firm.StoredAsync());
    }

    [Fact]
    public async Task What_waited_on_the_device_comes_back_after_the_page_was_closed_and_leaves_nothing_behind()
    {
        await using var visitor = await chromium.VisitorAsync(Phone);
        var firm = new Answerer(visitor);
        await firm.BeginAsync();
        var address = visitor.Page.Url;

        await visitor.Page.Context.SetOfflineAsync(true);
        await firm.Staff.FillAsync("7");
        await Assertions.Expect(firm.State).ToContainTextAsync("Sin conexión");
        await visitor.ReopenAsync();
        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.GoAsync(address);
        await Assertions.Expect(firm.Staff).ToHaveValueAsync("7");
        await Assertions.Expect(firm.State).ToHaveTextAsync(Kept);
        Assert.Equal(0, await firm.StoredAsync());

        await using var elsewhere = await chromium.VisitorAsync(Phone, hasScript: false);
        await elsewhere.GoAsync(address);
        await Assertions.Expect(new Answerer(elsewhere).Staff).ToHaveValueAsync("7");
    }

    [Fact]
    public async Task Going_on_at_once_leaves_nothing_on_the_device()
    {
        await using var visitor = await chromium.VisitorAsync(Phone);
        var firm = new Answerer(visitor);
        await firm.BeginAsync();

        await firm.AnswerPartAsync();
        await firm.GoAsync("next");

        Assert.Equal(0, await firm.StoredAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Two_tabs_keep_what_each_changed_and_show_both_where_both_did()
    {
        await using var visitor = await chromium.VisitorAsync(Phone);
        var one = new Answerer(visitor);
        await one.BeginAsync();
        await using var second = await chromium.VisitorAsync(Phone);
        var other = new Answerer(second);
        await second.GoAsync(visitor.Page.Url);

        await one.Staff.FillAsync("7");
        await Assertions.Expect(one.State).ToHaveTextAsync(Kept);
        await other.Staff.FillAsync("9");
        await Assertions.Expect(other.State).ToContainTextAsync("salvo una respuesta");
        await other.GoAsync("next");

        await Assertions.Expect(second.Page.Locator(".problem").First).ToContainTextAsync("«7»");
        await Assertions.Expect(other.Staff).ToHaveValueAsync("9");
        Assert.Equal(0, await other.StoredAsync());
    }

    [Fact]
    public async Task A_page_left_open_after_sending_shows_the_result()
    {
        await using var visitor = await chromium.VisitorAsync(Phone);
        var firm = new Answerer(visitor);
        await firm.BeginAsync();
        await using var second = await chromium.VisitorAsync(Phone);
        await second.GoAsync(visitor.Page.Url);
        await firm.AnswerAllAsync();
        await firm.SendAsync();

        await new Answerer(second).Staff.FillAsync("900");

        await Assertions.Expect(second.Page.Locator("tr.is-chosen td.num").First).ToHaveTextAsync("100");
    }

    [Fact]
    public async Task The_activity_is_found_by_a_button_without_script()
    {
        await using var visitor = await chromium.VisitorAsync(Phone, hasScript: false);
        var firm = new Answerer(visitor);
        await firm.BeginAsync();

        await firm.Activity.FillAsync("panadería");
        await visitor.Page.Locator("button[value=find]").ClickAsync();
        await visitor.Page.Locator("input[type=radio][value='1071']").CheckAsync();
        await firm.Staff.FillAsync("4");
        await firm.GoAsync("next");
        await firm.GoAsync("back");

        await Assertions.Expect(firm.Field("/data/firm/activity").First).ToHaveValueAsync("1071");
    }

    [Fact]
    public async Task A_part_is_answered_by_keyboard_alone()
    {
        await using var visitor = await chromium.VisitorAsync();
        var firm = new Answerer(visitor);
        await firm.BeginAsync();
        await firm.AnswerPartAsync();
        await firm.GoAsync("next");
        var part = visitor.Page.Url;
        var questions = await visitor.Page.Locator("fieldset.question").CountAsync();

        var answered = 0;
        for (var stops = 0; stops < 40; stops++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            var at = await visitor.Page.EvaluateAsync<string>("() => document.activeElement.type ?? ''");
            if (at == "radio")
            {
                await visitor.Page.Keyboard.PressAsync("Space");
                answered++;
            }
            else if (at == "submit" && await visitor.Page.EvaluateAsync<string>("() => document.activeElement.value") == "next")
            {
                await visitor.Page.Keyboard.PressAsync("Enter");
                break;
            }
        }

        await Assertions.Expect(visitor.Page).Not.ToHaveURLAsync(part);
        Assert.Equal(questions, answered);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Every_page_after_the_first_stays_under_20_kilobytes_on_the_wire()
    {
        await using var visitor = await chromium.VisitorAsync(Phone);
        var firm = new Answerer(visitor);
        await firm.BeginAsync();
        await firm.AnswerPartAsync();

        for (var part = 0; part < 40 && await visitor.Page.Locator("#answers").CountAsync() > 0; part++)
        {
            var transfers = await Wire.TransfersAsync(visitor, () => firm.GoAsync("next"));
            Assert.True(transfers.Sum(one => one.Bytes) <= 20 * 1024, Wire.Say(transfers));
            await firm.AnswerPartAsync();
        }
    }

    [Fact]
    public async Task A_result_prints_on_two_sheets_without_the_private_link()
    {
        await using var visitor = await chromium.VisitorAsync();
        var firm = new Answerer(visitor);
        await firm.BeginAsync();
        await firm.AnswerAllAsync(best: false);
        await firm.SendAsync();

        var printed = await visitor.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(visitor.Page.Locator("#link")).ToBeHiddenAsync();
        var text = System.Text.Encoding.Latin1.GetString(printed);
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(text, @"/Type\s*/Page\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)), 1, 2);
    }

    private static async Task IsSoundAsync(Visitor visitor, string language)
    {
        Assert.Equal(320, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(await Targets.TooSmallAsync(visitor.Page));
        Assert.Empty(await Axe.ViolationsAsync(visitor.Page, withColours: language == "es"));
    }
}
