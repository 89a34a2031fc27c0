using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// What is known before anybody answers: the country that was chosen, what an invitation says.
public sealed partial class FilledForm
{
    /// Puts a text where nobody could type it as well (hidden questions); calculations and notes stay as they are.
    public IReadOnlyList<InstanceNode> Preset(InstanceNode element, string text)
    {
        if (FieldOf(element) is not { Question: { Type: not (QuestionType.Note or QuestionType.Calculate or QuestionType.Metadata) } question, Calculation: null })
            return [];
        recalculation.Begin();
        if (element.SetText(AnswerTexts.Tidy(text, question.Type)))
            recalculation.Changed(element);
        return recalculation.Run();
    }
}
