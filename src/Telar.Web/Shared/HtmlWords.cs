using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Telar.Web.Shared;

/// Words as HTML or SVG: what would be markup is escaped, letters with accents stay themselves.
public static class HtmlWords
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string words) => Encoder.Encode(words);
}
