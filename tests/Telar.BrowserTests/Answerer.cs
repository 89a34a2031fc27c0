using Microsoft.Playwright;

namespace Telar.BrowserTests;

/// Somebody who answers an instrument in a browser, by the names that the form gives its questions.
internal sealed class Answerer(Visitor visitor, string language = "es")
{
    private const int MostParts = 40;

    public IPage Page => visitor.Page;

    public ILocator Button(string go) => Page.Locator($".doing button[name=go][value={go}]");

    public ILocator State => Page.Locator("#state");

    public ILocator Staff => Field("/data/firm/staff");

    public ILocator Activity => Field("/data/firm/activity");

    public bool IsAnswering => Page.Url.Contains(language switch { "es" => "/respuesta/", "pt" => "/resposta/", _ => "/response/" }, StringComparison.Ordinal);

    public ILocator Field(string path) => Page.Locator($"[name='{path}']");

    public async Task BeginAsync(string instrument = "maturity", string country = "PRY")
    {
        await visitor.GoAsync($"/{language}/{(language == "en" ? "diagnosis" : "diagnostico")}/{instrument}");
        await Page.Locator("#country").SelectOptionAsync(country);
        await Page.Locator("input[name=agree]").CheckAsync();
        await LeaveByAsync(Page.Locator(".doing button"));
    }

    /// The last (or the first) option of every question, four of whatever is counted, a bakery.
    public async Task AnswerPartAsync(bool best = true)
    {
        foreach (var name in await Page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('#answers input[type=radio][name^=\"/\"]')].filter(one => one.value).map(one => one.name))]"))
        {
            var options = Page.Locator($"input[type=radio][name='{name}']:not([value=''])");
            await (best ? options.Last : options.First).CheckAsync();
        }
        foreach (var number in await Page.Locator("#answers input[inputmode=numeric][name^='/']").AllAsync())
            await number.FillAsync("4");
        if (await Activity.CountAsync() > 0 && await Activity.First.GetAttributeAsync("type") == "text")
            await Activity.FillAsync("panadería");
    }

    /// Part after part until the review is in hand.
    public async Task AnswerAllAsync(bool best = true)
    {
        for (var part = 0; part < MostParts && await Page.Locator("#answers").CountAsync() > 0; part++)
        {
            await AnswerPartAsync(best);
            await GoAsync("next");
        }
    }

    /// Presses a button of the form and waits for the page behind it.
    public Task GoAsync(string go) => LeaveByAsync(Button(go));

    /// Presses a button beside a question or a turn and waits for the page again.
    public Task PressAsync(string go) => LeaveByAsync(Page.Locator($"button[name=go][value='{go}']"));

    public Task SendAsync() => LeaveByAsync(Page.Locator(".doing button"));

    // The page that is left carries a mark, so that the next one is not looked for in it.
    private async Task LeaveByAsync(ILocator button)
    {
        await Page.EvaluateAsync("() => { document.documentElement.dataset.left = ''; }");
        await button.ClickAsync();
        await Page.Locator("html:not([data-left])").WaitForAsync();
        await Page.WaitForLoadStateAsync();
    }

    public async Task<int> StoredAsync() => await Page.EvaluateAsync<int>("() => localStorage.length");
}
