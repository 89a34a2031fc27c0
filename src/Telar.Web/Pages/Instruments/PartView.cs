using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;

namespace Telar.Web.Pages.Instruments;

/// Some fields below one element, as a page shows them one after the other. Level: what a heading here counts as.
public sealed record PartView(AnswerModel Page, InstanceNode Around, IReadOnlyList<FormField> Fields, int Level)
{
    private FilledForm Form => Page.Opened.Form;

    public InstanceNode? ElementOf(FormField field) => Around.Children.FirstOrDefault(child => child.Place == field.Place && child.IsRelevant);

    public PartView Inside(InstanceNode element, bool hasHeading) => new(Page, element, Form.FieldOf(element).Children, Level + (hasHeading ? 1 : 0));

    public string LabelOf(InstanceNode element) => Form.LabelOf(element, Page.Instrument.LanguageName(Page.Language));

    /// True where anything of the group is shown: a heading over nothing is not.
    public bool IsShown(InstanceNode group) => FilledForm.Elements(group).Any(element => element.IsRelevant && FormSection.IsShown(Form.FieldOf(element)));

    public bool IsAsked(FormField repeat) => Form.IsAsked(Around, repeat) && repeat.Children.Count > 0;

    public IReadOnlyList<InstanceNode> TurnsOf(FormField repeat) => [.. FilledForm.TurnsOf(Around, repeat).Where(turn => turn.IsRelevant)];

    public int CountOf(FormField repeat) => FilledForm.TurnsOf(Around, repeat).Count;

    public bool CanAdd(FormField repeat) => Form.CanAdd(Around, repeat) && CountOf(repeat) < PageQuestions.MostTurns;

    public string PathOf(FormField repeat) => $"{Around.Path}/{repeat.Name}";

    /// The button that adds a turn, by the name of what repeats where that is the same for all.
    public string AddWords(FormField repeat) =>
        Page.NameOf(repeat) is { Length: > 0 } name ? Page.Say("answer.turn_add", ("name", name)) : Page.Say("answer.turn_add_one");
}
