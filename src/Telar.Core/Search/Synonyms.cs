using Telar.Core.Shared;

namespace Telar.Core.Search;

/// Ways of saying one thing in the three languages: words or short phrases, at least two in all.
public sealed record SynonymGroup(IReadOnlyDictionary<Language, IReadOnlyList<string>> Phrases);

/// One way of writing what is looked for: words of one language that must all be there.
public sealed record Spelling(Language Language, IReadOnlyList<WordKeys> Words)
{
    /// Words that say nothing are left out of a phrase of several.
    public static Spelling Of(Language language, IReadOnlyList<string> words)
    {
        var meaningful = words.Where(word => !StopWords.Contains(language, Folding.Fold(word))).ToList();
        return new(language, [.. (meaningful.Count == 0 ? words : meaningful).Select(word => WordKeys.Of(language, word))]);
    }

    internal string Key => $"{Language.Code()} {string.Join(' ', Words.Select(word => word.SteadyStem))}";
}

/// What else a word or phrase is called. A phrase is known in any inflection and with or without accents.
public sealed class Synonyms
{
    public static readonly Synonyms None = new([]);

    private readonly Dictionary<string, List<Spelling>> spellingsOf = new(StringComparer.Ordinal);

    public Synonyms(IEnumerable<SynonymGroup> groups)
    {
        foreach (var group in groups)
        {
            var spellings = new List<Spelling>();
            foreach (var (language, phrases) in group.Phrases)
            {
                foreach (var words in phrases.Select(WordsOf))
                {
                    LongestPhrase = Math.Max(LongestPhrase, words.Count);
                    spellings.Add(Spelling.Of(language, words));
                }
            }
            foreach (var spelling in spellings)
            {
                if (!spellingsOf.TryAdd(spelling.Key, spellings))
                    spellingsOf[spelling.Key] = [.. spellingsOf[spelling.Key].UnionBy(spellings, other => other.Key, StringComparer.Ordinal)];
            }
        }
    }

    /// How many words the longest known phrase has.
    public int LongestPhrase { get; private set; }

    /// All spellings of a phrase, itself among them, in whatever language it is known; none where it is in no group.
    public IReadOnlyList<Spelling> Of(IReadOnlyList<string> words)
    {
        var found = new List<Spelling>();
        foreach (var language in Languages.All)
        {
            if (spellingsOf.TryGetValue(Spelling.Of(language, words).Key, out var spellings))
                found.AddRange(spellings);
        }
        return [.. found.DistinctBy(spelling => spelling.Key, StringComparer.Ordinal)];
    }

    private static List<string> WordsOf(string phrase)
    {
        var words = new List<string>();
        foreach (var (start, length) in Words.Of(phrase))
            words.Add(phrase.Substring(start, length));
        return words;
    }
}
