namespace Telar.Core.Benchmarks;

/// A sum over classes of subjects that follows from what is told: how often each class is in it. Only classes that are in it are kept, in their order.
/// Whole numbers modulo a prime, so that sums are exact after any number of steps: a half is another number than nothing and one.
internal sealed class Equation
{
    private const long Prime = int.MaxValue;

    private readonly int[] places;
    private readonly int[] factors;

    private Equation(int[] places, int[] factors)
    {
        this.places = places;
        this.factors = factors;
    }

    public IReadOnlyList<int> Places => places;

    /// Each of the classes once, less what other equations say of them. `desk` is as long as there are classes, and empty before and after.
    public static Equation Of(IReadOnlyList<int> places, IEnumerable<Equation> less, int[] desk)
    {
        var touched = new HashSet<int>(places);
        foreach (var place in places)
            desk[place] = 1;
        foreach (var equation in less)
        {
            for (var at = 0; at < equation.places.Length; at++)
            {
                var place = equation.places[at];
                touched.Add(place);
                desk[place] = (int)((desk[place] + Prime - equation.factors[at]) % Prime);
            }
        }
        int[] left = [.. touched.Where(place => desk[place] != 0).Order()];
        var equationLeft = new Equation(left, [.. left.Select(place => desk[place])]);
        foreach (var place in touched)
            desk[place] = 0;
        return equationLeft;
    }

    public int FactorOf(int place)
    {
        if (places.Length == 0 || place < places[0] || place > places[^1])
            return 0;
        var at = Array.BinarySearch(places, place);
        return at < 0 ? 0 : factors[at];
    }

    /// Divided, so that the class is in it once.
    public Equation WithOneOf(int place)
    {
        var by = Inverse(FactorOf(place));
        return new(places, [.. factors.Select(factor => Times(factor, by))]);
    }

    /// The other, which holds the class once, is taken away until the class is in it no more. `Times`: how often it was added.
    public (Equation Left, int Times) Without(int place, Equation other)
    {
        var times = (int)(Prime - FactorOf(place));
        return (Plus(other, times), times);
    }

    public static int Sum(int one, int other) => (int)(((long)one + other) % Prime);

    public Equation Plus(Equation other) => Plus(other, 1);

    /// How often each class is in it, in the order of Places.
    public int FactorAt(int at) => factors[at];

    private Equation Plus(Equation other, int times)
    {
        var (sumPlaces, sumFactors) = (new int[places.Length + other.places.Length], new int[places.Length + other.places.Length]);
        var (left, right, at) = (0, 0, 0);
        while (left < places.Length || right < other.places.Length)
        {
            var (here, there) = (left < places.Length ? places[left] : int.MaxValue, right < other.places.Length ? other.places[right] : int.MaxValue);
            long factor = 0;
            if (here <= there)
                factor = factors[left++];
            if (there <= here)
                factor = (factor + (long)other.factors[right++] * times) % Prime;
            if (factor == 0)
                continue;
            sumPlaces[at] = Math.Min(here, there);
            sumFactors[at++] = (int)factor;
        }
        return new(sumPlaces[..at], sumFactors[..at]);
    }

    private static int Times(int one, int other) => (int)((long)one * other % Prime);

    // By Fermat: the power of the prime less two.
    private static int Inverse(int factor)
    {
        var (result, power) = (1, factor);
        for (var left = Prime - 2; left > 0; left >>= 1)
        {
            if ((left & 1) != 0)
                result = Times(result, power);
            power = Times(power, power);
        }
        return result;
    }
}
