namespace Telar.Core.Forms.Expressions;

/// One element of a filled form, or of a list of choices: a name, and either children or a text.
/// What is not relevant has no value for others: the steps of a path pass it by.
public sealed class InstanceNode
{
    private static readonly IReadOnlyList<InstanceNode> Childless = [];

    private readonly List<InstanceNode>? children;
    private string? text = "";
    private double number = double.NaN;
    private bool numberIsKnown = true;

    /// An element that holds a text.
    public InstanceNode(string name, string text = "", int place = Nowhere)
    {
        (Name, Place) = (name, place);
        SetText(text);
    }

    /// An element that holds others.
    public InstanceNode(string name, IEnumerable<InstanceNode> children, int place = Nowhere)
    {
        (Name, Place) = (name, place);
        this.children = [];
        foreach (var child in children)
            Insert(this.children.Count, child);
    }

    /// The place of an element that belongs to no form.
    public const int Nowhere = -1;

    public string Name { get; }

    /// Which node of the form this is an element of, by its number in the compiled form.
    public int Place { get; }

    public InstanceNode? Parent { get; private set; }

    /// From 0, among the children of the parent.
    public int Index { get; private set; }

    public bool IsLeaf => children is null;

    public IReadOnlyList<InstanceNode> Children => children ?? Childless;

    /// Whether this element and all around it are asked.
    public bool IsRelevant { get; internal set; } = true;

    /// Its own text, or the texts of all that it holds, one after the other.
    public string Text => children is not null ? string.Concat(Leaves().Select(leaf => leaf.Text)) : text ??= Numbers.ToText(number);

    /// The text as a number; NaN where it is none. Dates are days since 1970.
    public double Number
    {
        get
        {
            if (children is not null)
                return Numbers.Of(Text);
            if (!numberIsKnown)
                (number, numberIsKnown) = (Numbers.Of(text), true);
            return number;
        }
    }

    public bool IsEmpty => children is null ? text?.Length == 0 : Text.Length == 0;

    /// From 1, among the neighbours of the same name: the number of a repeat.
    public int Position
    {
        get
        {
            var position = 1;
            for (var at = Index - 1; at >= 0 && Parent!.children![at].Name == Name; at--)
                position++;
            return position;
        }
    }

    /// The address of this element: /data/person[2]/age. A number stands only where neighbours share the name.
    public string Path
    {
        get
        {
            if (Parent is not { } parent)
                return "";
            var neighbours = parent.children!;
            var hasTwin = (Index > 0 && neighbours[Index - 1].Name == Name) || (Index + 1 < neighbours.Count && neighbours[Index + 1].Name == Name);
            return hasTwin ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{parent.Path}/{Name}[{Position}]") : $"{parent.Path}/{Name}";
        }
    }

    /// Puts a text into a leaf; false where it stood there already.
    internal bool SetText(string value)
    {
        if (text is null ? Numbers.ToText(number) == value : text == value)
            return false;
        (text, numberIsKnown) = (value, false);
        return true;
    }

    /// Puts a number into a leaf. What is not a number is stored as nothing: no answer.
    internal bool SetNumber(double value)
    {
        if (double.IsNaN(value))
            return SetText("");
        if (text is null ? number.Equals(value) : text == Numbers.ToText(value))
            return false;
        (text, number, numberIsKnown) = (null, value, true);
        return true;
    }

    internal void Insert(int index, InstanceNode child)
    {
        if (child.Parent is not null)
            throw new InvalidOperationException($"{child.Name} already stands in {child.Parent.Name}.");
        children!.Insert(index, child);
        child.Parent = this;
        Renumber(index);
    }

    internal void RemoveAt(int index)
    {
        children![index].Parent = null;
        children.RemoveAt(index);
        Renumber(index);
    }

    private void Renumber(int from)
    {
        for (var at = from; at < children!.Count; at++)
            children[at].Index = at;
    }

    private IEnumerable<InstanceNode> Leaves() =>
        Children.Where(child => child.IsRelevant).SelectMany(child => child.IsLeaf ? [child] : child.Leaves());
}
