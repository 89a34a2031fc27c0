using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Expressions;

/// What is wrong with an expression, and at which of its letters, counted from 1; 0 where it is not about one place.
public sealed record ExpressionFault(ProblemKind Kind, int Position, IReadOnlyList<(string Name, string Value)> Values)
{
    /// The same as a problem of the cell that holds the expression.
    public Problem At(ProblemPlace place) =>
        Kind.At(place, [.. Values, ("position", Position.ToString(CultureInfo.InvariantCulture))]);
}
