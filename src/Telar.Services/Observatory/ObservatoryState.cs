using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Indices.Releases;
using Telar.Core.Indices.Standing;

namespace Telar.Services.Observatory;

/// Everything that pages show, as it stood at one moment: never half of before and half of after.
/// Version is that of the figures and releases: it changes when a file came in or an index was published.
public sealed record ObservatoryState(string Version, WholeCatalogue Catalogue, IReadOnlyDictionary<string, IndicatorFigures> Figures)
{
    /// Changes when a file of the catalogue does.
    public string CatalogueStamp { get; init; } = "";

    /// The release that pages show; null while nothing is published.
    public Release? Release { get; init; }

    /// What the release lets a page say of each country; empty while nothing is published.
    public IReadOnlyDictionary<string, CountryStanding> Standings { get; init; } = new Dictionary<string, CountryStanding>(StringComparer.Ordinal);

    /// What the screening objects to in the kept figures.
    public FlagsWhenAsked Flags { get; init; } = FlagsWhenAsked.None;

    public int CountFigures { get; } = Figures.Values.Sum(figures => figures.All.Count);

    /// Editions of sources that publish at least one figure.
    public int CountSources { get; } = Figures.Values.SelectMany(figures => figures.All).Select(figure => figure.Series.Source).Distinct(StringComparer.Ordinal).Count();

    /// The latest year that any published figure speaks of; projections do not count.
    public int? LastYear { get; } = Figures.Values.SelectMany(figures => figures.All).Where(figure => !figure.IsProjected).Select(figure => (int?)figure.Year).Max();

    /// From 0 to 100 in the published index; null where the release has none.
    public double? ScoreOf(string country, string challenge) =>
        Release is { } release && release.HasNode(challenge) ? release.ScoreOf(country, challenge).Score : null;
}
