using Telar.Core.Shared;

namespace Telar.Core.Search;

/// The stem of a word: what stays when the endings of number, gender, tense and derivation are cut.
/// Written from the descriptions that the Snowball project publishes, and equal to its vocabularies on every line.
/// Takes lower-case words in NFC, with their accents; the stem keeps the accents that the description keeps.
public static class Stemmer
{
    /// A longer run of letters is no word that anybody inflects: it comes back as it is.
    public const int MostLetters = 64;

    // Portuguese writes ã as two letters while it works; English may add an e.
    private const int Room = (2 * MostLetters) + 2;

    public static string Stem(Language language, string word) => Stem(language, word.AsSpan());

    public static string Stem(Language language, ReadOnlySpan<char> word)
    {
        if (word.Length > MostLetters)
            return word.ToString();
        Span<char> stem = stackalloc char[Room];
        return stem[..StemInto(language, word, stem)].ToString();
    }

    /// For many words with one room: returns how many letters of the room the stem takes.
    public static int StemInto(Language language, ReadOnlySpan<char> word, Span<char> room)
    {
        if (room.Length < (2 * word.Length) + 2)
            throw new ArgumentException($"A word of {word.Length} letters needs a room of {(2 * word.Length) + 2}.", nameof(room));
        word.CopyTo(room);
        if (word.Length > MostLetters)
            return word.Length;
        var inHand = new WordInHand(room, word.Length);
        switch (language)
        {
            case Language.Es:
                SpanishStemmer.Stem(ref inHand);
                break;
            case Language.Pt:
                PortugueseStemmer.Stem(ref inHand);
                break;
            case Language.En:
                EnglishStemmer.Stem(ref inHand);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three.");
        }
        return inHand.Length;
    }
}
