using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// Powers of ten that appear where nothing in the world changed: a unit or a digit was lost.
internal static class Units
{
    /// Figures on each side that say how calm the series is there.
    private const int Beside = 3;

    public static void Screen(UnitSpikeTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var (series, country, run) in PositiveRuns(data, atLeast: Beside + 2))
        {
            for (var at = 1; at + 1 < run.Length; at++)
            {
                var there = Math.Log10(run[at].Value / run[at - 1].Value);
                var back = Math.Log10(run[at].Value / run[at + 1].Value);
                var power = (int)Math.Round((there + back) / 2, MidpointRounding.AwayFromZero);
                var isPower = power != 0 && Math.Abs(there - power) <= test.Tolerance && Math.Abs(back - power) <= test.Tolerance;
                if (isPower && IsCalm(Neighbours(run, at), test.Calm))
                    maker.Add([series], [], country, [run[at].Period], [run[at - 1].Text, run[at].Text, run[at + 1].Text], ("value", FlagWords.Figure(run[at].Value)), ("before", FlagWords.Figure(run[at - 1].Value)), ("after", FlagWords.Figure(run[at + 1].Value)), ("factor", Factor(power)));
            }
        }
    }

    public static void Screen(UnitLevelTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var (series, country, run) in PositiveRuns(data, atLeast: 2 * test.Points))
        {
            for (var at = test.Points; at + test.Points <= run.Length; at++)
            {
                var step = Math.Log10(run[at].Value / run[at - 1].Value);
                var power = (int)Math.Round(step, MidpointRounding.AwayFromZero);
                var isPower = Math.Abs(power) >= test.LeastPower && Math.Abs(step - power) <= test.Tolerance;
                if (isPower && IsCalm(run.AsSpan(at - test.Points, test.Points), test.Calm) && IsCalm(run.AsSpan(at, test.Points), test.Calm))
                    maker.Add([series], [], country, [run[at].Period], [run[at - 1].Text, run[at].Text], ("value", FlagWords.Figure(run[at].Value)), ("before", FlagWords.Figure(run[at - 1].Value)), ("factor", Factor(power)));
            }
        }
    }

    /// The flag lies on the later series of the concept: the one named first is the one preferred.
    public static void Screen(UnitOfSourcesTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var (one, other) in Disagreements.Pairs(data, maker.Book))
        {
            var ratios = new List<double>();
            foreach (var country in one.Places)
            {
                foreach (var point in one.In(country))
                {
                    if (point.Value > 0 && other.TryFind(country, point.Period, out var found) && found.Value > 0)
                        ratios.Add(Math.Log10(found.Value / point.Value));
                }
            }
            if (ratios.Count < test.Points)
                continue;
            var middle = Medians.Of([.. ratios]);
            var power = (int)Math.Round(middle, MidpointRounding.AwayFromZero);
            if (power != 0 && Math.Abs(middle - power) <= test.Tolerance)
                maker.Add([other], [one], "", [], [], ("factor", Factor(power)), ("n", FlagWords.Count(ratios.Count)));
        }
    }

    /// 10, 100, 1 000, whichever way.
    private static LocalText Factor(int power) => FlagWords.Figure(Math.Pow(10, Math.Abs(power)));

    private static Point[] Neighbours(Point[] run, int at) =>
        [.. run.AsSpan(Math.Max(0, at - Beside), at - Math.Max(0, at - Beside)), .. run.AsSpan(at + 1, Math.Min(Beside, run.Length - at - 1))];

    private static bool IsCalm(ReadOnlySpan<Point> points, double calm)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var point in points)
        {
            low = Math.Min(low, point.Value);
            high = Math.Max(high, point.Value);
        }
        return Math.Log10(high / low) <= calm;
    }

    private static IEnumerable<(ScreenedSeries Series, string Country, Point[] Run)> PositiveRuns(ScreenedData data, int atLeast) =>
        from series in data.Series
        from country in series.Places
        from run in series.RunsIn(country)
        where run.Length >= atLeast && Array.TrueForAll(run, point => point.Value > 0)
        select (series, country, run);
}
