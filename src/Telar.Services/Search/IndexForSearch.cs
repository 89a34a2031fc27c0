using Telar.Core.Search;
using Telar.Storage.Search;

namespace Telar.Services.Search;

/// Makes the search index anew from all pages. Whoever searches meanwhile sees the index before, then this one.
/// Pages come with the kinds that matter most first: that decides between equally good finds.
public sealed class IndexForSearch(SearchStore store)
{
    /// Returns how many things can be found, each in up to three languages.
    public Task<int> RunAsync(IEnumerable<SearchDocument> pages, CancellationToken ct) => store.ReplaceAsync(SearchIndex.Of(pages), ct);
}
