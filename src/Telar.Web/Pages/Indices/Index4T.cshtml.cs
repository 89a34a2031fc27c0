using Telar.Core.Indices.Releases;
using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Indices;

/// The published index: every country with its range, by thread, and which choices move the ranks.
public sealed class Index4TModel : TelarPage
{
    /// The output of the sensitivity study that speaks of all countries at once.
    private const string AllCountries = "mean_rank_shift";

    public Release? Release => State.Release;

    public void OnGet()
    {
        Title = Say("index.title");
        Description = Say("index.lead");
    }

    public RangePlot Plot() => IndexPlots.Of(this, Release!.Root.Code, null, Say("index.range.caption", ("replicas", Number(Release.Header.Replicas))));

    public RangePlot PlotOf(string thread) => IndexPlots.Of(this, thread, null, Catalogue.DimensionsByCode[thread].Motto.In(Language));

    public IReadOnlyList<string> Unranked => IndexPlots.Unranked(this);

    public IReadOnlyList<SensitivityFinding> Moves =>
        [.. Release!.Sensitivity.Where(finding => finding.Output == AllCountries && finding.Total is not null).OrderByDescending(finding => finding.Total)];

    public string FactorName(string factor) => IndexWords.Factor(this, factor);

    public string Share(double? value) => value is { } share ? Number(share, 2) : "";
}
