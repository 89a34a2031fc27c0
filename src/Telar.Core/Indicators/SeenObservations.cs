using System.Collections;
using Telar.Core.Shared;

namespace Telar.Core.Indicators;

/// Which figures a file already gave, in one bit each: a million of them stay under a few megabytes.
public sealed class SeenObservations
{
    private const int Places = 32;
    private readonly Dictionary<(string Series, Frequency), BitArray> seen = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// True the first time that a series gives a figure for a place and a period.
    public bool Add(string series, string country, Period period)
    {
        var partsPerYear = period.Frequency switch { Frequency.Year => 1, Frequency.Half => 2, Frequency.Quarter => 4, _ => 12 };
        if (!seen.TryGetValue((series, period.Frequency), out var bits))
            seen[(series, period.Frequency)] = bits = new BitArray(Places * (Period.LastYear - Period.FirstYear + 1) * partsPerYear);
        if (!places.TryGetValue(country, out var place))
            places[country] = place = places.Count;
        var bit = ((((period.Year - Period.FirstYear) * partsPerYear) + period.Part - 1) * Places) + place;
        if (bits[bit])
            return false;
        bits[bit] = true;
        return true;
    }
}
