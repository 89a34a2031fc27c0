using Telar.Core.Indicators;

namespace Telar.Core.Indices.Releases;

/// The figure of an indicator that was newer than the one used, or the only one, and that the screening keeps out.
public sealed record PassedOver(string Country, string Indicator, PublishedFigure Figure);

/// The figures that a release is made from: for every country and indicator of the recipe the latest inside the window, and beside it
/// the latest from before. Projections never enter, nor what is kept out.
public sealed record ReleaseInputs(IReadOnlyList<ReleaseInput> Figures, IReadOnlyList<PassedOver> PassedOver)
{
    /// `mayEnter` is asked of each figure that would be used, with the code of its indicator.
    public static ReleaseInputs Choose(Recipe recipe, IReadOnlyDictionary<string, IndicatorFigures> figures, Func<string, PublishedFigure, bool> mayEnter)
    {
        var (chosen, passedOver) = (new List<ReleaseInput>(), new List<PassedOver>());
        foreach (var indicator in recipe.Tree.Indicators.Select(indicator => indicator.Code))
        {
            if (!figures.TryGetValue(indicator, out var published))
                continue;
            IEnumerable<string> countries = recipe.Draft.Units.Count > 0 ? recipe.Draft.Units : published.All.Select(figure => figure.Country).Distinct(StringComparer.Ordinal);
            foreach (var country in countries)
            {
                var own = published.In(country).Where(figure => !figure.IsProjected).ToList();
                Take(own.Where(figure => recipe.Draft.Window.Holds(figure.Year)), InputUse.Window);
                Take(own.Where(figure => figure.Year < recipe.Draft.Window.From), InputUse.Older);

                void Take(IEnumerable<PublishedFigure> inTime, InputUse use)
                {
                    foreach (var figure in inTime.OrderByDescending(figure => figure.Period))
                    {
                        if (mayEnter(indicator, figure))
                        {
                            chosen.Add(new(country, indicator, use, figure.Series, figure.Period, figure.Value, figure.Observation.Text, figure.Observation.Status, Normalised: null));
                            return;
                        }
                        if (use == InputUse.Window)
                            passedOver.Add(new(country, indicator, figure));
                    }
                }
            }
        }
        return new(chosen, passedOver);
    }

    /// As `index compute` takes them, a year for each.
    public static IReadOnlyList<IndexDatum> AsData(IEnumerable<ReleaseInput> figures) =>
        [.. figures.Select((figure, place) => new IndexDatum(figure.Country, figure.Indicator, figure.Year, figure.Value, place + 1))];
}
