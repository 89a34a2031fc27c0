using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// One kept series with its figures by country, each country's sorted by time. Withdrawn figures are not there.
public sealed class ScreenedSeries
{
    private readonly Dictionary<string, Point[]> places;

    internal ScreenedSeries(SeriesKey key, SeriesTitle title, Dictionary<string, Point[]> places)
    {
        Key = key;
        Title = title;
        this.places = places;
        Places = [.. places.Keys.Order(StringComparer.Ordinal)];
        Decimals = UsualDecimals(places.Values);
    }

    public SeriesKey Key { get; }

    public SeriesTitle Title { get; }

    public IReadOnlyList<string> Places { get; }

    /// How precisely it is published: what nineteen of twenty figures do not exceed.
    public int Decimals { get; }

    public IReadOnlyList<Point> In(string country) => places.TryGetValue(country, out var points) ? points : [];

    public bool TryFind(string country, Period period, out Point found)
    {
        found = default;
        if (!places.TryGetValue(country, out var points))
            return false;
        var moment = Point.MomentOf(period);
        var low = 0;
        var high = points.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (points[middle].Moment == moment)
            {
                found = points[middle];
                return true;
            }
            if (points[middle].Moment < moment)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return false;
    }

    /// Runs of one frequency.
    public IEnumerable<Point[]> RunsIn(string country)
    {
        if (places.TryGetValue(country, out var points))
        {
            foreach (var run in points.GroupBy(point => point.Period.Frequency))
                yield return [.. run];
        }
    }

    private static int UsualDecimals(IEnumerable<Point[]> places)
    {
        var decimals = places.SelectMany(points => points).Select(point => point.Decimals).Order().ToList();
        return decimals.Count == 0 ? 0 : decimals[(int)(0.95 * (decimals.Count - 1))];
    }
}

/// Everything that screening looks at: every kept series, in the catalogue or not.
public sealed class ScreenedData
{
    private readonly Dictionary<string, List<ScreenedSeries>> editions = new(StringComparer.Ordinal);

    private ScreenedData(IReadOnlyList<ScreenedSeries> series, IReadOnlyList<(SeriesKey, string, Point, Point)> duplicates)
    {
        Series = series;
        Duplicates = duplicates;
        foreach (var one in series)
        {
            if (!editions.TryGetValue(one.Key.Code, out var list))
                editions[one.Key.Code] = list = [];
            list.Add(one);
        }
    }

    /// By code, then source.
    public IReadOnlyList<ScreenedSeries> Series { get; }

    /// Second figures for one series, place and period, with the first.
    public IReadOnlyList<(SeriesKey Series, string Country, Point First, Point Second)> Duplicates { get; }

    /// The editions of one code, by source.
    public IReadOnlyList<ScreenedSeries> EditionsOf(string code) => editions.TryGetValue(code, out var list) ? list : [];

    public ScreenedSeries? Find(SeriesKey key) => EditionsOf(key.Code).FirstOrDefault(one => one.Key == key);

    public static ScreenedData Of(IEnumerable<(SeriesKey Series, SeriesTitle Title, Observation Observation)> rows)
    {
        var gathered = new Dictionary<SeriesKey, (SeriesTitle Title, Dictionary<string, List<Point>> Places)>();
        foreach (var (key, title, observation) in rows)
        {
            if (observation.Value is not { } value)
                continue;
            if (!gathered.TryGetValue(key, out var one))
                gathered[key] = one = (title, new(StringComparer.Ordinal));
            if (!one.Places.TryGetValue(observation.Country, out var points))
                one.Places[observation.Country] = points = [];
            points.Add(new(observation.Period, value, observation.Text));
        }
        var duplicates = new List<(SeriesKey, string, Point, Point)>();
        var series = new List<ScreenedSeries>();
        foreach (var (key, (title, places)) in gathered.OrderBy(pair => pair.Key.Code, StringComparer.Ordinal).ThenBy(pair => pair.Key.Source, StringComparer.Ordinal))
        {
            var sorted = places.OrderBy(place => place.Key, StringComparer.Ordinal)
                .ToDictionary(place => place.Key, place => Sorted(key, place.Key, place.Value, duplicates), StringComparer.Ordinal);
            series.Add(new(key, title, sorted));
        }
        return new(series, duplicates);
    }

    /// By time; of two figures for one period the first that came stays.
    private static Point[] Sorted(SeriesKey key, string country, List<Point> points, List<(SeriesKey, string, Point, Point)> duplicates)
    {
        var sorted = new List<Point>(points.Count);
        foreach (var point in points.OrderBy(point => point.Moment))
        {
            if (sorted.Count > 0 && sorted[^1].Moment == point.Moment)
                duplicates.Add((key, country, sorted[^1], point));
            else
                sorted.Add(point);
        }
        return [.. sorted];
    }
}
