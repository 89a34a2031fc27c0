using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Scoring;

/// An expression that makes one score of several, named as ${item} (in the total as ${dimension}), each from 0 to 100. One without an answer is empty.
public sealed class CombiningExpression
{
    private const string Root = "scores";
    private static readonly EvaluationContext NoDay = new(DateTimeOffset.UnixEpoch, Seed: 0);

    private readonly Expression expression;

    private CombiningExpression(Expression expression, string text) => (this.expression, Text) = (expression, text);

    /// As it was written.
    public string Text { get; }

    /// Refused where it cannot be read, or names what is not among the names.
    public static Outcome<CombiningExpression> Parse(FormExpression text, IReadOnlySet<string> names)
    {
        var read = Expression.Parse(text.Text, new(text.Sheet, text.Line, text.Column), (name, _) => names.Contains(name) ? new ReferencePath(null, [Root, name]) : null);
        return read.IsRefused ? Outcome<CombiningExpression>.Refused(read.Problems) : Outcome<CombiningExpression>.Of(new(read.Value, text.Text));
    }

    /// Null where what comes out is no number.
    public double? Of(IEnumerable<(string Name, double? Score)> scores)
    {
        var root = new InstanceNode(Root, scores.Select(score => new InstanceNode(score.Name, score.Score?.ToString("R", CultureInfo.InvariantCulture) ?? "")));
        var evaluation = new Evaluation(new InstanceNode("", [root]), NoDay);
        var value = expression.Evaluate(evaluation, root).ToNumber();
        return evaluation.Fault is null && double.IsFinite(value) ? Math.Clamp(value, 0, 100) : null;
    }
}
