using Telar.Core.Benchmarks.References;
using Telar.Core.Catalogue;
using Telar.Core.Indices;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Benchmarks;
using Telar.Storage.Indicators;
using Telar.Storage.Indices;
using Telar.Storage.Instruments;
using Telar.Storage.Search;

namespace Telar.Services.Catalogue;

/// Checks the files that stand in the catalogue and belong to other rooms, each by its own reader:
/// recipes, whose indicators and countries the catalogue must have, the synonyms of search, the checks of screening and what was accepted of them,
/// instruments, reference surveys and the table of what they have in common with the questionnaires.
internal static class CheckOtherRooms
{
    public static IReadOnlyList<Problem> ProblemsIn(string folder, WholeCatalogue? whole)
    {
        var problems = new List<Problem>();
        SynonymFile.Read(folder, problems);
        ScreeningChecksReader.Read(folder, problems);
        ScreeningAcceptances.Read(folder, problems);
        AddReferences(folder, whole, problems);
        foreach (var instrument in InstrumentFolder.ReadAll(folder, problems))
        {
            if (whole is not null)
                problems.AddRange(ShelveInstruments.ProblemsOf(instrument, Answering.ChallengesOf(whole), whole.SourcesByCode.Keys.ToHashSet(StringComparer.Ordinal)));
        }
        foreach (var path in RecipesIn(folder))
        {
            var shownAs = "recipes/" + Path.GetFileName(path);
            var recipe = RecipeReader.ReadFile(path, shownAs);
            problems.AddRange(recipe.Problems);
            if (!recipe.IsRefused && whole is not null)
                problems.AddRange(whole.DeadReferences(NamedBy(recipe.Value.Draft, new(shownAs))));
        }
        return problems;
    }

    private static void AddReferences(string folder, WholeCatalogue? whole, List<Problem> problems)
    {
        var book = new ReferenceFolder(folder).Read();
        problems.AddRange(book.Problems);
        if (book.IsRefused || book.Value.Surveys.Count == 0)
            return;
        problems.AddRange(CounterpartRules.ProblemsOf(book.Value.Counterparts, book.Value.Surveys, ReferenceFolder.Instruments(folder, problems), new(ReferenceFolder.CounterpartsFile)));
        if (whole is not null)
            problems.AddRange(whole.DeadReferences(book.Value.Surveys.SelectMany(NamedBy)));
    }

    private static IEnumerable<CodeMark> NamedBy(Survey survey)
    {
        var place = new ProblemPlace($"{ReferenceFolder.Name}/{survey.Code}.yml");
        return [new(CodeKind.Country, survey.Country, place), new(CodeKind.Source, survey.Source, place)];
    }

    private static IEnumerable<string> RecipesIn(string folder)
    {
        var recipes = Path.Combine(folder, "recipes");
        return Directory.Exists(recipes) ? Directory.EnumerateFiles(recipes, "*.yml").Order(StringComparer.Ordinal) : [];
    }

    private static IEnumerable<CodeMark> NamedBy(RecipeDraft draft, ProblemPlace place) =>
        LeavesOf(draft.Root).Select(leaf => new CodeMark(CodeKind.Indicator, leaf.Code, place))
            .Concat(draft.Units.Select(unit => new CodeMark(CodeKind.Country, unit, place)));

    private static IEnumerable<RecipeNode> LeavesOf(RecipeNode node) => node.Children.Count == 0 ? [node] : node.Children.SelectMany(LeavesOf);
}
