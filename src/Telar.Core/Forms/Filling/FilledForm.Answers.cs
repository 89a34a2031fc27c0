using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// The way of answers out of a form and into it, in the order of a list of fields.
public sealed partial class FilledForm
{
    /// All answers, also of what is not asked now: to go on later.
    public AnswerValues Draft(FieldList list) => new(Take(list.Fields, Root, withHidden: true));

    /// The answers to what is asked: to send.
    public AnswerValues Submission(FieldList list) => new(Take(list.Fields, Root, withHidden: false));

    // Each field is found below the element around it: the root, or the turn of a repeat.
    private object?[] Take(IReadOnlyList<ListedField> fields, InstanceNode around, bool withHidden)
    {
        var values = new object?[fields.Count];
        for (var at = 0; at < fields.Count; at++)
        {
            var field = FieldAt(fields[at]);
            if (fields[at].Inside is { } inside)
            {
                values[at] = AroundOf(field, around) is { } parent
                    ? parent.Children.Where(turn => turn.Place == field.Place && (withHidden || turn.IsRelevant)).Select(turn => new AnswerValues(Take(inside, turn, withHidden))).ToList()
                    : null;
            }
            else if (Below(field, around) is { } element && (withHidden || element.IsRelevant))
            {
                values[at] = element.Text;
            }
        }
        return values;
    }

    private void Put(AnswerValues answers, FieldList list) => Put(answers, list.Fields, Root);

    private void Put(AnswerValues answers, IReadOnlyList<ListedField> fields, InstanceNode around)
    {
        for (var at = 0; at < fields.Count; at++)
        {
            var field = FieldAt(fields[at]);
            if (fields[at].Inside is not { } inside)
            {
                Below(field, around)?.SetText(answers[at]);
                continue;
            }
            var parent = AroundOf(field, around) ?? throw new InvalidOperationException($"{field.Path} is not in the form.");
            var turns = answers.TurnsAt(at);
            SetCount(parent, field, turns.Count);
            foreach (var (turn, values) in TurnsOf(parent, field).Zip(turns))
                Put(values, inside, turn);
        }
    }

    private FormField FieldAt(ListedField listed) =>
        Form.Find(listed.Path) ?? throw new InvalidOperationException($"{listed.Path} is a field of another form.");

    private static InstanceNode? AroundOf(FormField repeat, InstanceNode around) => repeat.Parent!.Place == around.Place ? around : Below(repeat.Parent!, around);

    // The only element of a field below another one, with no repeat between them.
    private static InstanceNode? Below(FormField field, InstanceNode around)
    {
        if (field.Place == around.Place)
            return around;
        var parent = field.Parent is null ? null : Below(field.Parent, around);
        if (parent is null)
            return null;
        if (field.Index < parent.Children.Count && parent.Children[field.Index].Place == field.Place)
            return parent.Children[field.Index];
        return parent.Children.FirstOrDefault(child => child.Place == field.Place);
    }
}
