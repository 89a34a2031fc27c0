using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// What a draft must hold to be a recipe. All problems come together.
internal static class RecipeRules
{
    public static List<Problem> Judge(RecipeDraft draft, ProblemPlace place)
    {
        var problems = new List<Problem>();
        void Refuse(ProblemKind kind, params (string, string)[] values) => problems.Add(kind.At(place, values));

        foreach (var twice in Repeated(draft.Units))
            Refuse(RecipeProblems.UnitTwice, ("unit", twice));
        if (draft.Window.From > draft.Window.To)
            Refuse(RecipeProblems.WindowEmpty, ("from", Text(draft.Window.From)), ("to", Text(draft.Window.To)));
        foreach (var treatment in (Treatment[])[draft.Treatment, .. draft.Uncertainty.OtherTreatments])
            JudgeTreatment(treatment, Refuse);
        foreach (var normalisation in (Normalisation[])[draft.Normalisation, .. draft.Uncertainty.OtherNormalisations])
            JudgeScale(normalisation, Refuse);
        JudgeTree(draft, Refuse);
        JudgePairs(draft, Refuse);
        UncertaintyRules.Judge(draft, Refuse);
        return problems;
    }

    private static void JudgeTreatment(Treatment treatment, Action<ProblemKind, (string, string)[]> refuse)
    {
        if (treatment.IsNone)
            return;
        if (!(treatment.SkewnessLimit > 0) || !double.IsFinite(treatment.KurtosisLimit) || treatment.WinsoriseAtMost < 0)
            refuse(RecipeProblems.TreatmentLimits, []);
    }

    private static void JudgeScale(Normalisation normalisation, Action<ProblemKind, (string, string)[]> refuse)
    {
        var (first, second) = (normalisation.First, normalisation.Second);
        var holds = normalisation.Method switch
        {
            NormalisationMethod.MinMax or NormalisationMethod.Goalposts => first >= 0 && second > first && double.IsFinite(second),
            NormalisationMethod.ZScore => double.IsFinite(first) && second > 0 && double.IsFinite(second),
            NormalisationMethod.Rank => true,
            _ => false,
        };
        if (!holds)
            refuse(RecipeProblems.ScaleImpossible, [("first", Text(first)), ("second", Text(second))]);
    }

    private static void JudgeTree(RecipeDraft draft, Action<ProblemKind, (string, string)[]> refuse)
    {
        var nodes = new List<(RecipeNode Node, int Depth)>();
        Collect(draft.Root, 0, nodes);
        foreach (var twice in Repeated([.. nodes.Select(item => item.Node.Code)]))
            refuse(RecipeProblems.NodeTwice, [("node", twice)]);
        foreach (var (node, _) in nodes)
        {
            if (!(node.Weight > 0) || !double.IsFinite(node.Weight))
                refuse(RecipeProblems.WeightNotPositive, [("node", node.Code), ("weight", Text(node.Weight))]);
            if (node.Posts is { } posts && !(posts.Low < posts.High))
                refuse(RecipeProblems.GoalpostsReversed, [("node", node.Code)]);
        }
        var height = nodes.Max(item => item.Depth);
        foreach (var (node, depth) in nodes.Where(item => item.Node.IsIndicator && item.Depth != height))
            refuse(RecipeProblems.TreeUneven, [("node", node.Code), ("depth", Text(depth)), ("height", Text(height))]);
        if (height == 0)
            refuse(RecipeProblems.TreeEmpty, []);
        if (draft.Levels.Count != height)
            refuse(RecipeProblems.LevelsDoNotMatch, [("levels", Text(draft.Levels.Count)), ("height", Text(height))]);
        foreach (var level in draft.Levels.Where(level => !(level.MinimumCoverage >= 0 && level.MinimumCoverage <= 1)))
            refuse(RecipeProblems.CoverageOutside, [("level", level.Name), ("coverage", Text(level.MinimumCoverage))]);
        foreach (var twice in Repeated([.. draft.Levels.Select(level => level.Name)]))
            refuse(RecipeProblems.LevelTwice, [("level", twice)]);
        foreach (var absent in draft.Absent.Where(absent => nodes.Exists(item => item.Node.Code == absent.Code)))
            refuse(RecipeProblems.AbsentAndPresent, [("node", absent.Code)]);
    }

    private static void JudgePairs(RecipeDraft draft, Action<ProblemKind, (string, string)[]> refuse)
    {
        foreach (var level in draft.Levels.Where(level => level.Aggregation == Aggregation.Geometric))
        {
            if (draft.Normalisation.Method == NormalisationMethod.ZScore)
                refuse(RecipeProblems.GeometricOfZScores, [("level", level.Name)]);
            else if (draft.Normalisation.Method != NormalisationMethod.Rank && !(draft.Normalisation.First > 0))
                refuse(RecipeProblems.GeometricOfZeros, [("level", level.Name), ("low", Text(draft.Normalisation.First))]);
        }
        if (!((Normalisation[])[draft.Normalisation, .. draft.Uncertainty.OtherNormalisations]).Any(normalisation => normalisation.Method == NormalisationMethod.Goalposts))
            return;
        var nodes = new List<(RecipeNode Node, int Depth)>();
        Collect(draft.Root, 0, nodes);
        foreach (var (node, _) in nodes.Where(item => item.Node.IsIndicator && item.Node.Posts is null))
            refuse(RecipeProblems.GoalpostsMissing, [("node", node.Code)]);
    }

    private static void Collect(RecipeNode node, int depth, List<(RecipeNode Node, int Depth)> nodes)
    {
        nodes.Add((node, depth));
        foreach (var child in node.Children)
            Collect(child, depth + 1, nodes);
    }

    private static IEnumerable<string> Repeated(IReadOnlyList<string> codes) =>
        codes.GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
