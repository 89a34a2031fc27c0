using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Filling;

/// Makes a compiled form of a form, or says all that stands in the way.
internal sealed class Compiler
{
    private readonly Form form;
    private readonly List<FormField> fields = [];
    private readonly ILookup<string, FormField> byName;
    private readonly List<Problem> problems = [];
    private readonly List<Computation> computations = [];
    private readonly Dictionary<(int Place, string Text), Sentence> sentences = [];

    public Compiler(Form form)
    {
        this.form = form;
        FormField.Of(form.Root, parent: null, index: 0, fields);
        byName = fields.ToLookup(field => field.Name, StringComparer.Ordinal);
    }

    public Outcome<CompiledForm> Run()
    {
        foreach (var field in fields)
            Compile(field);
        var instanceName = Read(fields[0], form.Settings.InstanceName);
        if (problems.Count > 0)
            return Outcome<CompiledForm>.Refused(problems);

        var agenda = Agenda.Of(fields, computations, out var circles);
        foreach (var circle in circles)
            problems.Add(FillingProblems.Circle.At(PlaceOf(circle[0].Source), ("names", string.Join(" → ", circle.Append(circle[0]).Select(one => one.Field.Name)))));
        return problems.Count > 0
            ? Outcome<CompiledForm>.Refused(problems)
            : Outcome<CompiledForm>.Of(new(form, fields, instanceName, agenda, sentences));
    }

    private void Compile(FormField field)
    {
        field.Relevant = Read(field, field.Node.Relevant, ComputationKind.Relevance);
        if (field.Node is FormGroup group)
            field.RepeatCount = Read(field, group.RepeatCount, ComputationKind.Count);
        if (field.Question is { } question)
            Compile(field, question);
        foreach (var text in TextsOf(field))
            CompileText(field, text);
    }

    private void Compile(FormField field, FormQuestion question)
    {
        field.Required = Read(field, question.Required);
        field.Constraint = Read(field, question.Constraint);
        field.ReadOnly = Read(field, question.ReadOnly);
        field.ChoiceFilter = Read(field, question.ChoiceFilter, kind: null, fromChoice: true);
        if (question is { DefaultIsComputed: true, Default: { } start })
            field.ComputedDefault = Read(field, start);

        if (question.Parameters.TryGetValue("seed", out var seed) && !Numbers.IsNumeral(seed))
            field.Seed = Read(field, new(seed, "survey", question.Line, "parameters"));

        field.Triggers = [.. question.Triggers.Select(name => TriggerOf(field, name)).OfType<FormField>()];
        foreach (var trigger in field.Triggers)
            trigger.Triggered.Add(field);
        field.Calculation = Read(field, question.Calculation, question.Triggers.Count > 0 ? null : ComputationKind.Value);
    }

    private FormField? TriggerOf(FormField field, string name)
    {
        var found = byName[name].ToList();
        if (found.Count == 1)
            return found[0];
        problems.Add(FillingProblems.TriggerUnknown.At(new("survey", field.Node.Line, "trigger"), ("name", name)));
        return null;
    }

    private Expression? Read(FormField field, FormExpression? source, ComputationKind? kind = null, bool fromChoice = false)
    {
        if (source is null)
            return null;
        var before = problems.Count;
        var at = kind is ComputationKind.Count ? field.Parent! : field;
        var expression = Expression.Read(source.Text, Resolve(at, PlaceOf(source)), out var fault);
        if (expression is null)
        {
            // A name that stands twice was told already, with the places where it stands.
            if (problems.Count == before)
                problems.Add(fault!.At(PlaceOf(source)));
            return null;
        }
        var binder = BinderOf(at);
        binder.Bind(expression, fromChoice);
        if (binder.Fault is { } unbound)
            problems.Add(unbound.At(PlaceOf(source)));
        if (kind is { } known)
            computations.Add(new(known, field, expression, source, binder.Reads));
        return expression;
    }

    private void CompileText(FormField field, string text)
    {
        if (!Sentence.HasHoles(text) || sentences.ContainsKey((field.Place, text)))
            return;
        var place = new ProblemPlace("survey", field.Node.Line);
        var sentence = Sentence.Read(text, Resolve(field, place), expression => BinderOf(field).Bind(expression, fromChoice: false), out var fault);
        if (sentence is not null)
            sentences[(field.Place, text)] = sentence;
        else
            problems.Add(fault!.At(place));
    }

    private ResolveReference Resolve(FormField field, ProblemPlace place) => (name, fromDocument) =>
    {
        var found = byName[name].ToList();
        if (found.Count > 1)
            problems.Add(FillingProblems.NameTwice.At(place, ("name", name), ("paths", string.Join(", ", found.Select(one => one.Path)))));
        return found.Count == 1 ? References.To(found[0], field, fromDocument) : null;
    };

    private Binder BinderOf(FormField field) => new(fields[0], field, form.Lists.ContainsKey);

    private IEnumerable<string> TextsOf(FormField field)
    {
        var texts = new[] { field.Node.Label, field.Node.Hint, field.Node.GuidanceHint, field.Question?.RequiredMessage, field.Question?.ConstraintMessage };
        var choices = field.Question?.List is { } list && form.Lists.TryGetValue(list, out var found) ? found.Choices.Select(choice => choice.Label) : [];
        return texts.OfType<FormText>().Concat(choices).SelectMany(text => text.ByLanguage.Values);
    }

    private static ProblemPlace PlaceOf(FormExpression source) => new(source.Sheet, source.Line, source.Column);
}
