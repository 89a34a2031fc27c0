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
    private readonly Dictionary<string, IReadOnlyList<string>> sentencesOfLists = new(StringComparer.Ordinal);

    public Compiler(Form form)
    {
        this.form = form;
        FormField.Of(form.Root, parent: null, index: 0, fields);
        byName = fields.ToLookup(field => field.Name, StringComparer.Ordinal);
        // Once for each list: a short list may serve thousands of questions.
        foreach (var list in form.Lists.Values)
            sentencesOfLists[list.Name] = [.. list.Choices.SelectMany(choice => choice.Label.ByLanguage.Values).Where(Sentence.HasHoles)];
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
        CompileTexts(field, field.Node.Label, field.Node.Hint, field.Node.GuidanceHint, field.Question?.RequiredMessage, field.Question?.ConstraintMessage);
        foreach (var text in field.Question?.List is { } list ? sentencesOfLists.GetValueOrDefault(list, []) : [])
            CompileText(field, text);
    }

    private void CompileTexts(FormField field, params ReadOnlySpan<FormText?> texts)
    {
        foreach (var text in texts)
        {
            foreach (var said in text is { IsEmpty: false } ? text.ByLanguage.Values : [])
                CompileText(field, said);
        }
    }

    private void Compile(FormField field, FormQuestion question)
    {
        field.Required = Read(field, question.Required);
        field.Constraint = Read(field, question.Constraint);
        field.ReadOnly = Read(field, question.ReadOnly);
        if (question.ChoicesFrom is { } source)
            field.ChoicesFrom = Named(source, new("survey", question.Line, "type"));
        field.ChoiceFilter = ReadFilter(field, question.ChoiceFilter);
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

    private Expression? Read(FormField field, FormExpression? source, ComputationKind? kind = null)
    {
        if (source is null)
            return null;
        var at = kind is ComputationKind.Count ? field.Parent! : field;
        var place = PlaceOf(source);
        if (Read(source, (name, fromDocument) => Named(name, place) is { } target ? References.To(target, at, fromDocument) : null) is not { } expression)
            return null;
        var binder = new Binder(fields[0], at, form.Lists.ContainsKey);
        binder.Bind(expression);
        Tell(binder, place);
        if (kind is { } known)
            computations.Add(new(known, field, expression, source, binder.Reads));
        return expression;
    }

    private Expression? ReadFilter(FormField field, FormExpression? source)
    {
        if (source is null)
            return null;
        var place = PlaceOf(source);
        var options = field.ChoicesFrom;
        ResolveReference resolve = (name, fromDocument) => Named(name, place) is not { } target ? null
            : options is null ? References.To(target, field, fromDocument)
            : References.InFilter(target, field, options, fromDocument);
        if (Read(source, resolve) is not { } expression)
            return null;
        var binder = new Binder(fields[0], field, form.Lists.ContainsKey);
        binder.BindFilter(expression, options?.Repeat);
        Tell(binder, place);
        return expression;
    }

    private Expression? Read(FormExpression source, ResolveReference resolve)
    {
        var before = problems.Count;
        var expression = Expression.Read(source.Text, resolve, out var fault);
        // A name that stands twice was told already, with the places where it stands.
        if (expression is null && problems.Count == before)
            problems.Add(fault!.At(PlaceOf(source)));
        return expression;
    }

    private void Tell(Binder binder, ProblemPlace place)
    {
        if (binder.Fault is { } fault)
            problems.Add(fault.At(place));
    }

    private void CompileText(FormField field, string text)
    {
        if (!Sentence.HasHoles(text) || sentences.ContainsKey((field.Place, text)))
            return;
        var place = new ProblemPlace("survey", field.Node.Line);
        var before = problems.Count;
        var sentence = Sentence.Read(
            text,
            (name, fromDocument) => Named(name, place) is { } target ? References.To(target, field, fromDocument) : null,
            expression => new Binder(fields[0], field, form.Lists.ContainsKey).Bind(expression),
            out var fault);
        if (sentence is not null)
            sentences[(field.Place, text)] = sentence;
        else if (problems.Count == before)
            problems.Add(fault!.At(place));
    }

    // The field of that name; one that stands twice is told with its places.
    private FormField? Named(string name, ProblemPlace place)
    {
        var found = byName[name].ToList();
        if (found.Count > 1)
            problems.Add(FillingProblems.NameTwice.At(place, ("name", name), ("paths", string.Join(", ", found.Select(one => one.Path)))));
        return found.Count == 1 ? found[0] : null;
    }

    private static ProblemPlace PlaceOf(FormExpression source) => new(source.Sheet, source.Line, source.Column);
}
