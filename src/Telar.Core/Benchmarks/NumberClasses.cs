using System.Globalization;

namespace Telar.Core.Benchmarks;

/// Classes of a number whose limits stood before anybody answered: 0, 1, 2, 5, 10, 20, 50 and so on, to both sides. At either end those of too few
/// stand with their neighbours, so that no class speaks of the largest or the smallest answer.
public sealed class NumberClasses
{
    private const int Powers = 12;

    // The lower limits, from the smallest: every class reaches up to the next one.
    private static readonly decimal[] Limits = [.. Sides(-1).Reverse(), 0, .. Sides(1)];

    private readonly int lowest;
    private readonly int highest;

    private NumberClasses(int lowest, int highest, IReadOnlyList<(string Code, string Label)> all)
    {
        (this.lowest, this.highest) = (lowest, highest);
        All = all;
    }

    /// From the smallest; none where nobody answered, one without limits where too few did.
    public IReadOnlyList<(string Code, string Label)> All { get; }

    /// `isWhole`: only whole numbers can be answered, so that a class names its last one.
    public static NumberClasses Of(IReadOnlyCollection<decimal> values, bool isWhole)
    {
        var counts = new int[Limits.Length];
        foreach (var value in values)
            counts[PlaceOf(value)]++;
        if (values.Count == 0 || Suppression.IsTooFew(values.Count))
            return new(0, 0, values.Count == 0 ? [] : [(CodeAt(0), "…")]);
        var (lowest, highest) = (EndOf(Enumerable.Range(0, counts.Length), counts), EndOf(Enumerable.Range(0, counts.Length).Reverse(), counts));
        // Two ends that pass each other: one class has nearly everybody.
        highest = Math.Max(lowest, highest);
        var (isOpenBelow, isOpenAbove) = (counts.AsSpan(0, lowest).ContainsAnyExcept(0), counts.AsSpan(highest + 1).ContainsAnyExcept(0));
        return new(lowest, highest, [.. Enumerable.Range(lowest, highest - lowest + 1)
            .Select(place => (CodeAt(place), LabelAt(place, isWhole, isOpenBelow && place == lowest, isOpenAbove && place == highest)))]);
    }

    public string CodeOf(decimal value) => CodeAt(Math.Clamp(PlaceOf(value), lowest, highest));

    // The first class from one end where, with all before it, enough stand.
    private static int EndOf(IEnumerable<int> places, int[] counts)
    {
        var (passed, last) = (0, 0);
        foreach (var place in places)
        {
            passed += counts[place];
            last = place;
            if (passed >= Suppression.LeastMembers)
                return place;
        }
        return last;
    }

    private static int PlaceOf(decimal value)
    {
        var found = Array.BinarySearch(Limits, value);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    private static string CodeAt(int place) => Text(Limits[place]);

    private static string LabelAt(int place, bool isWhole, bool isOpenBelow, bool isOpenAbove)
    {
        var (from, next) = (Limits[place], place + 1 < Limits.Length ? Limits[place + 1] : decimal.MaxValue);
        if (isOpenBelow && isOpenAbove)
            return "…";
        if (isOpenAbove || next == decimal.MaxValue)
            return $"≥ {Text(from)}";
        if (isOpenBelow)
            return $"< {Text(next)}";
        if (!isWhole)
            return $"{Text(from)} – < {Text(next)}";
        return next - from == 1 ? Text(from) : $"{Text(from)} – {Text(next - 1)}";
    }

    private static IEnumerable<decimal> Sides(int sign)
    {
        var power = 1m;
        for (var at = 0; at < Powers; at++, power *= 10)
        {
            foreach (var step in (int[])[1, 2, 5])
                yield return sign * step * power;
        }
    }

    private static string Text(decimal number) => number.ToString("0", CultureInfo.InvariantCulture);
}
