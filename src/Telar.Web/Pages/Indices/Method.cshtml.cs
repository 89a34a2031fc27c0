using Telar.Core.Indices.Releases;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Indices;

/// How the index is made, step by step, with what it cannot say and whether its pieces belong together.
public sealed class MethodModel : TelarPage
{
    private const int OldBefore = 5;

    public Release? Release => State.Release;

    public void OnGet()
    {
        Title = Say("method.title");
        Description = Say("method.lead");
    }

    public int CountIndicators => Release!.Tree.Count(node => node.IsIndicator);

    public int OldYear => Release!.Header.PublishedAt.Year - OldBefore;

    public int OldShare
    {
        get
        {
            var inputs = Release!.Inputs.Where(input => input.Use == InputUse.Window).ToList();
            return (int)Math.Round(100.0 * inputs.Count(input => input.Year < OldYear) / Math.Max(1, inputs.Count), MidpointRounding.AwayFromZero);
        }
    }

    public IReadOnlyList<string> Unranked => IndexPlots.Unranked(this);

    public string Correlation(double? value) => value is { } number ? Number(number, 2) : "○";

    public string Percent(double? share) => share is { } number ? Number(number * 100) + "\u00a0%" : "○";
}
