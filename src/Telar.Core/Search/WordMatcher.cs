using Telar.Core.Shared;

namespace Telar.Core.Search;

/// Tells which words of a text were looked for, in one language.
public sealed class WordMatcher
{
    private readonly Language language;
    private readonly Dictionary<string, int> termOf = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, int Term)> beginnings = [];
    private readonly HashSet<char> firstLetters = [];

    public WordMatcher(SearchQuery query, Language language)
    {
        this.language = language;
        for (var term = 0; term < query.Terms.Count; term++)
            Know(query.Terms[term], term);
    }

    /// The number of the term that a word belongs to; nothing where it was not looked for.
    public int? TermOf(ReadOnlySpan<char> word)
    {
        // Stemmers never touch a first letter: most words are told apart without stemming them.
        if (!firstLetters.Contains(Folding.FirstLetter(word)))
            return null;
        var keys = WordKeys.Of(language, word);
        if (termOf.TryGetValue(keys.Stem, out var term) || (keys.PlainStem is { } plain && termOf.TryGetValue(plain, out term)))
            return term;
        foreach (var (beginning, open) in beginnings)
        {
            if (keys.Folded.StartsWith(beginning, StringComparison.Ordinal))
                return open;
        }
        return null;
    }

    private void Know(QueryTerm term, int number)
    {
        foreach (var word in term.Spellings.Where(spelling => spelling.Language == language).SelectMany(spelling => spelling.Words))
        {
            Know(word.Stem, number);
            if (word.PlainStem is { } plain)
                Know(plain, number);
        }
        if (term.Beginning is { } beginning)
        {
            beginnings.Add((beginning, number));
            firstLetters.Add(beginning[0]);
        }
    }

    private void Know(string stem, int number)
    {
        termOf.TryAdd(stem, number);
        if (stem.Length > 0)
            firstLetters.Add(stem[0]);
    }
}
