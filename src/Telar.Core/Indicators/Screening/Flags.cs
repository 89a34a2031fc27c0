using System.Collections.Frozen;
using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// All flags of one screening, and what they keep out of an index.
public sealed class Flags
{
    private readonly FrozenSet<(SeriesKey, string, Period)> keptOut;
    private readonly FrozenSet<SeriesKey> keptOutWhole;
    private readonly FrozenDictionary<string, Indicator> indicators;
    private readonly ScreenedData data;

    internal Flags(IReadOnlyList<Flag> all, ScreenedData data, IReadOnlyList<Indicator> indicators)
    {
        All = all;
        this.data = data;
        this.indicators = indicators.ToFrozenDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        var errors = all.Where(flag => flag.KeepsOut).ToList();
        keptOut = errors.SelectMany(flag => flag.Series.SelectMany(series => flag.Periods.Select(period => (series, flag.Country, period)))).ToFrozenSet();
        keptOutWhole = errors.Where(flag => flag.Country.Length == 0).Select(flag => flag.Series[0]).ToFrozenSet();
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
    public IEnumerable<Flag> Of(SeriesKey series) => All.Where(flag => flag.Series.Contains(series));
}
