using System.Diagnostics;

namespace Telar.Core.Forms.Expressions;

/// The four kinds of value of XPath 1.0.
public enum ValueKind
{
    Truth,
    Number,
    Text,
    Nodes,
}

/// What an expression comes to: a truth, a number, a text or a set of nodes, with the conversions of XPath 1.0.
public readonly struct ExpressionValue
{
    private readonly double number;

    // A string; or for nodes: nothing, one node, or a list of them.
    private readonly object? reference;

    private ExpressionValue(ValueKind kind, double number, object? reference) => (Kind, this.number, this.reference) = (kind, number, reference);

    public static readonly ExpressionValue NoNodes = new(ValueKind.Nodes, 0, null);

    public static readonly ExpressionValue NoText = Of("");

    public ValueKind Kind { get; }

    public static ExpressionValue Of(bool truth) => new(ValueKind.Truth, truth ? 1 : 0, null);

    public static ExpressionValue Of(double number) => new(ValueKind.Number, number, null);

    public static ExpressionValue Of(string text) => new(ValueKind.Text, 0, text);

    public static ExpressionValue Of(InstanceNode? node) => new(ValueKind.Nodes, 0, node);

    /// Nodes, in their order; the list belongs to the value from here on.
    public static ExpressionValue Of(List<InstanceNode> nodes) => new(ValueKind.Nodes, 0, nodes.Count switch { 0 => null, 1 => nodes[0], _ => nodes });

    public int Count => Kind is not ValueKind.Nodes ? throw NoNodeSet() : reference switch { null => 0, List<InstanceNode> nodes => nodes.Count, _ => 1 };

    /// The node at a place of the set, from 0.
    public InstanceNode this[int index] => reference switch
    {
        List<InstanceNode> nodes => nodes[index],
        InstanceNode node when index == 0 => node,
        _ => throw NoNodeSet(),
    };

    public InstanceNode? First => Kind is not ValueKind.Nodes ? throw NoNodeSet() : reference as InstanceNode ?? (reference as List<InstanceNode>)?[0];

    public bool ToTruth() => Kind switch
    {
        ValueKind.Truth => number != 0,
        ValueKind.Number => number != 0 && !double.IsNaN(number),
        ValueKind.Text => ((string)reference!).Length > 0,
        ValueKind.Nodes => reference is not null,
        _ => throw new UnreachableException("A kind of value outside of the four."),
    };

    public double ToNumber() => Kind switch
    {
        ValueKind.Truth or ValueKind.Number => number,
        ValueKind.Text => Numbers.Of((string)reference!),
        ValueKind.Nodes => First?.Number ?? double.NaN,
        _ => throw new UnreachableException("A kind of value outside of the four."),
    };

    public string ToText() => Kind switch
    {
        ValueKind.Truth => number != 0 ? "true" : "false",
        ValueKind.Number => Numbers.ToText(number),
        ValueKind.Text => (string)reference!,
        ValueKind.Nodes => First?.Text ?? "",
        _ => throw new UnreachableException("A kind of value outside of the four."),
    };

    public override string ToString() => ToText();

    private static InvalidOperationException NoNodeSet() => new("A value that is no set of nodes was asked for its nodes.");
}
