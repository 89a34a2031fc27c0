using Telar.Core.Shared;

namespace Telar.Core.Indicators;

/// Which figures a file already gave: one word a series and period, one bit a country, so that a million stay under a few megabytes.
/// Past its bound it says *perhaps seen* of every figure; whoever asks looks in the database then.
public sealed class SeenObservations
{
    private const int MostWords = 8_000_000;
    private readonly Dictionary<(string Series, Frequency), Window> seen = [];
    private readonly Dictionary<string, int> countries = new(StringComparer.Ordinal);
    private int words;
    private (string Series, Frequency Frequency, Window Window)? last;

    /// True where a series surely gave no figure yet for a place and a period.
    public bool Add(string series, string country, Period period)
    {
        if (words > MostWords)
            return false;
        if (!countries.TryGetValue(country, out var bit))
            countries[country] = bit = countries.Count;
        var window = WindowOf(series, period.Frequency);
        var partsPerYear = period.Frequency switch { Frequency.Year => 1, Frequency.Half => 2, Frequency.Quarter => 4, Frequency.Month => 12, _ => 12 };
        ref var word = ref window.At((period.Year * partsPerYear) + period.Part - 1, ref words);
        var mask = 1u << bit;
        var isNew = (word & mask) == 0;
        word |= mask;
        return isNew;
    }

    private Window WindowOf(string series, Frequency frequency)
    {
        if (last is { } known && known.Frequency == frequency && ReferenceEquals(known.Series, series))
            return known.Window;
        if (!seen.TryGetValue((series, frequency), out var window))
        {
            seen[(series, frequency)] = window = new();
            words += 16;
        }
        last = (series, frequency, window);
        return window;
    }

    /// A stretch of periods that grows at both ends.
    private sealed class Window
    {
        private uint[] periods = [];
        private int first;

        public ref uint At(int number, ref int words)
        {
            if (periods.Length == 0)
            {
                periods = new uint[8];
                first = number;
                words += periods.Length;
            }
            if (number < first)
                Grow(number - first, periods.Length, ref words);
            else if (number >= first + periods.Length)
                Grow(0, number - first + 1, ref words);
            return ref periods[number - first];
        }

        private void Grow(int from, int to, ref int words)
        {
            var grown = new uint[Math.Max(to - from, periods.Length * 3 / 2)];
            periods.CopyTo(grown, -from);
            words += grown.Length - periods.Length;
            first += from;
            periods = grown;
        }
    }
}
