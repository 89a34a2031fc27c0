namespace Telar.Core.Forms.Expressions;

/// The shuffle that the specification names, so that the same seed gives the same order in every client:
/// Fisher and Yates "inside out", with the numbers of Park and Miller (1988).
internal static class Shuffling
{
    private const long Modulus = 2_147_483_647;
    private const long Multiplier = 16_807;

    public static List<T> Of<T>(IReadOnlyList<T> items, double seed)
    {
        var state = double.IsFinite(seed) ? (long)(Math.Truncate(seed) % Modulus) : 0;
        if (state <= 0)
            state += Modulus - 1;
        var shuffled = new List<T>(items.Count);
        for (var at = 0; at < items.Count; at++)
        {
            state = state * Multiplier % Modulus;
            var place = (int)((state - 1) / (double)(Modulus - 1) * (at + 1));
            if (place == at)
            {
                shuffled.Add(items[at]);
                continue;
            }
            shuffled.Add(shuffled[place]);
            shuffled[place] = items[at];
        }
        return shuffled;
    }
}
