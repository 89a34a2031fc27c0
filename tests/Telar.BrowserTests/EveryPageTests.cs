using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Telar.BrowserTests;

/// What every kind of page keeps, in every language.
public sealed class EveryPageTests(SiteInChromium chromium)
{
    // What passes is not described: on long tables that took minutes.
    private static readonly AxeRunOptions Rules = new() { ResultTypes = [ResultType.Violations], RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    [Theory]
    [MemberData(nameof(PageKinds.Addresses), MemberType = typeof(PageKinds))]
    public async Task It_fits_320_pixels_axe_finds_nothing_and_the_browser_complains_of_nothing(string address)
    {
        await using var visitor = await chromium.VisitorAsync(width: 320);
        var page = visitor.Page;

        var response = await visitor.GoAsync(address);
        await OpenAllDetailsAsync(page);
        // Tables may scroll inside of their own box; the page may not.
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        await page.SetViewportSizeAsync(360, 900);
        var narrow = await page.RunAxe(Rules);
        await page.SetViewportSizeAsync(1440, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var wideAndDark = await page.RunAxe(Rules);

        Assert.Equal(200, response.Status);
        Assert.Empty(Say(narrow));
        Assert.Empty(Say(wideAndDark));
        Assert.Equal(320, width);
        Assert.Empty(visitor.Complaints);
    }

    private static IEnumerable<string> Say(AxeResult result) => result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}");

    private static async Task OpenAllDetailsAsync(IPage page) =>
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })");
}
