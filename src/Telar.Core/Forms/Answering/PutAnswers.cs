using System.Globalization;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Answering;

/// One answer under the name of its question: staff, firm/staff, /data/person[2]/age.
public sealed record GivenAnswer(string Name, string Text, ProblemPlace Place);

/// Puts answers that came by name into a form, in the order of the document; turns of repeats are added where the form leaves that open.
public static class PutAnswers
{
    /// Of very many problems the first are told: a file of other answers is looked at no longer than that.
    public const int MostProblems = 1_000;

    /// What found no place; all others are in the form. As presets they also reach questions that nobody sees or can change.
    public static IReadOnlyList<Problem> Into(FilledForm filled, IReadOnlyList<GivenAnswer> answers, bool asPresets = false)
    {
        var problems = new List<Problem>();
        var found = new List<(FormField Field, GivenAnswer Answer)>(answers.Count);
        var byName = filled.Form.Fields.ToLookup(field => field.Name, StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            if (problems.Count >= MostProblems)
                return problems;
            if (FieldOf(answer, filled.Form, byName, problems) is { } field)
                found.Add((field, answer));
        }
        var answered = new HashSet<InstanceNode>(ReferenceEqualityComparer.Instance);
        foreach (var (field, answer) in found.OrderBy(one => one.Field.Place))
        {
            if (problems.Count >= MostProblems)
                return problems;
            Put(filled, field, answer, asPresets, answered, problems);
        }
        return problems;
    }

    /// The one field that a name may mean; null where there is none, or several.
    public static FormField? FieldOf(GivenAnswer answer, CompiledForm form) => FieldOf(answer, form, form.Fields.ToLookup(field => field.Name, StringComparer.Ordinal), []);

    /// The name that is most like another one; "" where there is none.
    public static string NearestTo(string name, IEnumerable<FormField> fields) => Nearest.Of(name[(name.LastIndexOf('/') + 1)..], fields.Select(field => field.Name));

    private static FormField? FieldOf(GivenAnswer answer, CompiledForm form, ILookup<string, FormField> byName, List<Problem> problems)
    {
        var plain = string.Join('/', answer.Name.Split('/').Select(part => NameAndTurn(part).Name));
        if (form.Find(plain) is { } exact)
            return exact;
        var last = plain[(plain.LastIndexOf('/') + 1)..];
        var ending = "/" + plain.TrimStart('/');
        var fits = byName[last].Where(field => field.Path.EndsWith(ending, StringComparison.Ordinal)).ToList();
        if (fits.Count == 1)
            return fits[0];
        problems.Add(fits.Count == 0
            ? AnsweringProblems.NameUnknown.At(answer.Place, ("name", answer.Name), ("meant", Nearest.Of(last, byName.Select(group => group.Key))))
            : AnsweringProblems.NameOfSeveral.At(answer.Place, ("name", answer.Name), ("paths", string.Join(", ", fits.Select(field => field.Path)))));
        return null;
    }

    private static void Put(FilledForm filled, FormField field, GivenAnswer answer, bool asPreset, HashSet<InstanceNode> answered, List<Problem> problems)
    {
        if (ElementOf(filled, field, answer, problems) is not { } element)
            return;
        if (!answered.Add(element))
            problems.Add(AnsweringProblems.AnsweredTwice.At(answer.Place, ("name", answer.Name)));
        else if (asPreset && FilledForm.TakesPresets(field))
            filled.Preset(element, answer.Text);
        else if (filled.TakesAnswers(element))
            filled.Answer(element, answer.Text);
        else if (answer.Text.Length > 0)
            problems.Add(AnsweringProblems.NotAnswerable.At(answer.Place, ("name", answer.Name)));
    }

    private static InstanceNode? ElementOf(FilledForm filled, FormField field, GivenAnswer answer, List<Problem> problems)
    {
        var way = new Stack<FormField>();
        for (var up = field; up.Parent is not null; up = up.Parent)
            way.Push(up);
        var turns = answer.Name.Split('/').Select(NameAndTurn).Where(part => part.Turn > 0).ToList();
        var element = filled.Root;
        foreach (var step in way)
        {
            var turn = step.IsRepeat ? Math.Max(1, turns.FirstOrDefault(part => part.Name == step.Name).Turn) : 1;
            var all = FilledForm.TurnsOf(element, step);
            while (all.Count < turn && step.IsRepeat && filled.Add(element, step) is not null)
                all = FilledForm.TurnsOf(element, step);
            if (all.Count < turn)
            {
                problems.Add(AnsweringProblems.TurnMissing.At(answer.Place, ("name", answer.Name), ("turn", turn.ToString(CultureInfo.InvariantCulture)), ("repeat", step.Name)));
                return null;
            }
            element = all[turn - 1];
        }
        return element;
    }

    // person[2] is the second turn of person; without a number there is none.
    private static (string Name, int Turn) NameAndTurn(string part)
    {
        var open = part.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && part.EndsWith(']') && int.TryParse(part.AsSpan(open + 1, part.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var turn)
            ? (part[..open], turn)
            : (part, 0);
    }
}
