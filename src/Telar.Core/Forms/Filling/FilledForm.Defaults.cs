using System.Globalization;
using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// What stands in a form before anybody answers.
public sealed partial class FilledForm
{
    private void PutPlainDefaults(InstanceNode from)
    {
        foreach (var element in Elements(from))
        {
            var field = FieldOf(element);
            if (field is { Question: { Default: { } start } question, ComputedDefault: null })
                element.SetText(AnswerTexts.Tidy(start.Text, question.Type));
        }
    }

    // In the order of the document; each may stand upon those before it.
    private void PutComputedDefaults(InstanceNode from)
    {
        foreach (var element in Elements(from))
        {
            if (FieldOf(element).ComputedDefault is not { } start)
                continue;
            var value = start.Evaluate(evaluation, element);
            if (evaluation.Fault is null && Store(element, value))
                recalculation.Changed(element);
            recalculation.Run();
            if (recalculation.NeverSettled)
                return;
        }
    }

    // Computes what waits, within the work that one answer may cost.
    private IReadOnlyList<InstanceNode> Settle()
    {
        var changed = recalculation.Run();
        BeginCounted();
        return changed;
    }

    // Turns that a number made begin with their computed defaults, which may make others in turn.
    private void BeginCounted()
    {
        while (!recalculation.NeverSettled && counted.TryDequeue(out var turn))
        {
            if (IsInForm(turn))
                PutComputedDefaults(turn);
        }
        counted.Clear();
    }

    private bool IsInForm(InstanceNode element)
    {
        var at = element;
        while (at.Parent is { } around)
            at = around;
        return at == Document;
    }

    private void PutMetadata(ReadOnlySpan<string> kinds)
    {
        var now = evaluation.Context.Now;
        foreach (var element in Elements(Root))
        {
            if (MetadataOf(element) is { } kind && kinds.Contains(kind))
                element.SetText(now.ToString(kind == "today" ? Moments.DateForm : Moments.MomentForm, CultureInfo.InvariantCulture));
        }
    }

    /// Puts a computed value into an element as the specification says: by string(), and nothing for what is not a number.
    internal static bool Store(InstanceNode element, in ExpressionValue value) =>
        value.Kind is ValueKind.Number ? element.SetNumber(value.ToNumber()) : element.SetText(value.ToText());
}
