using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// What is known before anybody answers: the country that was chosen, what an invitation says.
public sealed partial class FilledForm
{
    /// Puts a text where nobody could type it as well (hidden questions); calculations and notes stay as they are.
    public IReadOnlyList<InstanceNode> Preset(InstanceNode element, string text)
    {
        if (!TakesPresets(FieldOf(element)))
            return [];
        recalculation.Begin();
        if (element.SetText(AnswerTexts.Tidy(text, FieldOf(element).Question!.Type)))
            recalculation.Changed(element);
        return Settle();
    }

    /// Whether something may stand in a question before anybody answers.
    public static bool TakesPresets(FormField field) => field is { Question: { Type: not (QuestionType.Note or QuestionType.Calculate or QuestionType.Metadata) }, Calculation: null };

    /// Notes that it begins now: what was laid ready before anybody answered does not count as begun.
    public void BeginNow()
    {
        PutMetadata(["start", "today"]);
        ComputeAll();
    }
}
