using Telar.Core.Catalogue;

namespace Telar.Web.Shared;

/// A list of indicators with how many countries have a figure and of which year the latest is.
public sealed record IndicatorTable(TelarPage Page, IReadOnlyList<Indicator> Indicators, string Label)
{
    public (int Countries, int? LastYear) CoverageOf(Indicator indicator)
    {
        var latest = Page.State.Figures[indicator.Code].LatestOfAll();
        return (latest.Count, latest.Max(figure => (int?)figure.Year));
    }
}
