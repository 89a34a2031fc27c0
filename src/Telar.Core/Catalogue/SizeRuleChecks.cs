using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// What holds inside one size rule, and between the common classes.
public static class SizeRuleChecks
{
    public static IEnumerable<Problem> ProblemsOf(SizeRule rule, ProblemPlace place)
    {
        foreach (var measure in rule.Measures)
        {
            decimal[] limits = [.. new[] { measure.Micro, measure.Small, measure.Medium }.OfType<decimal>()];
            for (var at = 1; at < limits.Length; at++)
            {
                if (limits[at] <= limits[at - 1])
                    yield return CatalogueProblems.LimitOrder.At(place, ("measure", measure.Measure.ToString()));
            }
        }
        if (rule.ValidFrom is { } from && rule.ValidTo is { } to && to.LastDay < from.FirstDay)
            yield return CatalogueProblems.LateStart.At(place, ("starts", from.ToString()), ("ends", to.ToString()));
        if (rule.IsComputable && Obstacle(rule) is { } reason)
            yield return CatalogueProblems.RuleShape.At(place, ("code", rule.Code), ("reason", reason));
    }

    /// What keeps a rule that calls itself computable from being computed, in the words of the file.
    private static string? Obstacle(SizeRule rule)
    {
        var measures = rule.Measures.Select(measure => measure.Measure).ToList();
        if (rule.ValidFrom is null)
            return "valid_from";
        if (measures.Distinct().Count() != measures.Count)
            return "measures";
        return rule.Kind switch
        {
            SizeRuleKind.Single => measures.Count == 1 && measures[0] != Measure.Score ? null : "measures",
            SizeRuleKind.Weighted => rule.Score is not null && measures is [Measure.Score] ? null : "score",
            SizeRuleKind.Joint when measures.Count < 2 || measures.Contains(Measure.Score) => "measures",
            SizeRuleKind.Joint => rule.Combine switch
            {
                null => "combine",
                Combination.TwoOfThree => measures.Count == 3 ? null : "measures",
                Combination.StaffFirst => measures.Contains(Measure.Staff) ? null : "measures",
                Combination.All => null,
                _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Combine, "A combination outside of the three."),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Kind, "A kind outside of the three."),
        };
    }

    /// The common classes start at one person, follow one another without a gap, and only the last is open.
    public static IEnumerable<Problem> ProblemsOf(HarmonisedSizes sizes, ProblemPlace place)
    {
        var expected = 1;
        for (var at = 0; at < sizes.Classes.Count; at++)
        {
            var one = sizes.Classes[at];
            var isLast = at == sizes.Classes.Count - 1;
            if (one.From != expected || one.Size != (SizeClass)at || one.To is null != isLast || one.To < one.From)
                yield return CatalogueProblems.GapInClasses.At(place, ("size", one.Size.ToString()), ("from", one.From.ToString(CultureInfo.InvariantCulture)));
            expected = (one.To ?? expected) + 1;
        }
        if (sizes.Classes.Count != 4)
            yield return CatalogueProblems.WrongCount.At(place, ("what", "classes"), ("found", sizes.Classes.Count.ToString(CultureInfo.InvariantCulture)), ("expected", "4"));
    }
}
