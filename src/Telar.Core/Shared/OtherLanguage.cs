using System.Collections.Frozen;

namespace Telar.Core.Shared;

/// Finds a text that stands in the place of another language: one was copied, or two were swapped.
/// It looks at small words that only one of the three languages has (so not "as", "do", "dos", "no", "o"); names of places and programmes do not move it.
public static class OtherLanguage
{
    private const int FewestWitnesses = 3;
    private static readonly char[] Breaks = [' ', '\n', ',', '.', ';', ':', '(', ')'];

    private static readonly FrozenSet<string> Spanish =
        FrozenSet.Create(StringComparer.Ordinal, "el", "los", "las", "y", "con", "del", "una", "es", "en", "la", "más", "sus", "son", "pero", "hay", "muy", "desde", "hasta", "sin");

    private static readonly FrozenSet<string> Portuguese =
        FrozenSet.Create(StringComparer.Ordinal, "os", "em", "com", "da", "das", "uma", "um", "não", "mais", "são", "há", "até", "sem", "seus", "suas", "na", "ao", "à", "pelo", "pela", "também");

    private static readonly FrozenSet<string> English =
        FrozenSet.Create(StringComparer.Ordinal, "the", "of", "and", "in", "is", "to", "with", "are", "that", "which", "or", "it", "by", "from", "not", "their", "who");

    /// Signs and words that show another language than the one the text is for, or nothing.
    public static string? WitnessesIn(string text, Language language)
    {
        if (language != Language.Es && text.AsSpan().IndexOfAny('¿', '¡') >= 0)
            return "¿ ¡";
        var words = text.ToLowerInvariant().Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < FewestWitnesses)
            return null;
        var own = Found(words, WordsOf(language));
        foreach (var other in Languages.All)
        {
            if (other == language)
                continue;
            var foreign = Found(words, WordsOf(other));
            if (foreign.Count >= FewestWitnesses && foreign.Count > own.Count)
                return string.Join(' ', foreign);
        }
        return null;
    }

    private static FrozenSet<string> WordsOf(Language language) => language switch
    {
        Language.Es => Spanish,
        Language.Pt => Portuguese,
        Language.En => English,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three."),
    };

    /// Each word once, in the order of the text.
    private static List<string> Found(string[] text, FrozenSet<string> words)
    {
        var found = new List<string>();
        foreach (var word in text)
        {
            if (words.Contains(word) && !found.Contains(word, StringComparer.Ordinal))
                found.Add(word);
        }
        return found;
    }
}
