using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Telar.BrowserTests;

/// What every kind of page keeps, in every language.
public sealed class EveryPageTests(SiteInChromium chromium)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    [Theory]
    [MemberData(nameof(PageKinds.Addresses), MemberType = typeof(PageKinds))]
    public async Task Axe_finds_nothing_and_the_browser_complains_of_nothing(string address)
    {
        foreach (var (width, scheme) in new[] { (360, ColorScheme.Light), (1440, ColorScheme.Dark) })
        {
            await using var visitor = await chromium.VisitorAsync(width, scheme: scheme);

            var response = await visitor.GoAsync(address);
            await OpenAllDetailsAsync(visitor.Page);
            var result = await visitor.Page.RunAxe(Rules);

            Assert.Equal(200, response.Status);
            Assert.Empty(result.Violations.Select(violation => $"{width} {violation.Id}: {violation.Nodes[0].Html}"));
            Assert.Empty(visitor.Complaints);
        }
    }

    [Theory]
    [MemberData(nameof(PageKinds.Addresses), MemberType = typeof(PageKinds))]
    public async Task Nothing_scrolls_sideways_at_320_pixels(string address)
    {
        await using var visitor = await chromium.VisitorAsync(width: 320, hasScript: true);

        await visitor.GoAsync(address);
        await OpenAllDetailsAsync(visitor.Page);

        // Tables may scroll inside of their own box; the page may not.
        Assert.Equal(320, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    private static Task OpenAllDetailsAsync(IPage page) =>
        page.EvaluateAsync("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })");
}
