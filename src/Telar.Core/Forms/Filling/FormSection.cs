using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// One page of a form: a group of the first level, or the questions between two of them. Number counts from 1.
public sealed record FormSection(int Number, FormField? Group, IReadOnlyList<FormField> Fields)
{
    /// The pages of a form, in order; what nobody sees (calculations, hidden questions) makes no page.
    public static IReadOnlyList<FormSection> Of(CompiledForm form)
    {
        var sections = new List<FormSection>();
        var loose = new List<FormField>();
        foreach (var field in form.Root.Children)
        {
            if (field.Node is FormGroup)
            {
                End();
                if (field.WithDescendants().Any(IsShown))
                    sections.Add(new(sections.Count + 1, field, [field]));
            }
            else if (IsShown(field))
                loose.Add(field);
        }
        End();
        return sections;

        void End()
        {
            if (loose.Count == 0)
                return;
            sections.Add(new(sections.Count + 1, null, [.. loose]));
            loose.Clear();
        }
    }

    /// True where something on the page is asked now, were it only whether there is one more of what repeats.
    public bool IsAsked(FilledForm form) =>
        Elements(form).Any(element => element.IsRelevant && (IsShown(form.FieldOf(element)) || CanBegin(form, element)))
        || Fields.Any(field => field is { IsRepeat: true, RepeatCount: null } && form.IsAsked(form.Root, field));

    private static bool CanBegin(FilledForm form, InstanceNode around) =>
        form.FieldOf(around).Children.Any(field => field is { IsRepeat: true, RepeatCount: null } && form.IsAsked(around, field));

    /// Whether a field stands on this page.
    public bool Holds(FormField field)
    {
        for (var up = field; up is not null; up = up.Parent)
        {
            if (Fields.Contains(up))
                return true;
        }
        return false;
    }

    /// The elements of the page in the order of the document, asked or not.
    public IEnumerable<InstanceNode> Elements(FilledForm form) =>
        form.Root.Children.Where(child => Fields.Any(field => field.Place == child.Place)).SelectMany(FilledForm.Elements);

    public static bool IsShown(FormField field) => field.Question is { Type: not (QuestionType.Calculate or QuestionType.Hidden or QuestionType.Metadata) };
}
