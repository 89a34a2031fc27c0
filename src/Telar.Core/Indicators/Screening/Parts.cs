using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// Series that hold each other in place: totals and their parts, in one place and period.
internal static class Parts
{
    public static void Screen(BetweenTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var (total, one, other) in test.Sets)
        {
            foreach (var at in InOneEdition(data, [total, one, other]).SelectMany(Shared))
            {
                var low = Math.Min(at.Points[1].Value, at.Points[2].Value);
                var high = Math.Max(at.Points[1].Value, at.Points[2].Value);
                if (at.Points[0].Value < low - test.Tolerance || at.Points[0].Value > high + test.Tolerance)
                    Add(maker, at, ("low", FlagWords.Figure(low)), ("high", FlagWords.Figure(high)));
            }
        }
    }

    public static void Screen(WithinTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var (part, whole) in test.Sets)
        {
            foreach (var at in InOneEdition(data, [part, whole]).SelectMany(Shared))
            {
                if (at.Points[0].Value > at.Points[1].Value + test.Tolerance)
                    Add(maker, at, ("whole", FlagWords.Figure(at.Points[1].Value)));
            }
        }
    }

    public static void Screen(FalseTotalTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var (part, whole) in test.Sets)
        {
            if (data.EditionsOf(part).Count == 0)
                continue;
            // The newest edition of the part, by the name of its source.
            var counted = data.EditionsOf(part)[^1];
            foreach (var total in data.EditionsOf(whole))
            {
                foreach (var place in Shared([total, counted]).Where(at => at.Points[1].Value > at.Points[0].Value + test.Tolerance).GroupBy(at => at.Country, StringComparer.Ordinal))
                {
                    List<Meeting> met = [.. place];
                    var (value, against) = (met[^1].Points[0], met[^1].Points[1]);
                    maker.Add([total], [counted], place.Key, [.. met.Select(at => at.Points[0].Period)], [.. met.Select(at => $"{at.Points[0].Text}/{at.Points[1].Text}")], ("value", FlagWords.Figure(value.Value)), ("part", FlagWords.Figure(against.Value)), ("year", LocalText.Same(value.Period.ToString())), ("n", FlagWords.Count(met.Count)));
                }
            }
        }
    }

    public static void Screen(SumTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var set in test.Sets)
        {
            IReadOnlyList<string> codes = set.Whole is { } code ? [.. set.Parts, code] : set.Parts;
            foreach (var at in InOneEdition(data, codes).SelectMany(Shared))
            {
                var sum = 0.0;
                for (var part = 0; part < set.Parts.Count; part++)
                    sum += at.Points[part].Value;
                var whole = set.Whole is null ? set.WholeValue : at.Points[^1].Value;
                var tolerance = Math.Max(test.Tolerance, test.Share * Math.Abs(whole));
                if (sum <= whole + tolerance && (set.AtMost || sum >= whole - tolerance))
                    continue;
                if (set.LiesOnWhole)
                    maker.Add([at.Series[^1]], [.. at.Series.SkipLast(1)], at.Country, [at.Points[0].Period], [.. at.Points.Select(point => point.Text)], ("value", FlagWords.Figure(whole)), ("whole", FlagWords.Figure(sum)));
                else
                    Add(maker, at, ("value", FlagWords.Figure(sum)), ("whole", FlagWords.Figure(whole)));
            }
        }
    }

    private sealed record Meeting(IReadOnlyList<ScreenedSeries> Series, string Country, IReadOnlyList<Point> Points);

    private static void Add(FlagMaker maker, Meeting at, params ReadOnlySpan<(string Name, LocalText Value)> values) =>
        maker.Add(at.Series, [], at.Country, [at.Points[0].Period], [.. at.Points.Select(point => point.Text)], [.. values, ("value", FlagWords.Figure(at.Points[0].Value))]);

    /// The codes in each edition that has them all.
    private static IEnumerable<IReadOnlyList<ScreenedSeries>> InOneEdition(ScreenedData data, IReadOnlyList<string> codes)
    {
        foreach (var source in data.EditionsOf(codes[0]).Select(series => series.Key.Source))
        {
            List<ScreenedSeries> together = [.. codes.Select(code => data.EditionsOf(code).FirstOrDefault(series => series.Key.Source == source)).OfType<ScreenedSeries>()];
            if (together.Count == codes.Count)
                yield return together;
        }
    }

    private static IEnumerable<Meeting> Shared(IReadOnlyList<ScreenedSeries> series)
    {
        foreach (var country in series[0].Places)
        {
            foreach (var first in series[0].In(country))
            {
                var points = new List<Point> { first };
                foreach (var other in series.Skip(1))
                {
                    if (other.TryFind(country, first.Period, out var found))
                        points.Add(found);
                }
                if (points.Count == series.Count)
                    yield return new(series, country, points);
            }
        }
    }
}
