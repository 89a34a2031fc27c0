using Telar.Core.Shared;
using Telar.Web.Shared;

namespace Telar.BrowserTests;

/// Every kind of page, with an example where the address names one thing.
public static class PageKinds
{
    /// Pages behind a private link are walked by the journeys that make one.
    public static TheoryData<string> In(Language language) =>
        new(SiteMap.All.Except(SiteMap.Private).Select(kind => SiteMap.PathOf(kind, language, ExampleOf(kind)) + QueryOf(kind)));

    private static string? ExampleOf(PageKind kind) => kind.Key switch
    {
        "country" => "PRY",
        "dimension" => "TRF",
        "challenge" => "TER2",
        "practice" => "P-TRF-01",
        "indicator" => "IC.REG.DURS",
        "instrument" => "maturity",
        _ => null,
    };

    private static string QueryOf(PageKind kind) => kind.Key switch
    {
        "compare" => "?countries=PRY&countries=AND",
        "search" => "?q=credito",
        "weights" => "?w.TAL=2",
        _ => "",
    };
}
