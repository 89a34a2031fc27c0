using Telar.Core.Shared;

namespace Telar.Core.Search;

/// A set of documents of a search; better sets come first. `IsInPageLanguage`: found by the words of the page's own language.
public sealed record SearchTier(SearchExpression Wanted, bool IsInPageLanguage);

/// How a search is answered: tiers from best to widest, each document shown in the first that has it, in the order of ids.
/// Every tier lies inside the last one, so that its size is the size of the answer.
public sealed record SearchPlan(IReadOnlyList<SearchTier> Tiers)
{
    public SearchExpression Whole => Tiers[^1].Wanted;

    /// Every term must be there: first in the language of the page, then in any; title before prominent before anywhere.
    public static SearchPlan EveryTerm(SearchQuery query, Language page, string? kind)
    {
        var tiers = new List<SearchTier>();
        foreach (var (languages, isPage) in Groups(page))
        {
            foreach (var place in Enum.GetValues<SearchPlace>())
                tiers.Add(new(OfKind(SearchExpression.EveryOf(query.Terms.Select(term => Of(term, languages, place))), kind), isPage));
        }
        return new(tiers);
    }

    /// Not every term is to be had together: more of them before fewer, and of single ones the rarest first.
    /// The terms come ordered from the rarest to the most common, all of them found somewhere.
    public static SearchPlan SomeTerms(IReadOnlyList<QueryTerm> fromRarest, Language page, string? kind)
    {
        var tiers = new List<SearchTier>();
        foreach (var (languages, isPage) in Groups(page))
        {
            var terms = fromRarest.Select(term => Of(term, languages, SearchPlace.Anywhere)).ToList();
            for (var fewest = terms.Count; fewest > 1; fewest--)
                tiers.Add(new(OfKind(AtLeast(fewest, terms), kind), isPage));
            foreach (var (term, i) in fromRarest.Select((term, i) => (term, i)))
            {
                tiers.Add(new(OfKind(Of(term, languages, SearchPlace.Title), kind), isPage));
                tiers.Add(new(OfKind(terms[i], kind), isPage));
            }
        }
        tiers.Add(new(OfKind(SearchExpression.AnyOf(fromRarest.Select(term => Of(term, Languages.All, SearchPlace.Anywhere))), kind), IsInPageLanguage: false));
        return new(tiers);
    }

    /// The documents that one term finds, wherever and in whatever language.
    public static SearchExpression OfTerm(QueryTerm term, string? kind) => OfKind(Of(term, Languages.All, SearchPlace.Anywhere), kind);

    private static (IReadOnlyList<Language> Languages, bool IsPage)[] Groups(Language page) => [([page], true), (Languages.All, false)];

    private static SearchExpression OfKind(SearchExpression wanted, string? kind) =>
        kind is null ? wanted : SearchExpression.EveryOf([new SearchExpression.Token(SearchToken.OfKind(kind)), wanted]);

    private static SearchExpression Of(QueryTerm term, IReadOnlyList<Language> languages, SearchPlace place)
    {
        var spellings = term.Spellings.Where(spelling => languages.Contains(spelling.Language)).Select(spelling => Of(spelling, place));
        if (term.Beginning is not { } beginning)
            return SearchExpression.AnyOf(spellings);
        var completed = languages.Select(language => new SearchExpression.Token(SearchToken.OfWhole(language, place, beginning), IsPrefix: true));
        return SearchExpression.AnyOf([.. spellings, .. completed]);
    }

    private static SearchExpression Of(Spelling spelling, SearchPlace place) =>
        SearchExpression.EveryOf(spelling.Words.Select(word => Of(word, spelling.Language, place)));

    private static SearchExpression Of(WordKeys word, Language language, SearchPlace place)
    {
        var stem = new SearchExpression.Token(SearchToken.OfStem(language, place, word.Stem));
        return word.PlainStem is { } plain
            ? SearchExpression.AnyOf([stem, new SearchExpression.Token(SearchToken.OfStem(language, place, plain))])
            : stem;
    }

    private static SearchExpression AtLeast(int fewest, List<SearchExpression> terms) =>
        SearchExpression.AnyOf(Choose(fewest, terms, from: 0).Select(SearchExpression.EveryOf));

    private static IEnumerable<IReadOnlyList<SearchExpression>> Choose(int count, List<SearchExpression> terms, int from)
    {
        if (count == 0)
        {
            yield return [];
            yield break;
        }
        for (var first = from; first <= terms.Count - count; first++)
        {
            foreach (var rest in Choose(count - 1, terms, first + 1))
                yield return [terms[first], .. rest];
        }
    }
}
