using Microsoft.AspNetCore.Mvc;
using Telar.Core.Catalogue;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Practices;

/// The sheet of one practice: what it is, for whom, under what conditions, and what evidence there is.
public sealed class PracticeModel : TelarPage
{
    public Practice Practice { get; private set; } = null!;

    public Dimension Dimension => Catalogue.DimensionsByCode[Practice.Dimension];

    /// Claims of this practice, those on one topic side by side; the best evidence first.
    public IReadOnlyList<ClaimTopic> Own => [.. Practice.Topics.Where(topic => !topic.IsFromElsewhere).OrderByDescending(topic => topic.Claims.Max(claim => claim.Grade))];

    /// Claims of comparable practices that others run.
    public IReadOnlyList<ClaimTopic> Elsewhere => [.. Practice.Topics.Where(topic => topic.IsFromElsewhere)];

    public IActionResult OnGet(string code)
    {
        if (!Catalogue.PracticesByCode.TryGetValue(code.ToUpperInvariant(), out var practice))
            return Missing();
        Practice = practice;
        Title = practice.Title.In(Language);
        Description = practice.Summary.In(Language);
        return Page();
    }
}
