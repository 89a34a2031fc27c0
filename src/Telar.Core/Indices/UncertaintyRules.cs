using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// What the part of a recipe about chance must hold.
internal static class UncertaintyRules
{
    public const int MostReplicas = 1_000_000;
    public const int MostRows = 65_536;
    public const int MostResamplings = 10_000;

    public static void Judge(RecipeDraft draft, Action<ProblemKind, (string, string)[]> refuse)
    {
        var (plan, design) = (draft.Uncertainty, draft.Sensitivity);
        if (plan.Replicas is < 1 or > MostReplicas)
            refuse(RecipeProblems.ReplicasOutside, [("replicas", Text(plan.Replicas)), ("most", Text(MostReplicas))]);
        if (!(plan.WeightSpread >= 0 && plan.WeightSpread < 1))
            refuse(RecipeProblems.SpreadOutside, [("spread", Text(plan.WeightSpread))]);
        if (design.Rows is < 2 or > MostRows || design.Resamplings is < 1 or > MostResamplings)
            refuse(RecipeProblems.DesignOutside, [("rows", Text(MostRows)), ("resamplings", Text(MostResamplings))]);

        JudgeRepeated("normalisation", [draft.Normalisation, .. plan.OtherNormalisations], refuse);
        JudgeRepeated("treatment", [draft.Treatment, .. plan.OtherTreatments], refuse);
        JudgeRepeated("imputation", [Imputation.None, .. plan.Imputations], refuse);
        Aggregation[] published = [.. draft.Levels.Select(level => level.Aggregation).Distinct()];
        JudgeRepeated("aggregation", [.. published.Length == 1 ? published : [], .. plan.OtherAggregations], refuse);
    }

    /// A choice named twice would be drawn twice as often without anybody having said so.
    private static void JudgeRepeated<T>(string key, IReadOnlyList<T> choices, Action<ProblemKind, (string, string)[]> refuse)
    {
        if (choices.Distinct().Count() < choices.Count)
            refuse(RecipeProblems.AlternativeRepeated, [("key", key)]);
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
