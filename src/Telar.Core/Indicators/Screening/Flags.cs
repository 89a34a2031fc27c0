using System.Collections.Frozen;
using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// All flags of one screening, and what they keep out of an index.
public sealed class Flags
{
    /// Where nothing was screened.
    public static readonly Flags None = new([], ScreenedData.Of([]), []);

    private readonly FrozenDictionary<SeriesKey, SeriesFlags> bySeries;
    private readonly FrozenSet<(SeriesKey, string, Period)> keptOut;
    private readonly FrozenSet<SeriesKey> keptOutWhole;
    private readonly FrozenDictionary<string, Indicator> indicators;
    private readonly ScreenedData data;

    internal Flags(IReadOnlyList<Flag> all, ScreenedData data, IReadOnlyList<Indicator> indicators)
    {
        All = all;
        this.data = data;
        this.indicators = indicators.ToFrozenDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        bySeries = all.SelectMany(flag => flag.Series.Select(series => (series, flag))).GroupBy(one => one.series, one => one.flag).ToFrozenDictionary(own => own.Key, own => new SeriesFlags([.. own]));
        var errors = all.Where(flag => flag.KeepsOut).ToList();
        keptOut = errors.SelectMany(flag => flag.Series.SelectMany(series => flag.Periods.Select(period => (series, flag.Country, period)))).ToFrozenSet();
        keptOutWhole = errors.Where(flag => flag.Country.Length == 0).SelectMany(flag => flag.Series).ToFrozenSet();
    }

    /// By check, series, country and period.
    public IReadOnlyList<Flag> All { get; }

    /// Errors that nobody accepted.
    public int Unaccepted => All.Count(flag => flag.KeepsOut);

    public Flag? Find(string id) => All.FirstOrDefault(flag => flag.Id == id);

    /// Whether any kept series has the code.
    public bool Knows(string series) => data.EditionsOf(series).Count > 0;

    /// Whether an unaccepted error lies on this figure of this series.
    public bool KeepsOut(SeriesKey series, string country, Period period) =>
        keptOutWhole.Contains(series) || keptOut.Contains((series, country, period));

    /// Whether an unaccepted error lies on the figure that the indicator publishes: the one of its first series that has the period.
    public bool KeepsOut(string indicator, string country, Period period)
    {
        if (!indicators.TryGetValue(indicator, out var found))
            throw new ArgumentException($"{indicator} is not in the catalogue.", nameof(indicator));
        foreach (var series in found.Series)
        {
            var key = new SeriesKey(series.Source, series.Code);
            if (data.Find(key)?.TryFind(country, period, out _) == true)
                return KeepsOut(key, country, period);
        }
        return false;
    }

    /// The flags that lie on a series, for the page of its indicator.
    public IReadOnlyList<Flag> Of(SeriesKey series) => bySeries.TryGetValue(series, out var own) ? own.All : [];

    /// The flags that lie on the series of an indicator, each once: first those that keep figures out of an index, the accepted ones last.
    public IReadOnlyList<Flag> Of(Indicator indicator) =>
        [.. indicator.Series.SelectMany(series => Of(new SeriesKey(series.Source, series.Code))).DistinctBy(flag => flag.Id, StringComparer.Ordinal).OrderBy(flag => flag.KeepsOut ? 0 : flag.IsAccepted ? 2 : 1)];

    /// The checks that object to a figure, by code and separated by spaces, as tables carry them; empty for nearly all. Period as it is written.
    public string ChecksOn(SeriesKey series, string country, string period) => bySeries.TryGetValue(series, out var own) ? own.ChecksOn(country, period) : "";

    private sealed class SeriesFlags(IReadOnlyList<Flag> all)
    {
        private readonly string ofWhole = CodesOf(all.Where(flag => flag.Country.Length == 0));
        private readonly FrozenDictionary<(string, string), string> ofFigures = all
            .Where(flag => flag.Country.Length > 0)
            .SelectMany(flag => flag.Periods.Select(period => (Place: (flag.Country, period.ToString()), Flag: flag)))
            .GroupBy(one => one.Place, one => one.Flag)
            .ToFrozenDictionary(figure => figure.Key, figure => CodesOf(figure.Concat(all.Where(flag => flag.Country.Length == 0))));

        public IReadOnlyList<Flag> All => all;

        public string ChecksOn(string country, string period) => ofFigures.TryGetValue((country, period), out var codes) ? codes : ofWhole;

        private static string CodesOf(IEnumerable<Flag> flags) => string.Join(' ', flags.Select(flag => flag.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
