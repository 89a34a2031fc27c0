using Microsoft.AspNetCore.Html;
using Telar.Core.Shared;

namespace Telar.Web.Shared;

/// What every page of a demonstration says above everything else.
public static class DemonstrationNotice
{
    /// Null where the site tells of the real world.
    public static HtmlString? Draw(SiteParts parts, Language language)
    {
        if (parts.Demonstration.Current is not { } mark)
            return null;
        var texts = parts.Observatory.Current.Catalogue.Texts;
        var label = texts.Say(language, "demo.label");
        var words = texts.Say(language, "demo.words", mark.Firms, ("n", parts.Numbers.Say(mark.Firms, 0, language)));
        return new($"""<aside class="demo" aria-label="{label}"><div class="wrap"><p><b>{label}.</b> {words}</p></div></aside>""");
    }
}
