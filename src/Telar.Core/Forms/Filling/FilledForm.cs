using System.Globalization;
using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// A form while somebody fills it in: the answers, and all that follows from them. After each answer only what depends on it is computed anew.
/// What is not asked has no value for anybody else; its answer stays here and counts again when it is asked again.
public sealed partial class FilledForm
{
    private readonly Evaluation evaluation;
    private readonly Recalculation recalculation;

    private FilledForm(CompiledForm form, EvaluationContext context)
    {
        Form = form;
        Root = NewElement(form.Root, withFirstTurns: true);
        Document = new InstanceNode("", [Root]);
        evaluation = new Evaluation(Document, context, new Surroundings(form));
        recalculation = new Recalculation(this);
        EachOnce(Root);
    }

    /// An empty form, with its defaults.
    public static FilledForm Begin(CompiledForm form, EvaluationContext context)
    {
        var filled = new FilledForm(form, context);
        filled.PutPlainDefaults(filled.Root);
        filled.PutMetadata(["start", "today"]);
        filled.recalculation.Everything();
        // All of the form begins now, with whatever turns there are.
        filled.counted.Clear();
        filled.recalculation.Begin();
        filled.PutComputedDefaults(filled.Root);
        filled.BeginCounted();
        return filled;
    }

    /// A form that was begun before: its answers as they were, and what follows from them as it is now.
    public static FilledForm Resume(CompiledForm form, EvaluationContext context, FieldList list, AnswerValues answers)
    {
        var filled = new FilledForm(form, context);
        filled.Put(answers, list);
        filled.recalculation.Everything();
        // Nothing begins anew: what was emptied stays empty.
        filled.counted.Clear();
        return filled;
    }

    public CompiledForm Form { get; }

    public InstanceNode Root { get; }

    internal InstanceNode Document { get; }

    internal Evaluation Evaluation => evaluation;

    /// What the form says of an element.
    public FormField FieldOf(InstanceNode element) => Form.Fields[element.Place];

    /// The element at a path, where a number in brackets picks the turn of a repeat: /data/person[2]/age. Without a number it is the first.
    public InstanceNode? Find(string path)
    {
        var names = path.Split('/');
        if (names.Length < 2 || names[0].Length > 0)
            return null;
        var found = Document;
        foreach (var name in names.AsSpan(1))
        {
            var (word, position) = NameAndPosition(name);
            found = found.Children.Where(child => child.Name == word).ElementAtOrDefault(position - 1);
            if (found is null)
                return null;
        }
        return found;
    }

    /// Keeps an answer and computes what depends on it. Gives back all elements whose text or relevance is another now, the answered one first.
    /// An answer that does not fit is kept as well: ProblemsOf tells what is wrong with it.
    public IReadOnlyList<InstanceNode> Answer(InstanceNode element, string text)
    {
        if (!TakesAnswers(element))
            return [];
        recalculation.Begin();
        if (element.SetText(AnswerTexts.Tidy(text, FieldOf(element).Question!.Type)))
            recalculation.Changed(element);
        return Settle();
    }

    /// Computes everything anew, whatever has changed.
    public void ComputeAll()
    {
        recalculation.Everything();
        BeginCounted();
    }

    /// Whether an answer can be given here: neither computed nor read-only. One that is not asked now is kept all the same.
    public bool TakesAnswers(InstanceNode element) =>
        FieldOf(element) is { Question: { } question } field
        && question.Type is not (QuestionType.Note or QuestionType.Calculate or QuestionType.Metadata or QuestionType.Hidden)
        && (field.Calculation is null || field.IsTriggered)
        && !IsReadOnly(element);

    public bool IsReadOnly(InstanceNode element) => Holds(FieldOf(element).ReadOnly, element);

    public bool IsRequired(InstanceNode element) => Holds(FieldOf(element).Required, element);

    /// The name of this response, where the form says how to make one.
    public string InstanceName => Form.InstanceName?.Evaluate(evaluation, Root).ToText() ?? "";

    /// Ends the filling: notes when, and computes once more what depends on it.
    public void Finish(DateTimeOffset moment)
    {
        recalculation.Begin();
        var text = moment.ToString(Moments.MomentForm, CultureInfo.InvariantCulture);
        foreach (var element in Elements(Root).Where(element => MetadataOf(element) == "end" && element.SetText(text)))
            recalculation.Changed(element);
        Settle();
    }

    /// Every element from one on, in the order of the document, asked or not.
    public static IEnumerable<InstanceNode> Elements(InstanceNode from)
    {
        var open = new Stack<InstanceNode>([from]);
        while (open.TryPop(out var next))
        {
            yield return next;
            for (var at = next.Children.Count - 1; at >= 0; at--)
                open.Push(next.Children[at]);
        }
    }

    private bool Holds(Expression? expression, InstanceNode element) => expression is not null && expression.Evaluate(evaluation, element).ToTruth() && evaluation.Fault is null;

    private string? MetadataOf(InstanceNode element) =>
        FieldOf(element).Question is { Type: QuestionType.Metadata } question ? question.Parameters.GetValueOrDefault("metadata") : null;

    private static (string Name, int Position) NameAndPosition(string part)
    {
        var open = part.IndexOf('[', StringComparison.Ordinal);
        if (open < 0 || !part.EndsWith(']'))
            return (part, 1);
        return int.TryParse(part.AsSpan(open + 1, part.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0
            ? (part[..open], position)
            : ("", 1);
    }

    /// What an expression knows of the form beyond its elements.
    private sealed class Surroundings(CompiledForm form) : IExpressionSurroundings
    {
        public InstanceNode? Instance(string name) => form.ChoicesOf(name)?.Document;

        public string ChoiceName(int place, string choice, string language)
        {
            var book = form.ChoicesOf(form.Fields[place].Question?.List);
            return book?.IndexOf(choice) is { } at ? form.In(book.Choices[at].Label, language, choice) : choice;
        }
    }
}
