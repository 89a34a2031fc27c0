using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// A text of the form with ${name} in it: pieces of text, and between them what was answered elsewhere.
internal sealed class Sentence
{
    private readonly List<(string Text, Expression? Answer)> parts = [];

    private Sentence()
    {
    }

    public static bool HasHoles(string text) => text.Contains("${", StringComparison.Ordinal);

    public static Sentence? Read(string text, ResolveReference resolve, Action<Expression> bind, out ExpressionFault? fault)
    {
        fault = null;
        var sentence = new Sentence();
        var at = 0;
        while (text.IndexOf("${", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                fault = new(ExpressionProblems.ReferenceOpen, open + 1, []);
                return null;
            }
            var answer = Expression.Read(text[open..(close + 1)], resolve, out fault);
            if (answer is null)
            {
                fault = fault! with { Position = open + 1 };
                return null;
            }
            bind(answer);
            sentence.parts.Add((text[at..open], answer));
            at = close + 1;
        }
        sentence.parts.Add((text[at..], null));
        return sentence;
    }

    public string Fill(Evaluation evaluation, InstanceNode node) =>
        string.Concat(parts.Select(part => part.Text + (part.Answer?.Evaluate(evaluation, node).ToText() ?? "")));
}
