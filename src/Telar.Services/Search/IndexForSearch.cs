using System.Security.Cryptography;
using System.Text;
using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Storage.Search;

namespace Telar.Services.Search;

/// Makes the search index anew from all pages. Whoever searches meanwhile sees the index before, then this one.
/// Pages come with the kinds that matter most first: that decides between equally good finds.
public sealed class IndexForSearch(SearchStore store)
{
    /// Raised when words become tokens in another way: then every index is made anew.
    private const string Recipe = "1";

    /// Returns how many things can now be found, each in up to three languages.
    public Task<int> RunAsync(IReadOnlyCollection<SearchDocument> pages, CancellationToken ct) =>
        store.ReplaceAsync(SearchIndex.Of(pages), FingerprintOf(pages), ct);

    /// The same, unless the index was made from these very pages. Returns whether it was made.
    public async Task<bool> RunIfChangedAsync(IReadOnlyCollection<SearchDocument> pages, CancellationToken ct)
    {
        if (await store.FingerprintAsync(ct) == FingerprintOf(pages))
            return false;
        await RunAsync(pages, ct);
        return true;
    }

    private static string FingerprintOf(IReadOnlyCollection<SearchDocument> pages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Take(Recipe);
        foreach (var page in pages)
        {
            foreach (var part in new[] { page.Kind, page.Code, page.Language.Code(), page.Title, page.Text })
                Take(part);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Take(string part)
        {
            // The length first, so that no two lists of parts run into the same bytes.
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }
    }
}
