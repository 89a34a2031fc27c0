using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Catalogue;

namespace Telar.Services.Catalogue;

/// The catalogue where it is whole, and every problem that was found in its files, by file and line.
public sealed record CheckedCatalogue(WholeCatalogue? Catalogue, IReadOnlyList<Problem> Problems);

/// Checks the catalogue in a folder, as the site does before it starts; on request also its spelling.
public static class CheckCatalogue
{
    public static async Task<CheckedCatalogue> InAsync(string folder, bool withSpelling, CancellationToken ct)
    {
        var outcome = OpenCatalogue.In(folder);
        var whole = outcome.IsRefused ? null : outcome.Value;
        var ofOtherRooms = CheckOtherRooms.ProblemsIn(folder, whole);
        IReadOnlyList<Problem> misspelt = withSpelling ? await CatalogueSpelling.ProblemsOfAsync(folder, ct) : [];

        // Broken letters in a file of another room are seen by both readers.
        var problems = outcome.Problems.Concat(ofOtherRooms).Concat(misspelt).DistinctBy(problem => (problem.Code, problem.Place, problem.What(Language.En)));
        return new(whole, [.. problems]);
    }
}
