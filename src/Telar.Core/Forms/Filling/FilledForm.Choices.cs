using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Filling;

/// Which choices a question offers now, and whether an answer is among them.
public sealed partial class FilledForm
{
    private static readonly Dictionary<string, string> NoCells = new(StringComparer.Ordinal);

    /// The choices of a question that pass its filter, in the order in which they are shown.
    public IReadOnlyList<Choice> ChoicesOf(InstanceNode element)
    {
        var field = FieldOf(element);
        evaluation.BeginRun();
        if (field.ChoicesFrom is { } source)
            return AnswersAsChoices(element, field, source);
        if (Form.ChoicesOf(field.Question?.List) is not { } book)
            return [];
        var offered = field.ChoiceFilter is null
            ? book.Choices
            : [.. book.Choices.Where((_, at) => Passes(field.ChoiceFilter, element, book, at))];
        return IsShuffled(field.Question!) ? Shuffling.Of(offered, SeedOf(element, field.Question!)) : offered;
    }

    // What was answered in the turns of a repeat, each answer once; the filter looks at the turn.
    private List<Choice> AnswersAsChoices(InstanceNode element, FormField field, FormField source)
    {
        var answers = new List<InstanceNode>();
        Collect(source, TurnAround(element, References.SharedRepeat(source, field)), answers);
        var choices = new List<Choice>();
        foreach (var answer in answers)
        {
            var turn = TurnAround(answer, source.Repeat) ?? answer;
            var isOffered = answer is { IsRelevant: true, IsEmpty: false } && !choices.Exists(choice => choice.Name == answer.Text);
            if (isOffered && (field.ChoiceFilter is not { } filter || (filter.Evaluate(evaluation, element, turn, turn.Position, answers.Count).ToTruth() && evaluation.Fault is null)))
                choices.Add(new(answer.Text, source.Node.Line, FormText.None, NoCells));
        }
        return choices;
    }

    private static InstanceNode? TurnAround(InstanceNode element, FormField? repeat)
    {
        if (repeat is null)
            return null;
        var up = element;
        while (up is not null && up.Place != repeat.Place)
            up = up.Parent;
        return up;
    }

    private bool Passes(Expression filter, InstanceNode element, ChoiceBook book, int at)
    {
        var value = filter.Evaluate(evaluation, element, book.ItemAt(at), at + 1, book.Choices.Count);
        // A condition in brackets that is a number means a place.
        return evaluation.Fault is null && (value.Kind is ValueKind.Number ? value.ToNumber() == at + 1 : value.ToTruth());
    }

    private Problem? ChoiceProblem(InstanceNode element, FormField field, ProblemPlace place)
    {
        if (field.ChoicesFrom is not null)
        {
            var offered = ChoicesOf(element);
            var isOffered = offered.Any(choice => choice.Name == element.Text) || (field.Question!.Type is QuestionType.SelectMultiple && ChoiceFunctions.Split(element.Text).All(name => offered.Any(choice => choice.Name == name)));
            return isOffered ? null : FillingProblems.NotOffered.At(place, ("answer", element.Text));
        }
        if (Form.ChoicesOf(field.Question!.List) is not { } book)
            return null;
        var chosen = field.Question.Type is QuestionType.SelectOne ? [element.Text] : ChoiceFunctions.Split(element.Text);
        foreach (var name in chosen)
        {
            if (book.IndexOf(name) is not { } at || (field.ChoiceFilter is { } filter && !Passes(filter, element, book, at)))
                return FillingProblems.NotOffered.At(place, ("answer", name));
        }
        if (chosen.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return FillingProblems.ChosenTwice.At(place, ("answer", twice.Key));
        if (field.Question.Type is QuestionType.Rank && ChoicesOf(element).Count is var all && chosen.Length != all)
            return FillingProblems.RankIncomplete.At(place, ("found", Numbers.ToText(chosen.Length)), ("all", Numbers.ToText(all)));
        return null;
    }

    private static bool IsShuffled(FormQuestion question) => question.Parameters.GetValueOrDefault("randomize") is "true" or "true()";

    // The seed that the form names; else that of this response and question, so that the order stays while somebody answers.
    private double SeedOf(InstanceNode element, FormQuestion question)
    {
        if (!question.Parameters.TryGetValue("seed", out var text))
            return (evaluation.Context.Seed % int.MaxValue) + (ulong)element.Place;
        if (Numbers.IsNumeral(text))
            return Numbers.Of(text);
        return FieldOf(element).Seed?.Evaluate(evaluation, element).ToNumber() ?? 0;
    }
}
