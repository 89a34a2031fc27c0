using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Telar.BrowserTests;

/// The rules of axe, run inside of the page itself: our pages have no frames, and a run that is put together over a second page takes twice as long.
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // What passes is not described: on long tables that took minutes.
    private const string Run = """
        async (hasColours) => (await axe.run(document, {
            resultTypes: ['violations'],
            rules: { 'color-contrast': { enabled: hasColours } },
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
        })).violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`)
        """;

    /// What breaks a rule, each with the first place where it does. Colours are the same in every language, and looking at them takes most of the time:
    /// whoever has seen them in one may leave them out in the others.
    public static async Task<string[]> ViolationsAsync(IPage page, bool withColours = true)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, withColours);
    }
}
