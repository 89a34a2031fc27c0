using Microsoft.AspNetCore.Html;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Screening;

namespace Telar.Web.Shared;

/// How a published figure is said: its value with the decimals of its indicator, its year, its status in words.
public static class FigureWords
{
    public static string Value(TelarPage page, Indicator indicator, double value) => page.Number(value, indicator.Decimals);

    public static string Year(PublishedFigure figure) => figure.Period.ToString();

    /// The words of a cell; where there are none a hollow point for who looks and the word for who listens.
    public static IHtmlContent OrMissing(TelarPage page, string? words) => words is not null
        ? new HtmlContentBuilder().Append(words)
        : new HtmlContentBuilder().AppendHtml("<span aria-hidden=\"true\">○</span><span class=\"visually-hidden\">").Append(page.Say("common.missing")).AppendHtml("</span>");

    /// A link to what the screening objects to in a figure; nothing where it objects to nothing.
    public static IHtmlContent FlagMark(TelarPage page, Flags flags, PublishedFigure figure, string address)
    {
        if (FlagOf(page, flags, figure) is not { } words)
            return HtmlString.Empty;
        return new HtmlContentBuilder().AppendHtml(" <a class=\"state\" href=\"").Append(address).AppendHtml("\">").Append(words).AppendHtml("</a>");
    }

    /// Null where the screening objects to nothing.
    public static string? FlagOf(TelarPage page, Flags flags, PublishedFigure figure) =>
        flags.ChecksOn(figure.Series, figure.Observation.Country, figure.Period.ToString()).Length == 0 ? null
        : page.Say(flags.KeepsOut(figure.Series, figure.Observation.Country, figure.Period) ? "flags.kept_out" : "flags.noted");

    /// Empty where the publisher said nothing of it.
    public static string Status(TelarPage page, ObservationStatus status) => status switch
    {
        ObservationStatus.NotStated => "",
        ObservationStatus.Measured => page.Say("indicator.status.measured"),
        ObservationStatus.Estimated => page.Say("indicator.status.estimated"),
        ObservationStatus.Modelled => page.Say("indicator.status.modelled"),
        ObservationStatus.Projected => page.Say("indicator.status.projected"),
        ObservationStatus.Break => page.Say("indicator.status.break"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status outside of the six."),
    };
}
