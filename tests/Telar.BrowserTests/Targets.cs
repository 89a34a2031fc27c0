using Microsoft.Playwright;

namespace Telar.BrowserTests;

/// What a thumb can hit: every control is 44 pixels wide and high, together with its label; a link inside of a sentence is as high as the sentence.
/// The lists in the foot of public pages are no part of answering.
internal static class Targets
{
    private const string Measure = """
        () => {
          const least = 43.9;
          const isInText = one => {
            if (one.tagName !== "A" || getComputedStyle(one).display !== "inline") return false;
            let block = one.parentElement;
            while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
            return block.textContent.trim().length > one.textContent.trim().length + 3;
          };
          const whole = one => (["radio", "checkbox"].includes(one.type) ? one.closest("label") : null) ?? one;
          return [...document.querySelectorAll(":is(main, .top, .foot p) :is(a[href], button, input:not([type=hidden]), select, textarea, summary)")]
            .filter(one => one.checkVisibility() && !one.closest(".visually-hidden") && !isInText(one))
            .map(one => [one, whole(one).getBoundingClientRect()])
            .filter(([, box]) => box.width < least || box.height < least)
            .map(([one, box]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)}`);
        }
        """;

    /// Controls of the page that are smaller, each with its size.
    public static Task<string[]> TooSmallAsync(IPage page) => page.EvaluateAsync<string[]>(Measure);
}
