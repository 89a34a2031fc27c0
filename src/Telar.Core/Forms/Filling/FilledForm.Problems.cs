using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Filling;

/// What is still missing or wrong.
public sealed partial class FilledForm
{
    /// All that is wrong from an element on (a section, or the root for the whole form), in the order of the document; only what is asked counts.
    public IReadOnlyList<AnswerProblem> ProblemsOf(InstanceNode from, string? language = null)
    {
        var problems = new List<AnswerProblem>();
        evaluation.BeginRun();
        foreach (var element in Elements(from))
        {
            if (element.IsRelevant)
                problems.AddRange(ProblemsAt(element, language));
        }
        if (recalculation.NeverSettled)
            problems.Add(new(from, FillingProblems.NeverSettles.At(PlaceOf(from)), ""));
        return problems;
    }

    private IEnumerable<AnswerProblem> ProblemsAt(InstanceNode element, string? language)
    {
        foreach (var kind in new[] { ComputationKind.Relevance, ComputationKind.Count, ComputationKind.Value })
        {
            if (recalculation.Faults.Count > 0 && recalculation.Faults.TryGetValue((element, kind), out var fault))
                yield return NotComputed(element, fault);
        }
        foreach (var refused in CountProblems(element))
            yield return refused;
        if (FieldOf(element) is not { Question: { } question } field)
            yield break;

        if (element.IsEmpty)
        {
            if (IsRequired(element) && question.Type is not QuestionType.Note)
                yield return new(element, FillingProblems.Required.At(PlaceOf(element)), Say(question.RequiredMessage, element, language));
            yield break;
        }
        if ((AnswerTexts.ProblemOf(element.Text, question, PlaceOf(element)) ?? ChoiceProblem(element, field, PlaceOf(element))) is { } wrong)
        {
            yield return new(element, wrong, "");
            yield break;
        }
        if (field.Constraint is null)
            yield break;
        var holds = field.Constraint.Evaluate(evaluation, element).ToTruth();
        if (evaluation.Fault is { } stopped)
            yield return NotComputed(element, stopped);
        else if (!holds)
            yield return new(element, FillingProblems.ConstraintFails.At(PlaceOf(element), ("answer", element.Text)), Say(question.ConstraintMessage, element, language));
    }

    private AnswerProblem NotComputed(InstanceNode element, ExpressionFault fault) =>
        new(element, fault.At(PlaceOf(element)), "");

    private ProblemPlace PlaceOf(InstanceNode element) => new(Line: FieldOf(element).Node.Line, Column: element.Path);
}
