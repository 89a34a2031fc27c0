namespace Telar.Core.Organisations.TaxIds;

/// The few formulas that the check digits of the region share.
internal static class Formulas
{
    /// By rest after dividing by 11: 11 less the rest; where that is 10 or 11, a 0.
    public const string ElevenOrZero = "00987654321";

    /// The same, with a K where 11 less the rest is 10.
    public const string ElevenOrK = "0K987654321";

    /// The same, but numbers that would need a 10 are not given out.
    public const string ElevenOrNone = "0 987654321";

    /// By rest after dividing by 10: what is missing to the next ten.
    public const string ToTheNextTen = "0987654321";

    /// 2, 3, 4 … from the right.
    public static IReadOnlyList<int> From2(int count) => [.. Enumerable.Range(2, count).Reverse()];

    /// 2 to 7 from the right, again and again.
    public static IReadOnlyList<int> From2To7(int count) => Cycle(2, 7, count);

    /// 2 to 9 from the right, again and again.
    public static IReadOnlyList<int> From2To9(int count) => Cycle(2, 9, count);

    /// Every second digit doubled, `first` being the weight of the first one.
    public static CheckCharacter EverySecondDoubled(int first, int count) =>
        new([.. Enumerable.Range(0, count).Select(place => place % 2 == 0 ? first : 3 - first)], ToTheNextTen) { AddsDigits = true };

    /// The number itself divided by the count of `characters`, written as weights: each place counts ten times the one to its right.
    public static CheckCharacter OfTheNumber(int count, string characters)
    {
        var weights = new int[count];
        var weight = 1;
        for (var place = count - 1; place >= 0; place--)
        {
            weights[place] = weight;
            weight = weight * 10 % characters.Length;
        }
        return new(weights, characters);
    }

    private static int[] Cycle(int low, int high, int count) => [.. Enumerable.Range(0, count).Select(place => low + (place % (high - low + 1))).Reverse()];
}
