using System.Security.Cryptography;
using System.Text;
using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Search;
using Telar.Storage.Shared;

namespace Telar.Services.Search;

/// Makes the search index anew when the words of the catalogue changed since it was made; otherwise does nothing.
public sealed class KeepSearchFresh(SearchStore store, MarkStore marks)
{
    private const string Mark = "search";

    /// True where the index was made.
    public async Task<bool> RunAsync(WholeCatalogue catalogue, CancellationToken ct)
    {
        var documents = SiteDocuments.Of(catalogue).ToList();
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var document in documents)
            sum.AppendData(Encoding.UTF8.GetBytes($"{document.Kind}\n{document.Code}\n{document.Language.Code()}\n{document.Title}\n{document.Text}\n"));
        var checksum = Convert.ToHexStringLower(sum.GetHashAndReset());
        if (await marks.FindAsync(Mark, ct) == checksum)
            return false;
        await new IndexForSearch(store).RunAsync(documents, ct);
        await marks.PutAsync(Mark, checksum, ct);
        return true;
    }
}
