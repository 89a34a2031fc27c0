using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// A node of a compiled form: what the form says of it, its number, and its expressions, read.
public sealed class FormField
{
    private static readonly Dictionary<string, FormField> Nobody = [];

    private Dictionary<string, FormField> byName = Nobody;

    private FormField(int place, FormNode node, FormField? parent) => (Place, Node, Parent) = (place, node, parent);

    /// Numbers a node and all below it; the list grows in that order.
    internal static FormField Of(FormNode node, FormField? parent, int index, List<FormField> fields)
    {
        var field = new FormField(fields.Count, node, parent) { Index = index };
        fields.Add(field);
        if (node is not FormGroup group)
            return field;
        field.Children = [.. group.Children.Select((child, at) => Of(child, field, at, fields))];
        field.CountedRepeats = [.. field.Children.Where(child => child.Node is FormGroup { IsRepeat: true, RepeatCount: not null })];
        field.byName = new(field.Children.Count, StringComparer.Ordinal);
        foreach (var child in field.Children)
            field.byName[child.Name] = child;
        return field;
    }

    /// Its number in the order of the document, the root being 0. Elements of a filled form carry it.
    public int Place { get; }

    public FormNode Node { get; }

    public FormField? Parent { get; }

    public string Name => Node.Name;

    public string Path => Node.Path;

    public FormQuestion? Question => Node as FormQuestion;

    public bool IsRepeat => Node is FormGroup { IsRepeat: true };

    public IReadOnlyList<FormField> Children { get; private set; } = [];

    /// The nearest repeat that this field stands in, itself included.
    public FormField? Repeat => IsRepeat ? this : Parent?.Repeat;

    public Expression? Relevant { get; internal set; }

    public Expression? Required { get; internal set; }

    public Expression? Constraint { get; internal set; }

    public Expression? ReadOnly { get; internal set; }

    public Expression? Calculation { get; internal set; }

    /// A default that is computed once; a plain one is in the form.
    public Expression? ComputedDefault { get; internal set; }

    public Expression? ChoiceFilter { get; internal set; }

    public Expression? RepeatCount { get; internal set; }

    /// The field inside of a repeat whose answers are the choices.
    public FormField? ChoicesFrom { get; internal set; }

    /// What the choices are shuffled by, where that is no plain number.
    internal Expression? Seed { get; set; }

    /// The calculation waits for these to change.
    public IReadOnlyList<FormField> Triggers { get; internal set; } = [];

    /// The fields that this one sets off.
    internal List<FormField> Triggered { get; } = [];

    /// Repeats right below whose number of turns the form says.
    internal IReadOnlyList<FormField> CountedRepeats { get; private set; } = [];

    internal bool IsTriggered => Triggers.Count > 0;

    /// Its place among the children of the parent, from 0.
    internal int Index { get; private init; }

    internal FormField? Child(string name) => byName.GetValueOrDefault(name);

    internal int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// Whether the other one is this one, or stands inside of it.
    internal bool Holds(FormField other)
    {
        for (var up = other; up is not null; up = up.Parent)
        {
            if (ReferenceEquals(up, this))
                return true;
        }
        return false;
    }

    internal IEnumerable<FormField> WithDescendants()
    {
        var open = new Stack<FormField>([this]);
        while (open.TryPop(out var next))
        {
            yield return next;
            for (var at = next.Children.Count - 1; at >= 0; at--)
                open.Push(next.Children[at]);
        }
    }
}
