using System.Text;
using Microsoft.AspNetCore.Html;
using Telar.Core.Shared;

namespace Telar.Web.Shared;

/// The mark of Telar: four threads and the weft that runs over and under them.
public static class Brand
{
    private static readonly string[] Threads = ["tal", "ter", "trf", "tra"];

    public static readonly HtmlString Mark = new(DrawMark());

    /// The woven edge between a page and its foot.
    public static readonly HtmlString Selvedge = new(DrawSelvedge());

    /// A language in its own words.
    public static string LanguageName(Language language) => language switch
    {
        Language.Es => "español",
        Language.Pt => "português",
        Language.En => "English",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three."),
    };

    private static string DrawMark()
    {
        var svg = new StringBuilder("<svg viewBox=\"0 0 28 28\" aria-hidden=\"true\" focusable=\"false\">");
        for (var t = 0; t < 4; t++)
            svg.Append(System.Globalization.CultureInfo.InvariantCulture, $"<path class=\"mark-thread line-{Threads[t]}\" d=\"M{4.5 + t * 6.3:0.#} 2V26\"/>");
        foreach (var (y, first) in (ReadOnlySpan<(double, int)>)[(9, 0), (19, 1)])
        {
            for (var t = first; t < 4; t += 2)
                svg.Append(System.Globalization.CultureInfo.InvariantCulture, $"<path class=\"mark-weft\" d=\"M{1.2 + t * 6.3:0.#} {y}h6.6\"/>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static string DrawSelvedge()
    {
        var svg = new StringBuilder("<svg class=\"selvedge\" viewBox=\"0 0 1440 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
        for (var t = 0; t < 4; t++)
        {
            var path = new StringBuilder();
            for (var x = t * 9; x < 1440; x += 36)
                path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} 0h7v8h-7z");
            svg.Append(System.Globalization.CultureInfo.InvariantCulture, $"<path class=\"fill-{Threads[t]}\" d=\"{path}\"/>");
        }
        return svg.Append("</svg>").ToString();
    }
}
