namespace Telar.Core.Forms.Expressions;

/// The element that an expression looks from, its place among those looked at together (from 1), and their number.
internal readonly record struct Focus(InstanceNode Node, int Position, int Size);

/// A part of an expression. The tree of them is evaluated as it stands; it is never deeper than the parser allows.
internal abstract class ExpressionNode
{
    /// Where it starts in the text, from 1.
    public required int Position { get; init; }

    /// Whether it comes to a set of nodes, whatever the form holds.
    public virtual bool GivesNodes => false;

    public virtual IReadOnlyList<ExpressionNode> Parts => [];

    public abstract ExpressionValue Evaluate(Evaluation evaluation, Focus focus);
}

/// A number or a text as written.
internal sealed class Literal(ExpressionValue value) : ExpressionNode
{
    public ExpressionValue Value => value;

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus) => value;
}
