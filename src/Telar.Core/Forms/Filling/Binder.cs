using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// What one expression reads: each field, and the repeat within whose turn it reads it; nothing where it may read other turns as well.
internal sealed class FieldReads
{
    private readonly Dictionary<FormField, FormField?> reads = [];

    public IReadOnlyDictionary<FormField, FormField?> Fields => reads;

    public void Add(FormField field, FormField? within)
    {
        if (reads.TryGetValue(field, out var before) && !ReferenceEquals(before, within))
            within = before is null || within is null ? null : before.Holds(within) ? before : within;
        reads[field] = within;
    }
}

/// Follows the paths of an expression through a form: finds out what is read, notes where each child stands, and which names are not there.
internal sealed class Binder(FormField root, FormField own, Func<string, bool> hasList)
{
    // Fields that a part of an expression can come to. The document above the root is not among them: AtDocument.
    private sealed record Reach(IReadOnlyList<FormField> Fields, bool AtDocument, FormField? Top, bool IsForm)
    {
        public static readonly Reach Elsewhere = new([], AtDocument: false, Top: null, IsForm: false);
    }

    // indexed-repeat() names elements of all turns, and picks the turn itself.
    private bool keepsDocument;

    public FieldReads Reads { get; } = new();

    public ExpressionFault? Fault { get; private set; }

    /// The expression looks from its own element.
    public void Bind(Expression expression) => Follow(expression.Root, Own(), isAddress: false);

    /// As a filter of choices, it looks from an option of a list, or from the turn of a repeat where the options are answers.
    public void BindFilter(Expression expression, FormField? turn) =>
        Follow(expression.Root, turn is null ? Reach.Elsewhere : new([turn], AtDocument: false, Top: null, IsForm: true), isAddress: false);

    private Reach Own() => new([own], AtDocument: false, own, IsForm: true);

    // Every part that comes to elements of the form is read; where it leads is given back.
    private Reach Follow(ExpressionNode node, Reach focus, bool isAddress)
    {
        switch (node)
        {
            case DocumentNode:
                return new([], AtDocument: true, Top: null, IsForm: true);
            case CurrentNode:
                return Read(Own());
            case PathNode { Start: null, Steps: [{ Axis: Axis.Self, Predicates.Count: 0 }] }:
                // What an expression says of its own element is no dependency: . > 3, or once().
                return focus;
            case PathNode path:
                var reach = FollowPath(path, focus, isAddress);
                return isAddress ? ReadStructure(reach) : Read(reach);
            case Filtered filtered:
                var inner = Follow(filtered.Of, focus, isAddress);
                foreach (var predicate in filtered.Predicates)
                    Follow(predicate, inner with { Top = null }, isAddress: false);
                return inner;
            case Call call:
                return FollowCall(call, focus);
            default:
                var all = node.Parts.Select(part => Follow(part, focus, isAddress: false)).ToList();
                return node is Union ? new([.. all.SelectMany(one => one.Fields).Distinct()], AtDocument: false, Top: null, all.Exists(one => one.IsForm)) : Reach.Elsewhere;
        }
    }

    private Reach FollowCall(Call call, Reach focus)
    {
        var name = call.Function.Name;
        var reached = new List<Reach>();
        var before = keepsDocument;
        keepsDocument = keepsDocument || name == "indexed-repeat";
        for (var index = 0; index < call.Parts.Count; index++)
            reached.Add(Follow(call.Parts[index], focus, isAddress: IsAddress(name, index)));
        keepsDocument = before;
        if (name is "instance" or "pulldata" && call.Written(0) is { } list && !hasList(list))
            Fail(FillingProblems.ListUnknown, call.Position, ("name", list));
        if (name == "jr:choice-name")
        {
            if (reached[1].Fields is [{ Question: { } asked } question] && (asked.List ?? asked.ChoicesFrom) is not null)
                call.Prepared = question.Place;
            else
                Fail(FillingProblems.NotAChoice, call.Position);
        }
        return name == "randomize" ? reached[0] : Reach.Elsewhere;
    }

    // Arguments of which only the elements themselves count, not what was answered in them.
    private static bool IsAddress(string function, int argument) => function switch
    {
        "position" or "count" or "name" or "local-name" => true,
        "indexed-repeat" => argument is 1 or 3 or 5,
        _ => false,
    };

    private Reach FollowPath(PathNode path, Reach focus, bool isAddress)
    {
        if (path.Start is DocumentNode && !keepsDocument)
            Rebase(path);
        var reach = path.Start is null ? focus : path.Start is CurrentNode ? Own() : Follow(path.Start, focus, isAddress);
        foreach (var step in path.Steps)
        {
            var next = FollowStep(step, reach, path.Position);
            foreach (var predicate in step.Predicates)
                Follow(predicate, next with { Top = null }, isAddress: false);
            reach = next;
        }
        path.IsOneField = path.Steps.All(step => step.Predicates.Count == 0 && (step.Axis is Axis.Parent or Axis.Self || step.Hint >= 0));
        return reach;
    }

    // "Absolute paths inside repeats are evaluated as if they are relative" (ODK XForms specification, 8.3):
    // those that lead below a repeat around this field, and pick no turn of it by a condition.
    private void Rebase(PathNode path)
    {
        FormField? field = null;
        (FormField Repeat, int Steps)? shared = null;
        for (var at = 0; at < path.Steps.Count; at++)
        {
            var step = path.Steps[at];
            if (step.Axis is not Axis.Child)
                break;
            field = step.Name is null ? null : field is null ? (root.Name == step.Name ? root : null) : field.Child(step.Name);
            if (field is null || (field.IsRepeat && step.Predicates.Count > 0))
                break;
            if (field.IsRepeat && at + 1 < path.Steps.Count && field.Holds(own))
                shared = (field, at + 1);
        }
        if (shared is { } found)
            path.Rebase(own.Depth - found.Repeat.Depth, found.Steps);
    }

    private Reach FollowStep(Step step, Reach from, int position)
    {
        if (!from.IsForm)
            return Reach.Elsewhere;
        var found = step is { Axis: Axis.Child, Name: { } name and not "*" }
            ? [.. from.Fields.Select(field => field.Child(name)).OfType<FormField>().Concat(from.AtDocument && root.Name == name ? [root] : [])]
            : Along(step.Axis, from).Distinct().Where(field => step.Name is null or "*" || field.Name == step.Name).ToList();
        if (found.Count == 0 && step is { Axis: Axis.Child, Name: not (null or "*") } && (from.AtDocument || from.Fields.Count > 0))
            Fail(FillingProblems.PathUnknown, position, ("name", step.Name));
        if (step is { Axis: Axis.Child, Name: not (null or "*"), Predicates.Count: 0 } && found is [{ IsRepeat: false } only])
            step.Hint = only.Index;
        var atDocument = step.Axis switch
        {
            Axis.Self or Axis.DescendantOrSelf => from.AtDocument && step.Name is null,
            Axis.Parent or Axis.Ancestor or Axis.AncestorOrSelf => step.Name is null && from.Fields.Any(field => field.Parent is null || step.Axis is not Axis.Parent),
            _ => false,
        };
        return new(found, atDocument, TopOf(step.Axis, from.Top), IsForm: true);
    }

    private IEnumerable<FormField> Along(Axis axis, Reach from)
    {
        var all = root.WithDescendants();
        return axis switch
        {
            Axis.Self => from.Fields,
            Axis.Child => from.Fields.SelectMany(field => field.Children).Concat(from.AtDocument ? [root] : []),
            Axis.Parent => from.Fields.Where(field => field.Parent is not null).Select(field => field.Parent!),
            Axis.Descendant => from.AtDocument ? all : from.Fields.SelectMany(field => field.WithDescendants().Skip(1)),
            Axis.DescendantOrSelf => from.AtDocument ? all : from.Fields.SelectMany(field => field.WithDescendants()),
            Axis.Ancestor or Axis.AncestorOrSelf => from.Fields.SelectMany(field => Above(field, withSelf: axis is Axis.AncestorOrSelf)),
            Axis.FollowingSibling or Axis.PrecedingSibling => from.Fields.SelectMany(field => field.Parent?.Children ?? []),
            _ => all,
        };
    }

    // The outermost field that the path has come to on its way; nothing once it may have left the turn of a repeat.
    private static FormField? TopOf(Axis axis, FormField? top) => axis switch
    {
        Axis.Self or Axis.Child or Axis.Descendant or Axis.DescendantOrSelf => top,
        Axis.Parent => top is { Parent: { } parent, IsRepeat: false } ? parent : null,
        _ => null,
    };

    private Reach ReadStructure(Reach reach)
    {
        foreach (var field in reach.Fields)
            Reads.Add(field, reach.Top?.Repeat);
        return reach;
    }

    private Reach Read(Reach reach)
    {
        var within = reach.Top?.Repeat;
        foreach (var field in reach.Fields)
        {
            foreach (var part in field.WithDescendants())
                Reads.Add(part, within);
        }
        if (reach.AtDocument)
        {
            foreach (var part in root.WithDescendants())
                Reads.Add(part, within: null);
        }
        return reach;
    }

    private static IEnumerable<FormField> Above(FormField field, bool withSelf)
    {
        for (var up = withSelf ? field : field.Parent; up is not null; up = up.Parent)
            yield return up;
    }

    private void Fail(Shared.ProblemKind kind, int position, params (string Name, string Value)[] values) => Fault ??= new(kind, position, values);
}
