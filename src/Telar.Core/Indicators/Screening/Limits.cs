using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// What one figure or one series says by itself: outside of what can be, or old.
internal static class Limits
{
    private static readonly LocalText NoLimit = new("sin límite", "sem limite", "no limit");

    public static void Screen(BoundsTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var series in data.Series)
        {
            var (low, high) = BoundsOf(test, series, maker.Book);
            if (low is null && high is null)
                continue;
            foreach (var country in series.Places)
            {
                foreach (var point in series.In(country))
                {
                    if (point.Value < low - test.Tolerance || point.Value > high + test.Tolerance)
                        maker.Add([series], [], country, [point.Period], [point.Text], ("value", FlagWords.Figure(point.Value)), ("low", Said(low)), ("high", Said(high)));
                }
            }
        }
    }

    public static void Screen(StaleTest test, ScreenedData data, FlagMaker maker, int year)
    {
        foreach (var series in data.Series)
        {
            var newest = series.Places.SelectMany(series.In).MaxBy(point => point.Period.Year);
            var age = year - newest.Period.Year;
            if (age > test.Years)
                maker.Add([series], [], "", [newest.Period], [], ("n", FlagWords.Count(age)));
        }
    }

    private static (double? Low, double? High) BoundsOf(BoundsTest test, ScreenedSeries series, ScreeningBook book)
    {
        foreach (var set in test.Sets)
        {
            if (set.Series.Match(series.Key.Code))
                return (set.Low, set.High);
        }
        if (book.IndicatorOf(series.Key) is not { } indicator)
            return (null, null);
        if (test.OfScales && indicator.Scale is { } scale)
            return ((double?)scale.Low, (double?)scale.High);
        return test.Kinds.Contains(indicator.Kind) ? (0, 100) : (null, null);
    }

    private static LocalText Said(double? bound) => bound is { } number ? FlagWords.Figure(number) : NoLimit;
}
