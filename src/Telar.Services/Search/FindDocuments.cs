using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Storage.Search;

namespace Telar.Services.Search;

/// What somebody asks: words in any of the three languages, and the language of the page that will show the answer.
public sealed record SearchRequest(string Words, Language Page)
{
    public const int MostAtOnce = 50;

    /// Only pages of this kind.
    public string? Kind { get; init; }

    /// The last word may still be unfinished.
    public bool IsTyping { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 20;
}

/// One thing that was found, shown in the language of the page where it has such a version, else in the first it has.
public sealed record SearchHit(string Kind, string Code, Language Language, Excerpt Title, Excerpt Text)
{
    /// False: only words of another language found it, though it may be shown in this one.
    public required bool IsFoundInPageLanguage { get; init; }
}

/// What was found. Total is exact up to the limit of counting, beyond it `IsMore`.
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, int Total, bool IsMore)
{
    public static readonly SearchAnswer Nothing = new([], 0, IsMore: false);

    /// No page has all the words: these have some of them, the most first.
    public bool IsPartial { get; init; }
}

/// Answers a search.
public sealed class FindDocuments(SearchStore store, Synonyms synonyms)
{
    /// Answers are counted up to here.
    public const int CountedTo = 1_000;

    public async Task<SearchAnswer> RunAsync(SearchRequest request, CancellationToken ct)
    {
        var query = SearchQuery.Of(request.Words, synonyms, request.IsTyping);
        if (query.IsEmpty)
            return SearchAnswer.Nothing;

        var plan = SearchPlan.EveryTerm(query, request.Page, request.Kind);
        var count = await store.CountAsync(plan.Whole, CountedTo + 1, ct);
        var isPartial = count == 0;
        if (isPartial)
        {
            if (await PlanOfSomeAsync(query, request, ct) is not { } wider)
                return SearchAnswer.Nothing;
            plan = wider;
            count = await store.CountAsync(plan.Whole, CountedTo + 1, ct);
        }

        var found = await store.FindAsync(plan, Math.Max(0, request.Skip), Math.Clamp(request.Take, 1, SearchRequest.MostAtOnce), ct);
        var hits = await ShowAsync(found, query, request.Page, ct);
        return new(hits, Math.Min(count, CountedTo), IsMore: count > CountedTo) { IsPartial = isPartial };
    }

    /// Nothing when no term alone is to be found either.
    private async Task<SearchPlan?> PlanOfSomeAsync(SearchQuery query, SearchRequest request, CancellationToken ct)
    {
        if (query.Terms.Count == 1)
            return null;
        var counted = new List<(QueryTerm Term, int Count)>();
        foreach (var term in query.Terms)
            counted.Add((term, await store.CountAsync(SearchPlan.OfTerm(term, request.Kind), CountedTo + 1, ct)));
        var fromRarest = counted.Where(term => term.Count > 0).OrderBy(term => term.Count).Select(term => term.Term).ToList();
        return fromRarest.Count == 0 ? null : SearchPlan.SomeTerms(fromRarest, request.Page, request.Kind);
    }

    private async Task<IReadOnlyList<SearchHit>> ShowAsync(IReadOnlyList<FoundDocument> found, SearchQuery query, Language page, CancellationToken ct)
    {
        if (found.Count == 0)
            return [];
        var versions = await store.VersionsAsync(found.Select(document => document.Id), ct);
        var matchers = Languages.All.ToDictionary(language => language, language => new WordMatcher(query, language));
        var hits = new List<SearchHit>();
        foreach (var (id, isInPageLanguage) in found)
        {
            // An index that was made anew in between may no longer have it.
            if (!versions.TryGetValue(id, out var all))
                continue;
            var shown = all.FirstOrDefault(version => version.Language == page) ?? all[0];
            var matcher = matchers[shown.Language];
            hits.Add(new(shown.Kind, shown.Code, shown.Language, Excerpt.Whole(shown.Title, matcher), Excerpt.Best(shown.Text, matcher)) { IsFoundInPageLanguage = isInPageLanguage });
        }
        return hits;
    }
}
