using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Catalogue;

namespace Telar.Services.Catalogue;

/// Looks every word of the catalogue up in the dictionaries and the reviewed lists words/<lang>.txt.
public static class CatalogueSpelling
{
    public static async Task<IReadOnlyList<Problem>> ProblemsOfAsync(string folder, CancellationToken ct)
    {
        var texts = CatalogueTexts.In(folder);
        var problems = new List<Problem>();
        foreach (var language in Languages.All)
            problems.AddRange(await ProblemsOfAsync(folder, language, [.. texts.Where(text => text.Language == language)], ct));
        return [.. problems.OrderBy(problem => problem.Place.File, StringComparer.Ordinal).ThenBy(problem => problem.Place.Line)];
    }

    private static async Task<IReadOnlyList<Problem>> ProblemsOfAsync(string folder, Language language, IReadOnlyList<PlacedText> texts, CancellationToken ct)
    {
        if (Hunspell.MissingFor(language) is { } missing)
            return [SpellingProblems.DictionaryMissing.At(ProblemPlace.Nowhere, ("missing", missing), ("packages", Hunspell.Packages))];

        var placed = new Dictionary<string, ProblemPlace>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var word in SpellingWords.Of(text.Text))
                placed.TryAdd(word, text.Place);
        }
        var unknown = await Hunspell.UnknownAsync(language, placed.Keys, ct);
        var reviewed = ReviewedWords.In(folder, language);
        return
        [
            .. reviewed.Problems,
            .. unknown.Where(word => !reviewed.Know(word)).Select(word => SpellingProblems.UnknownWord.At(PlaceOf(word, placed), ("word", word), ("language", language.Code()))),
            .. reviewed.Unused(unknown).Select(word => SpellingProblems.WordNotNeeded.At(word.Place, ("word", word.Word))),
        ];
    }

    // The dictionary may name a part of what it was given: Higgins of O'Higgins.
    private static ProblemPlace PlaceOf(string word, Dictionary<string, ProblemPlace> placed) =>
        placed.TryGetValue(word, out var place) ? place : placed.First(one => one.Key.Contains(word, StringComparison.Ordinal)).Value;
}
