using Telar.Core.Catalogue;
using Telar.Web.Shared;

namespace Telar.Web.Pages.About;

/// Every source that is cited anywhere, with its licence.
public sealed class SourcesModel : TelarPage
{
    public IReadOnlyList<(string Heading, IReadOnlyList<Source> Sources)> Groups { get; private set; } = [];

    public void OnGet()
    {
        Title = Say("sources.title");
        Description = Say("sources.lead", ("n", Number(Catalogue.SourcesByCode.Count)));
        var all = Catalogue.SourcesByCode.Values.OrderBy(source => source.Publisher, Alphabet).ThenBy(source => source.Code, StringComparer.Ordinal).ToList();
        Groups =
        [
            (Say("sources.data"), [.. all.Where(source => source.Kind == SourceKind.Dataset)]),
            (Say("sources.pages"), [.. all.Where(source => source.Kind != SourceKind.Dataset)]),
        ];
    }
}
