using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// Sources that contradict each other: two series of one concept, in one place and period.
internal static class Disagreements
{
    public static void Screen(DisagreementTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var (one, other) in Pairs(data, maker.Book))
        {
            foreach (var country in one.Places)
                ScreenPlace(test, one, other, country, maker);
        }
    }

    /// Every two series of one concept; the one named first in the concept comes first.
    public static IEnumerable<(ScreenedSeries One, ScreenedSeries Other)> Pairs(ScreenedData data, ScreeningBook book)
    {
        var single = data.Series.Select(series => series.Key.Code).Distinct(StringComparer.Ordinal)
            .Where(code => !book.Concepts.Any(concept => concept.Contains(code, StringComparer.Ordinal)))
            .Select(code => (IReadOnlyList<string>)[code]);
        foreach (var concept in book.Concepts.Concat(single))
        {
            List<ScreenedSeries> series = [.. concept.SelectMany(data.EditionsOf)];
            for (var one = 0; one < series.Count; one++)
            {
                for (var other = one + 1; other < series.Count; other++)
                    yield return (series[one], series[other]);
            }
        }
    }

    /// One flag a place: the periods that contradict each other, the figures of the widest gap.
    private static void ScreenPlace(DisagreementTest test, ScreenedSeries one, ScreenedSeries other, string country, FlagMaker maker)
    {
        var periods = new List<Period>();
        var figures = new List<string>();
        var common = 0;
        var widest = 0.0;
        var (value, against, year) = (0.0, 0.0, "");
        foreach (var point in one.In(country))
        {
            if (!other.TryFind(country, point.Period, out var found))
                continue;
            common++;
            var gap = Math.Abs(point.Value - found.Value);
            if (gap <= test.Difference || gap <= test.Share * Math.Max(Math.Abs(point.Value), Math.Abs(found.Value)))
                continue;
            periods.Add(point.Period);
            figures.Add($"{point.Text}/{found.Text}");
            if (gap > widest)
                (widest, value, against, year) = (gap, point.Value, found.Value, point.Period.ToString());
        }
        if (periods.Count > 0)
        {
            maker.Add(
                [one, other],
                [],
                country,
                periods,
                figures,
                ("value", FlagWords.Figure(value)),
                ("other", FlagWords.Figure(against)),
                ("year", LocalText.Same(year)),
                ("n", FlagWords.Count(periods.Count)),
                ("of", FlagWords.Count(common)));
        }
    }
}
