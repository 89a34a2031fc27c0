using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// What the form says, with answers in it.
public sealed partial class FilledForm
{
    /// A text of the form at an element, in one of the form's languages, with ${name} filled in; "" where it says nothing.
    public string Say(FormText text, InstanceNode element, string? language = null)
    {
        var said = Form.In(text, language ?? evaluation.Context.Language);
        return Form.SentenceOf(element.Place, said)?.Fill(evaluation, element) ?? said;
    }

    public string LabelOf(InstanceNode element, string? language = null) => Say(FieldOf(element).Node.Label, element, language);

    public string HintOf(InstanceNode element, string? language = null) => Say(FieldOf(element).Node.Hint, element, language);

    /// The label of a choice of a question.
    public string LabelOf(Choice choice, InstanceNode element, string? language = null) => Say(choice.Label, element, language) is { Length: > 0 } label ? label : choice.Name;
}
