using System.Globalization;
using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// Groups that repeat: their turns come and go.
public sealed partial class FilledForm
{
    /// Turns that one repeat may have.
    public const int MostTurns = 1_000;

    /// Elements that one filled form may have.
    public const int MostElements = 100_000;

    // Elements of fields outside of every repeat, by place.
    private InstanceNode?[] only = [];
    private int elements;

    // Counts that were asked for and refused, by the element around the repeat and the repeat.
    private readonly Dictionary<(InstanceNode Around, FormField Repeat), double> refusedCounts = [];

    // Turns that a number made while it was computed, and that have not begun with their computed defaults yet.
    private readonly Queue<InstanceNode> counted = [];

    /// The turns of a repeat inside of an element, in order.
    public static IReadOnlyList<InstanceNode> TurnsOf(InstanceNode around, FormField repeat) => [.. around.Children.Where(child => child.Place == repeat.Place)];

    /// Whether whoever answers may add turns: the form does not say how many there are, and there is room.
    public bool CanAdd(InstanceNode around, FormField repeat) => repeat.RepeatCount is null && TurnsOf(around, repeat).Count is var turns && HasRoom(repeat, turns, turns + 1);

    /// Adds a turn at the end, with its defaults; nothing where it cannot be added.
    public InstanceNode? Add(InstanceNode around, FormField repeat)
    {
        if (!CanAdd(around, repeat))
            return null;
        recalculation.Begin();
        var turn = AddTurn(around, repeat);
        counted.Enqueue(turn);
        Settle();
        return turn;
    }

    /// Takes a turn away, with all that was answered in it; false where the form says how many there are.
    public bool Remove(InstanceNode turn)
    {
        var repeat = FieldOf(turn);
        if (!repeat.IsRepeat || repeat.RepeatCount is not null || turn.Parent is null)
            return false;
        recalculation.Begin();
        RemoveTurn(turn);
        Settle();
        return true;
    }

    /// Whether a repeat is asked here, also where it has no turn yet: then a turn is put in for as long as it takes to look.
    public bool IsAsked(InstanceNode around, FormField repeat)
    {
        if (!around.IsRelevant)
            return false;
        if (repeat.Relevant is not { } relevant || TurnsOf(around, repeat) is { Count: > 0 } turns && turns[0].IsRelevant)
            return true;
        if (TurnsOf(around, repeat).Count > 0)
            return false;
        var turn = new InstanceNode(repeat.Name, [], repeat.Place);
        around.Insert(PlaceFor(around, repeat), turn);
        try
        {
            evaluation.BeginRun();
            return Holds(relevant, turn);
        }
        finally
        {
            around.RemoveAt(turn.Index);
        }
    }

    /// Makes as many turns as a number says; more than fit are not made, and remembered as a problem.
    internal void SetCount(InstanceNode around, FormField repeat, double count)
    {
        var wanted = double.IsNaN(count) || count < 0 ? 0 : Math.Truncate(count);
        var turns = TurnsOf(around, repeat);
        if (!HasRoom(repeat, turns.Count, wanted))
        {
            refusedCounts[(around, repeat)] = count;
            return;
        }
        refusedCounts.Remove((around, repeat));
        for (var at = turns.Count; at < wanted; at++)
            counted.Enqueue(AddTurn(around, repeat));
        for (var at = turns.Count - 1; at >= wanted; at--)
            RemoveTurn(turns[at]);
    }

    private bool HasRoom(FormField repeat, int turns, double wanted) =>
        wanted <= Math.Max(turns, MostTurns) && elements + ((wanted - turns) * repeat.WithDescendants().Count()) <= MostElements;

    private InstanceNode AddTurn(InstanceNode around, FormField repeat)
    {
        var turn = NewElement(repeat, withFirstTurns: true);
        around.Insert(PlaceFor(around, repeat), turn);
        PutPlainDefaults(turn);
        recalculation.Appeared(turn);
        return turn;
    }

    private static int PlaceFor(InstanceNode around, FormField repeat)
    {
        var at = 0;
        while (at < around.Children.Count && around.Children[at].Place <= repeat.Place)
            at++;
        return at;
    }

    private void RemoveTurn(InstanceNode turn)
    {
        recalculation.Disappears(turn);
        elements -= Elements(turn).Count();
        turn.Parent!.RemoveAt(turn.Index);
    }

    // One turn of each repeat at first, unless the form says how many there are.
    private InstanceNode NewElement(FormField field, bool withFirstTurns)
    {
        elements++;
        if (field.Question is not null)
            return new InstanceNode(field.Name, "", field.Place);
        var children = field.Children.Where(child => !child.IsRepeat || (withFirstTurns && child.RepeatCount is null));
        return new InstanceNode(field.Name, children.Select(child => NewElement(child, withFirstTurns)).ToList(), field.Place);
    }

    private void EachOnce(InstanceNode root)
    {
        only = new InstanceNode?[Form.Fields.Count];
        foreach (var element in Elements(root))
        {
            if (FieldOf(element).Repeat is null)
                only[element.Place] = element;
        }
    }

    /// The element of a field that no repeat holds.
    internal InstanceNode? Only(FormField field) => only[field.Place];

    /// The elements of a field: all, or those inside of one element.
    internal void Collect(FormField field, InstanceNode? within, List<InstanceNode> into)
    {
        if (only[field.Place] is { } single)
        {
            into.Add(single);
            return;
        }
        if (within is not null && within.Place == field.Place)
        {
            into.Add(within);
            return;
        }
        var around = new List<InstanceNode>();
        if (within is null || FieldOf(within).Holds(field.Parent!))
            Collect(field.Parent!, within, around);
        foreach (var parent in around)
        {
            foreach (var child in parent.Children)
            {
                if (child.Place == field.Place)
                    into.Add(child);
            }
        }
    }

    private IEnumerable<AnswerProblem> CountProblems(InstanceNode around) =>
        refusedCounts.Where(refused => ReferenceEquals(refused.Key.Around, around)).Select(refused => new AnswerProblem(
            around,
            FillingProblems.TooManyTurns.At(
                new(Line: refused.Key.Repeat.Node.Line, Column: refused.Key.Repeat.Path), ("count", Numbers.ToText(refused.Value)), ("limit", MostTurns.ToString(CultureInfo.InvariantCulture))),
            OwnMessage: "") { Repeat = refused.Key.Repeat });
}
