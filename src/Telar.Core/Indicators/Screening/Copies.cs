using System.Runtime.InteropServices;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// The same figures where others should stand: in another series, another place, the next period.
/// Equal figures are found by hashing, so that the cost grows with the figures and not with the pairs of series.
internal static class Copies
{
    private const int RoughDigits = 3;

    private const int ClearDigits = 4;

    /// A copy repeats figures that differ among themselves; a constant proves nothing.
    private const int LeastDifferent = 3;

    private const double LastBits = 1e-9;

    public static void Screen(SameSeriesTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var (first, second) in PairsThatShare(data, test.Points / 2))
        {
            var (one, other) = (data.Series[first], data.Series[second]);
            if (maker.Book.AreOneConcept(one.Key, other.Key))
                continue;
            var (equal, common, different) = Compare(one, other);
            if (equal >= test.Points && equal >= test.Share * common && different >= test.Points / 2)
                maker.Add([one, other], [], "", [], [], ("n", FlagWords.Count(equal)), ("of", FlagWords.Count(common)));
        }
    }

    public static void Screen(CarriedSeriesTest test, ScreenedData data, FlagMaker maker)
    {
        var met = Meetings(data, ClearDigits, point => point.Digits >= ClearDigits)
            .Where(pair => !maker.Book.AreOneConcept(data.Series[pair.First].Key, data.Series[pair.Second].Key))
            .Where(pair => !test.MayBeEqual.Any(set => set.Match(data.Series[pair.First].Key.Code) && set.Match(data.Series[pair.Second].Key.Code)))
            .GroupBy(pair => (pair.First, pair.Second, pair.Country));
        foreach (var group in met)
        {
            var (one, other) = (data.Series[group.Key.First], data.Series[group.Key.Second]);
            var moments = group.Select(pair => pair.Point.Moment).ToHashSet();
            List<Point> common = [.. one.In(group.Key.Country).Where(point => other.TryFind(group.Key.Country, point.Period, out _))];
            foreach (var run in RunsOf(common, point => moments.Contains(point.Moment)))
            {
                if (IsEvidence(run, test.Digits, test.Run))
                    maker.Add([one, other], [], group.Key.Country, [.. run.Select(point => point.Period)], [.. run.Select(point => point.Text)], ("value", FlagWords.Figure(run[^1].Value)), ("n", FlagWords.Count(run.Count)));
            }
        }
    }

    /// One flag for each of the two places: which of them carries the other's figures, the figures do not say.
    public static void Screen(CarriedPlaceTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var series in data.Series.Where(series => !test.Except.Match(series.Key.Code)))
        {
            foreach (var one in series.Places)
            {
                foreach (var other in series.Places.Where(place => place != one))
                {
                    List<(Point Point, bool IsEqual)> common = [];
                    foreach (var point in series.In(one))
                    {
                        if (series.TryFind(other, point.Period, out var found))
                            common.Add((point, point.Value == found.Value && point.Digits >= RoughDigits));
                    }
                    foreach (var run in RunsOf(common, pair => pair.IsEqual))
                    {
                        List<Point> points = [.. run.Select(pair => pair.Point)];
                        if (IsEvidence(points, test.Digits, test.Run))
                            maker.Add([series], [], one, [.. points.Select(point => point.Period)], [other, .. points.Select(point => point.Text)], ("value", FlagWords.Figure(points[^1].Value)), ("n", FlagWords.Count(points.Count)), ("other_place", maker.Book.NameOf(other)));
                    }
                }
            }
        }
    }

    public static void Screen(RepeatedTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var series in data.Series.Where(series => !test.Except.Match(series.Key.Code)))
        {
            foreach (var country in series.Places)
            {
                foreach (var points in series.RunsIn(country))
                    ScreenRepeated(test, series, country, points, maker);
            }
        }
    }

    public static void ScreenDuplicates(ScreenedData data, FlagMaker maker)
    {
        foreach (var (key, country, first, second) in data.Duplicates)
            maker.Add([data.Find(key)!], [], country, [first.Period], [first.Text, second.Text], ("value", FlagWords.Figure(first.Value)), ("other", FlagWords.Figure(second.Value)));
    }

    private static void ScreenRepeated(RepeatedTest test, ScreenedSeries series, string country, Point[] points, FlagMaker maker)
    {
        for (var first = 0; first < points.Length;)
        {
            var last = first;
            while (last + 1 < points.Length && IsSame(points[last + 1].Value, points[first].Value) && points[last + 1].Ordinal == points[last].Ordinal + 1)
                last++;
            var run = points[first..(last + 1)];
            if (run.Length >= test.Run && run[0].Digits >= test.Digits)
                maker.Add([series], [], country, [.. run.Select(point => point.Period)], [.. run.Select(point => point.Text)], ("value", FlagWords.Figure(run[0].Value)), ("n", FlagWords.Count(run.Length)));
            first = last + 1;
        }
    }

    /// Equal but for what a computer leaves behind when it adds.
    private static bool IsSame(double one, double other) => Math.Abs(one - other) <= LastBits * Math.Abs(one);

    /// Enough periods, enough digits in all, and not the same figure all along.
    private static bool IsEvidence(List<Point> run, int digits, int length) =>
        run.Count >= length && run.Sum(point => point.Digits) >= digits && run.Select(point => point.Value).Distinct().Count() >= LeastDifferent;

    private static IEnumerable<List<T>> RunsOf<T>(IReadOnlyList<T> items, Func<T, bool> isIn)
    {
        var run = new List<T>();
        foreach (var item in items)
        {
            if (isIn(item))
            {
                run.Add(item);
                continue;
            }
            if (run.Count > 0)
                yield return run;
            run = [];
        }
        if (run.Count > 0)
            yield return run;
    }

    /// Over all places: how many figures agree at the coarser of both precisions, of how many, and how many different ones.
    private static (int Equal, int Common, int Different) Compare(ScreenedSeries one, ScreenedSeries other)
    {
        var unit = Math.Pow(10, -Math.Min(one.Decimals, other.Decimals));
        var (equal, common) = (0, 0);
        var different = new HashSet<double>();
        foreach (var country in one.Places)
        {
            foreach (var point in one.In(country))
            {
                if (!other.TryFind(country, point.Period, out var found))
                    continue;
                common++;
                if (Math.Abs(point.Value - found.Value) > 0.6 * unit)
                    continue;
                equal++;
                different.Add(point.Value);
            }
        }
        return (equal, common, different.Count);
    }

    /// Pairs of series that share at least so many figures at three digits.
    private static IEnumerable<(int First, int Second)> PairsThatShare(ScreenedData data, int atLeast)
    {
        var shared = new Dictionary<(int First, int Second), int>();
        foreach (var (first, second, _, _) in Meetings(data, RoughDigits, point => point.Digits >= 2))
            CollectionsMarshal.GetValueRefOrAddDefault(shared, (first, second), out _)++;
        return shared.Where(pair => pair.Value >= atLeast).Select(pair => pair.Key).Order();
    }

    /// Every two series that give one figure, at so many digits, for one place and period.
    private static IEnumerable<(int First, int Second, string Country, Point Point)> Meetings(ScreenedData data, int digits, Func<Point, bool> counts)
    {
        var entries = new List<Entry>();
        for (var series = 0; series < data.Series.Count; series++)
        {
            foreach (var country in data.Series[series].Places)
            {
                foreach (var point in data.Series[series].In(country))
                {
                    if (counts(point))
                        entries.Add(new(new(country, point.Moment, Point.LeadOf(point.Value, digits)), series, point));
                }
            }
        }
        foreach (var group in entries.GroupBy(entry => entry.Spot, entry => (entry.Series, entry.Point)))
        {
            List<(int Series, Point Point)> met = [.. group];
            for (var first = 0; first < met.Count; first++)
            {
                for (var second = first + 1; second < met.Count; second++)
                    yield return (met[first].Series, met[second].Series, group.Key.Country, met[first].Point);
            }
        }
    }

    /// A place, a period and the first digits of a figure: what equal figures have in common.
    private readonly record struct Spot(string Country, int Moment, (int Power, int Lead) Figure);

    private readonly record struct Entry(Spot Spot, int Series, Point Point);
}
