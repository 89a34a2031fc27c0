using Telar.Core.Shared;

namespace Telar.Core.Search;

/// What a word is found by in one language: the stem of the word as written, the stem of its plain form (nothing where
/// the two are equal), and the whole word folded. Two words meet when they share a stem.
public sealed record WordKeys(string Stem, string? PlainStem, string Folded)
{
    /// Letters that a stored key has at most: longer runs are cut, on both sides alike.
    public const int MostLetters = Stemmer.MostLetters;

    /// Takes a word as it stands in a text, in any case.
    public static WordKeys Of(Language language, ReadOnlySpan<char> word)
    {
        var written = Cut(Words.Lower(word));
        var folded = Cut(Folding.Fold(written));
        var stem = StemOf(language, written);
        var plain = StemOf(language, PlainForm.Of(language, folded));
        return new(stem, plain == stem ? null : plain, folded);
    }

    /// The stem that depends neither on number nor on how well the accents were typed.
    public string SteadyStem => PlainStem ?? Stem;

    private static string StemOf(Language language, string word) => Cut(Folding.Fold(Stemmer.Stem(language, word)));

    private static string Cut(string word) => word.Length <= MostLetters ? word : word[..MostLetters];
}
