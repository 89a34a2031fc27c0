using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Telar.Web.Shared;

namespace Telar.Web.Figures;

/// A label at a share (0 to 100) of the width of a picture.
public sealed record AxisLabel(double Share, string Words);

/// The labels above a column of stretched pictures: they stand at shares of the width, so that letters keep their shape.
/// Decoration for the eye: the words of each row say the same.
public static class AxisRow
{
    private const double Edge = 12;

    public static HtmlString Draw(IEnumerable<AxisLabel> labels)
    {
        var text = new StringBuilder("<svg class=\"axis-row\" aria-hidden=\"true\" focusable=\"false\">");
        foreach (var label in labels)
        {
            text.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" x=\"{Svg.N(label.Share)}%\" y=\"11\" text-anchor=\"{Anchor(label.Share)}\">");
            text.Append(HtmlWords.Of(label.Words)).Append("</text>");
        }
        return new(text.Append("</svg>").ToString());
    }

    // Near an edge a label leans inwards, so that it stays in its column.
    private static string Anchor(double share) => share < Edge ? "start" : share > 100 - Edge ? "end" : "middle";
}
