using System.Buffers;

namespace Telar.Core.Search;

/// Where the regions of a word begin: notes on R1, R2 and RV of the Snowball descriptions.
internal static class Regions
{
    /// After the first non-vowel that follows a vowel, counted from a place in the word; its end when there is none.
    public static int AfterVowelAndConsonant(ReadOnlySpan<char> word, int from, SearchValues<char> vowels)
    {
        var vowel = word[from..].IndexOfAny(vowels);
        if (vowel < 0)
            return word.Length;
        var start = from + vowel + 1;
        var consonant = word[start..].IndexOfAnyExcept(vowels);
        return consonant < 0 ? word.Length : start + consonant + 1;
    }

    /// RV as Spanish and Portuguese have it.
    public static int OfVerbs(ReadOnlySpan<char> word, SearchValues<char> vowels)
    {
        if (word.Length < 2)
            return word.Length;
        if (!vowels.Contains(word[1]))
            return After(word[2..].IndexOfAny(vowels), word.Length);
        if (vowels.Contains(word[0]))
            return After(word[2..].IndexOfAnyExcept(vowels), word.Length);
        return Math.Min(3, word.Length);
    }

    private static int After(int found, int end) => found < 0 ? end : found + 3;

    /// R1, R2 and RV of the two Romance languages.
    public static void Mark(ref WordInHand word, SearchValues<char> vowels)
    {
        word.RV = OfVerbs(word.Text, vowels);
        word.R1 = AfterVowelAndConsonant(word.Text, 0, vowels);
        word.R2 = AfterVowelAndConsonant(word.Text, word.R1, vowels);
    }
}
