using Microsoft.AspNetCore.Html;

namespace Telar.Web.Shared;

/// A heading whose words with a hyphen stay whole: "Ibero-América" is one name.
public static class Unbroken
{
    public static IHtmlContent Of(string words)
    {
        var html = new HtmlContentBuilder();
        foreach (var (word, index) in words.Split(' ').Select((word, index) => (word, index)))
        {
            html.AppendHtml(index > 0 ? " " : "");
            if (word.Contains('-', StringComparison.Ordinal))
                html.AppendHtml("<span class=\"nowrap\">").Append(word).AppendHtml("</span>");
            else
                html.Append(word);
        }
        return html;
    }
}
