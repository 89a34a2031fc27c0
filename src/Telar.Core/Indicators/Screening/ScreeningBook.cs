using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// What screening knows from the catalogue: the checks, the indicators, the names of the countries, which series are one concept.
public sealed class ScreeningBook
{
    private readonly Dictionary<string, Indicator> indicatorBySeries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> conceptByCode = new(StringComparer.Ordinal);
    private readonly List<List<string>> concepts = [];

    public ScreeningBook(IReadOnlyList<Check> checks, IReadOnlyList<Indicator> indicators, IReadOnlyDictionary<string, LocalText> countries)
    {
        Checks = checks;
        Indicators = indicators;
        Countries = countries;
        foreach (var indicator in indicators)
        {
            foreach (var series in indicator.Series)
                indicatorBySeries.TryAdd(series.Code, indicator);
            Join([.. indicator.Series.Select(series => series.Code)]);
        }
        foreach (var concept in checks.Select(check => check.Test).OfType<DisagreementTest>().SelectMany(test => test.Concepts))
            Join(concept);
    }

    public IReadOnlyList<Check> Checks { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    public IReadOnlyDictionary<string, LocalText> Countries { get; }

    /// Codes that measure the same thing, two or more together.
    public IEnumerable<IReadOnlyList<string>> Concepts => concepts.Where(concept => concept.Count > 1);

    public Indicator? IndicatorOf(SeriesKey series) => indicatorBySeries.GetValueOrDefault(series.Code);

    /// Editions of one code are one concept too.
    public bool AreOneConcept(SeriesKey one, SeriesKey other) =>
        one.Code == other.Code
        || (conceptByCode.TryGetValue(one.Code, out var concept) && conceptByCode.TryGetValue(other.Code, out var another) && concept == another);

    public LocalText NameOf(string country) => Countries.TryGetValue(country, out var name) ? name : LocalText.Same(country);

    /// As readers know it: the short name of the indicator, else what the publisher calls it; with the code.
    public LocalText NameOf(ScreenedSeries series)
    {
        var code = series.Key.Code;
        if (IndicatorOf(series.Key) is { } indicator)
            return new($"{indicator.Short.Es} ({code})", $"{indicator.Short.Pt} ({code})", $"{indicator.Short.En} ({code})");
        return LocalText.Same(series.Title.Name.Length > 0 ? $"{series.Title.Name} ({code})" : code);
    }

    private void Join(IReadOnlyList<string> codes)
    {
        var known = codes.Where(conceptByCode.ContainsKey).Select(code => conceptByCode[code]).Distinct().ToList();
        var concept = known.Count > 0 ? known[0] : concepts.Count;
        if (known.Count == 0)
            concepts.Add([]);
        foreach (var merged in known.Skip(1))
        {
            foreach (var code in concepts[merged])
                conceptByCode[code] = concept;
            concepts[concept].AddRange(concepts[merged]);
            concepts[merged].Clear();
        }
        foreach (var code in codes)
        {
            if (conceptByCode.TryAdd(code, concept))
                concepts[concept].Add(code);
        }
    }
}
