using Microsoft.AspNetCore.Mvc;
using Telar.Core.Catalogue;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Framework;

/// One of the four threads with its five challenges and its indicators.
public sealed class DimensionModel : TelarPage
{
    public Dimension Dimension { get; private set; } = null!;

    public IReadOnlyList<Challenge> Challenges => [.. Catalogue.Challenges.Where(challenge => challenge.Dimension == Dimension.Code)];

    public IReadOnlyList<Indicator> Indicators => [.. Catalogue.Indicators.Where(indicator => indicator.Dimension == Dimension.Code).OrderBy(indicator => indicator.Name.In(Language), Alphabet)];

    public IActionResult OnGet(string code)
    {
        if (!Catalogue.DimensionsByCode.TryGetValue(code.ToUpperInvariant(), out var dimension))
            return Missing();
        Dimension = dimension;
        Title = dimension.Name.In(Language);
        Description = dimension.Motto.In(Language);
        return Page();
    }
}
