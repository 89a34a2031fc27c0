using Telar.Core.Catalogue;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Indicators;

/// Every indicator, by thread.
public sealed class IndicatorsModel : TelarPage
{
    public void OnGet()
    {
        Title = Say("indicators.title", ("n", Number(Catalogue.Indicators.Count)));
        Description = Say("indicators.lead");
    }

    public IReadOnlyList<Indicator> Of(Dimension dimension) =>
        [.. Catalogue.Indicators.Where(indicator => indicator.Dimension == dimension.Code).OrderBy(indicator => indicator.Name.In(Language), Alphabet)];
}
