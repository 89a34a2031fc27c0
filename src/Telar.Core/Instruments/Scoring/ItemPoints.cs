using Telar.Core.Forms.Expressions;

namespace Telar.Core.Instruments.Scoring;

/// What the answers to one item are worth. Share is points over the maximum: 0 to 1.
public abstract record ItemPoints(double Most)
{
    /// Null: not answered, does not apply, or an answer that the item has no points for. Otherwise the share of the points, 0 to 1.
    public abstract double? ShareOf(string? answer);

    /// True for an answer that says that the question does not apply.
    public virtual bool IsNotApplicable(string? answer) => false;
}

/// One option is chosen and has points; null points: the option says that the question does not apply.
public sealed record ChosenPoints(IReadOnlyDictionary<string, double?> ByOption, double Most) : ItemPoints(Most)
{
    public override double? ShareOf(string? answer) =>
        answer is not null && ByOption.TryGetValue(answer, out var points) && points is { } worth ? Math.Clamp(worth / Most, 0, 1) : null;

    public override bool IsNotApplicable(string? answer) => answer is not null && ByOption.TryGetValue(answer, out var points) && points is null;
}

/// Several options may be chosen; their points add up, never above the maximum.
public sealed record SummedPoints(IReadOnlyDictionary<string, double?> ByOption, double Most) : ItemPoints(Most)
{
    public override double? ShareOf(string? answer)
    {
        if (string.IsNullOrEmpty(answer))
            return null;
        var sum = 0.0;
        foreach (var option in ChoiceFunctions.Split(answer))
        {
            if (!ByOption.TryGetValue(option, out var points))
                return null;
            if (points is null)
                return null;
            sum += points.Value;
        }
        return Math.Clamp(sum / Most, 0, 1);
    }

    public override bool IsNotApplicable(string? answer) =>
        !string.IsNullOrEmpty(answer) && ChoiceFunctions.Split(answer).Any(option => ByOption.TryGetValue(option, out var points) && points is null);
}

/// An expression over the answer (`.`) gives the points. It knows neither the day nor other answers: the same answer is always worth the same.
public sealed record ComputedPoints(Expression Expression, string Text, double Most) : ItemPoints(Most)
{
    private static readonly EvaluationContext NoDay = new(DateTimeOffset.UnixEpoch, Seed: 0);

    public override double? ShareOf(string? answer)
    {
        if (string.IsNullOrEmpty(answer))
            return null;
        var element = new InstanceNode("answer", answer);
        var evaluation = new Evaluation(new InstanceNode("", [element]), NoDay);
        var points = Expression.Evaluate(evaluation, element).ToNumber();
        return evaluation.Fault is null && double.IsFinite(points) ? Math.Clamp(points / Most, 0, 1) : null;
    }
}
