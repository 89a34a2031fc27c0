using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Telar.Web.Shared;

namespace Telar.Web.Figures;

/// Writes one SVG picture: coordinates with one decimal, text encoded, colours by class so that themes can change them.
/// There is no style attribute anywhere: the content security policy forbids it.
public sealed class Svg : IHtmlContent
{
    private readonly StringBuilder text = new();

    /// A picture that is read aloud by its title; without one it is decoration, and the words beside it say the same.
    /// A stretched picture fills its box: only level and upright strokes belong in it.
    /// A picture with links in it is a group of them, not an image.
    public Svg(string cssClass, double width, double height, string title, bool isStretched = false, bool hasLinks = false)
    {
        text.Append(CultureInfo.InvariantCulture, $"<svg class=\"{cssClass}\" viewBox=\"0 0 {N(width)} {N(height)}\"");
        if (isStretched)
            text.Append(" preserveAspectRatio=\"none\"");
        if (title.Length > 0)
            text.Append(hasLinks ? " role=\"group\" aria-label=\"" : " role=\"img\" aria-label=\"").Append(HtmlWords.Of(title)).Append('"');
        else
            text.Append(" aria-hidden=\"true\" focusable=\"false\"");
        text.Append('>');
    }

    /// A part without a frame, to stand inside of other pictures.
    public Svg()
    {
    }

    /// What was drawn so far, without an end: for parts.
    public string Markup => text.ToString();

    /// Markup that was drawn before.
    public Svg Insert(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// What stands elsewhere on the page under an id.
    public Svg Use(string id)
    {
        text.Append("<use href=\"#").Append(id).Append("\"/>");
        return this;
    }

    public Svg Rect(string cssClass, double x, double y, double width, double height, double radius = 0)
    {
        text.Append(cssClass.Length > 0 ? $"<rect class=\"{cssClass}\"" : "<rect");
        text.Append(CultureInfo.InvariantCulture, $" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"");
        if (radius > 0)
            text.Append(CultureInfo.InvariantCulture, $" rx=\"{N(radius)}\"");
        text.Append("/>");
        return this;
    }

    public Svg Line(string cssClass, double x1, double y1, double x2, double y2)
    {
        text.Append(CultureInfo.InvariantCulture, $"<path class=\"{cssClass}\" d=\"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}\"/>");
        return this;
    }

    public Svg Path(string cssClass, string d)
    {
        text.Append(CultureInfo.InvariantCulture, $"<path class=\"{cssClass}\" d=\"{d}\"/>");
        return this;
    }

    public Svg Circle(string cssClass, double x, double y, double radius)
    {
        text.Append(CultureInfo.InvariantCulture, $"<circle class=\"{cssClass}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"/>");
        return this;
    }

    /// Anchor: start, middle or end.
    public Svg Text(string cssClass, double x, double y, string words, string anchor = "start")
    {
        text.Append(CultureInfo.InvariantCulture, $"<text class=\"{cssClass}\" x=\"{N(x)}\" y=\"{N(y)}\"");
        if (anchor != "start")
            text.Append(CultureInfo.InvariantCulture, $" text-anchor=\"{anchor}\"");
        text.Append('>').Append(HtmlWords.Of(words)).Append("</text>");
        return this;
    }

    /// A text that rises to the right from its beginning.
    public Svg SlantedText(string cssClass, double x, double y, double degrees, string words)
    {
        text.Append(CultureInfo.InvariantCulture, $"<text class=\"{cssClass}\" transform=\"translate({N(x)} {N(y)})rotate({N(degrees)})\">");
        text.Append(HtmlWords.Of(words)).Append("</text>");
        return this;
    }

    /// One text in two centred lines: read aloud with a space between them.
    public Svg TextInTwoLines(string cssClass, double x, double y, double lineHeight, string first, string second)
    {
        text.Append(CultureInfo.InvariantCulture, $"<text class=\"{cssClass}\" text-anchor=\"middle\"><tspan x=\"{N(x)}\" y=\"{N(y)}\">").Append(HtmlWords.Of(first));
        text.Append(CultureInfo.InvariantCulture, $" </tspan><tspan x=\"{N(x)}\" y=\"{N(y + lineHeight)}\">").Append(HtmlWords.Of(second)).Append("</tspan></text>");
        return this;
    }

    public Svg OpenGroup(string cssClass, double x = 0, double y = 0, string id = "")
    {
        text.Append(CultureInfo.InvariantCulture, $"<g class=\"{cssClass}\"");
        if (id.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $" id=\"{id}\"");
        if (x != 0 || y != 0)
            text.Append(CultureInfo.InvariantCulture, $" transform=\"translate({N(x)} {N(y)})\"");
        text.Append('>');
        return this;
    }

    public Svg OpenLink(string cssClass, string address, string label)
    {
        text.Append("<a class=\"").Append(cssClass).Append("\" href=\"").Append(HtmlWords.Of(address));
        text.Append("\" aria-label=\"").Append(HtmlWords.Of(label)).Append("\">");
        return this;
    }

    public Svg CloseGroup()
    {
        text.Append("</g>");
        return this;
    }

    public Svg CloseLink()
    {
        text.Append("</a>");
        return this;
    }

    public override string ToString() => text + "</svg>";

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(ToString());

    /// A coordinate: at most one decimal, no exponent, never "-0".
    public static string N(double value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "0" : rounded.ToString("0.#", CultureInfo.InvariantCulture);
    }
}
