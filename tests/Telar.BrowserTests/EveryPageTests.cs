using Microsoft.Playwright;
using Telar.Core.Shared;

namespace Telar.BrowserTests;

/// What every kind of page keeps, in every language. A class a language, because classes run beside one another.
public abstract class EveryPageTests(SiteInChromium chromium, bool looksAtColours = false)
{
    protected async Task Fits_320_pixels_axe_finds_nothing_and_the_browser_complains_of_nothing(string address)
    {
        await using var visitor = await chromium.VisitorAsync(width: 320);
        var page = visitor.Page;

        var response = await visitor.GoAsync(address);
        await OpenAllDetailsAsync(page);
        // Tables may scroll inside of their own box; the page may not.
        var tooWide = await TooWideAsync(page);
        await page.SetViewportSizeAsync(360, 900);
        var narrow = await Axe.ViolationsAsync(page, looksAtColours);
        var wideAndDark = await WideAndDarkAsync(page);

        Assert.Equal(200, response.Status);
        Assert.Empty(narrow);
        Assert.Empty(wideAndDark);
        Assert.True(tooWide.Length == 0, tooWide);
        Assert.Empty(visitor.Complaints);
    }

    // What is wrong with colours, or with a wide page, is wrong in every language: only the lengths of words differ.
    private async Task<string[]> WideAndDarkAsync(IPage page)
    {
        if (!looksAtColours)
            return [];
        await page.SetViewportSizeAsync(1440, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return await Axe.ViolationsAsync(page);
    }

    /// What makes a page wider than its window, or nothing. With the right edge of each, in pixels.
    private static async Task<string> TooWideAsync(IPage page) => await page.EvaluateAsync<string>("""
        () => document.documentElement.scrollWidth <= innerWidth ? "" : [...document.body.querySelectorAll("*")]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => `${one.tagName}.${one.className} ${Math.round(one.getBoundingClientRect().right)} ${one.textContent.trim().slice(0, 60)}`)
          .join("\n")
        """);

    private static async Task OpenAllDetailsAsync(IPage page) =>
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })");
}

public sealed class EveryPageInSpanishTests(SiteInChromium chromium) : EveryPageTests(chromium, looksAtColours: true)
{
    [Theory]
    [MemberData(nameof(PageKinds.In), Language.Es, MemberType = typeof(PageKinds))]
    public Task The_page(string address) => Fits_320_pixels_axe_finds_nothing_and_the_browser_complains_of_nothing(address);
}

public sealed class EveryPageInPortugueseTests(SiteInChromium chromium) : EveryPageTests(chromium)
{
    [Theory]
    [MemberData(nameof(PageKinds.In), Language.Pt, MemberType = typeof(PageKinds))]
    public Task The_page(string address) => Fits_320_pixels_axe_finds_nothing_and_the_browser_complains_of_nothing(address);
}

public sealed class EveryPageInEnglishTests(SiteInChromium chromium) : EveryPageTests(chromium)
{
    [Theory]
    [MemberData(nameof(PageKinds.In), Language.En, MemberType = typeof(PageKinds))]
    public Task The_page(string address) => Fits_320_pixels_axe_finds_nothing_and_the_browser_complains_of_nothing(address);
}
