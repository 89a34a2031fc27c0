using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Expressions;

/// An expression that was read: XPath 1.0 with the functions of the ODK XForms specification. Read once, evaluated often.
public sealed class Expression
{
    /// What a cell of a spreadsheet can hold.
    public const int LongestText = 32_767;

    private Expression(string text, ExpressionNode root) => (Text, Root) = (text, root);

    public string Text { get; }

    internal ExpressionNode Root { get; }

    /// Reads an expression, or tells what is wrong with it. The resolver says where ${name} leads.
    public static Outcome<Expression> Parse(string text, ProblemPlace place, ResolveReference? resolve = null)
    {
        var read = Read(text, resolve, out var fault);
        return read is null ? Outcome<Expression>.Refused([fault!.At(place)]) : Outcome<Expression>.Of(read);
    }

    /// The value at an element; a fault remains in the evaluation.
    public ExpressionValue Evaluate(Evaluation evaluation, InstanceNode current)
    {
        evaluation.Begin(current);
        return Root.Evaluate(evaluation, new(current, Position: 1, Size: 1));
    }

    /// The same with another focus than the element that the expression belongs to: an option of a list, of which a filter speaks.
    public ExpressionValue Evaluate(Evaluation evaluation, InstanceNode current, InstanceNode focus, int position, int size)
    {
        evaluation.Begin(current);
        return Root.Evaluate(evaluation, new(focus, position, size));
    }

    internal static Expression? Read(string text, ResolveReference? resolve, out ExpressionFault? fault)
    {
        if (text.Length > LongestText)
        {
            fault = new(ExpressionProblems.TooLong, Position: 0, [("limit", LongestText.ToString(CultureInfo.InvariantCulture))]);
            return null;
        }
        List<Token> tokens = [];
        fault = Lexer.Read(text, tokens);
        if (fault is not null)
            return null;
        var parser = new Parser(tokens, resolve);
        var root = parser.ReadWhole();
        fault = parser.Fault;
        return fault is null ? new(text, root) : null;
    }
}
