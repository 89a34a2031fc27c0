using Telar.Core.Shared;

namespace Telar.Core.Search;

/// One thing that is looked for: a word or a known phrase, in every way that it may be written in a page.
/// `Beginning` is the folded start of a word that is still being typed.
public sealed record QueryTerm(IReadOnlyList<Spelling> Spellings, string? Beginning = null);

/// What a person typed, understood: the terms that a page should have. Nothing to look for when there are none.
public sealed record SearchQuery(IReadOnlyList<QueryTerm> Terms)
{
    /// Words beyond this are not looked for.
    public const int MostTerms = 8;

    /// Letters beyond this are not read.
    public const int MostLetters = 200;

    /// A word being typed completes itself from so many letters on.
    public const int FewestLettersToComplete = 2;

    public bool IsEmpty => Terms.Count == 0;

    /// `isTyping`: the last word may not be finished yet, unless a space follows it.
    public static SearchQuery Of(string text, Synonyms synonyms, bool isTyping = false)
    {
        var read = text.Length <= MostLetters ? text : text[..MostLetters];
        var words = WordsOf(read);
        var isLastOpen = isTyping && words.Count > 0 && char.IsLetterOrDigit(read[^1]);
        var terms = TermsOf(words, synonyms, isLastOpen, static word => StopWords.InAny(Folding.Fold(word)));
        // A search for "la" alone still looks for it, in titles at least.
        return new(terms.Count > 0 ? terms : TermsOf(words, synonyms, isLastOpen, static _ => false));
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        foreach (var (start, length) in Words.Of(text))
            words.Add(text.Substring(start, length));
        return words;
    }

    private static List<QueryTerm> TermsOf(List<string> words, Synonyms synonyms, bool isLastOpen, Func<string, bool> saysNothing)
    {
        var terms = new List<QueryTerm>();
        var at = 0;
        while (at < words.Count && terms.Count < MostTerms)
        {
            var isOpen = isLastOpen && at == words.Count - 1;
            var (phrase, known) = PhraseAt(words, at, synonyms);
            at += phrase.Count;
            if (known.Count > 0 || isOpen || !saysNothing(phrase[0]))
                terms.Add(TermOf(phrase, known, isOpen));
        }
        return terms;
    }

    /// The longest known phrase that starts here, or the word alone.
    private static (List<string> Phrase, IReadOnlyList<Spelling> Known) PhraseAt(List<string> words, int at, Synonyms synonyms)
    {
        for (var length = Math.Min(synonyms.LongestPhrase, words.Count - at); length > 0; length--)
        {
            var phrase = words.GetRange(at, length);
            if (synonyms.Of(phrase) is { Count: > 0 } known)
                return (phrase, known);
        }
        return ([words[at]], []);
    }

    private static QueryTerm TermOf(List<string> words, IReadOnlyList<Spelling> known, bool isOpen)
    {
        var literal = Languages.All.Select(language => Spelling.Of(language, words));
        var beginning = isOpen ? Folding.Fold(words[0]) : null;
        if (beginning is { Length: < FewestLettersToComplete or > WordKeys.MostLetters })
            beginning = null;
        return new([.. literal.Concat(known).DistinctBy(spelling => spelling.Key, StringComparer.Ordinal)], beginning);
    }
}
