using System.Numerics;
using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// Computes anew what depends on what has changed, in the order of the agenda, each as often as needed and no more.
internal sealed class Recalculation
{
    // One answer may set off this many computations for each that the form has; a form that asks for more never settles.
    private const int MostRounds = 1_000;
    private const int BitsOfWord = 64;

    private readonly FilledForm filled;
    private readonly Agenda agenda;

    // Which computations wait, by rank; and of which elements, where not of all.
    private readonly ulong[] waiting;
    private readonly List<InstanceNode>?[] elements;
    private readonly bool[] all;

    private readonly List<InstanceNode> changed = [];
    private readonly HashSet<InstanceNode> seen = [];
    private readonly List<InstanceNode> triggered = [];
    private readonly List<InstanceNode> found = [];

    public Recalculation(FilledForm filled)
    {
        this.filled = filled;
        agenda = filled.Form.Agenda;
        var count = agenda.Computations.Count;
        waiting = new ulong[(count + BitsOfWord - 1) / BitsOfWord];
        elements = new List<InstanceNode>?[count];
        all = new bool[count];
    }

    /// Computations that could not be made, by the element they belong to.
    public Dictionary<(InstanceNode Element, ComputationKind Kind), ExpressionFault> Faults { get; } = [];

    /// Whether the last run ended because it would not have ended by itself.
    public bool NeverSettled { get; private set; }

    public void Begin()
    {
        changed.Clear();
        seen.Clear();
        filled.Evaluation.BeginRun();
    }

    /// Computes the whole form.
    public void Everything()
    {
        Begin();
        for (var rank = 0; rank < agenda.Computations.Count; rank++)
            WaitForAll(rank);
        Run(withTriggers: false);
    }

    /// The text of an element is another one.
    public void Changed(InstanceNode element)
    {
        Note(element);
        WakeDependents(element);
        if (filled.FieldOf(element).Triggered.Count > 0)
            triggered.Add(element);
    }

    /// A turn of a repeat is there: all in it is computed, and all that reads any of its turns.
    public void Appeared(InstanceNode turn)
    {
        turn.IsRelevant = turn.Parent!.IsRelevant;
        foreach (var element in FilledForm.Elements(turn))
        {
            element.IsRelevant = turn.IsRelevant;
            if (agenda.RankOf(ComputationKind.Relevance, element.Place) is >= 0 and var relevance)
                Wait(relevance, element);
            if (agenda.RankOf(ComputationKind.Value, element.Place) is >= 0 and var value)
                Wait(value, element);
            foreach (var repeat in filled.FieldOf(element).CountedRepeats)
                Wait(agenda.RankOf(ComputationKind.Count, repeat.Place), element);
            WakeDependentsEverywhere(element);
        }
        Note(turn);
    }

    public void Disappears(InstanceNode turn)
    {
        foreach (var element in FilledForm.Elements(turn))
        {
            WakeDependentsEverywhere(element);
            foreach (var kind in Enum.GetValues<ComputationKind>())
                Faults.Remove((element, kind));
        }
        Note(turn.Parent!);
    }

    public IReadOnlyList<InstanceNode> Run() => Run(withTriggers: true);

    private List<InstanceNode> Run(bool withTriggers)
    {
        var left = MostRounds + (agenda.Computations.Count * MostRounds);
        NeverSettled = false;
        do
        {
            Compute(ref left);
            if (withTriggers)
                RunTriggers(ref left);
            else
                triggered.Clear();
        }
        while (triggered.Count > 0 || Array.Exists(waiting, word => word != 0));
        return changed;
    }

    // From the lowest rank on; a computation of another turn may wake a lower one, which is then found in the next round.
    private void Compute(ref int left)
    {
        for (var word = 0; word < waiting.Length; word++)
        {
            while (waiting[word] != 0)
            {
                var bit = BitOperations.TrailingZeroCount(waiting[word]);
                waiting[word] &= ~(1UL << bit);
                if (!Run((word * BitsOfWord) + bit, ref left))
                    return;
            }
        }
    }

    private bool Run(int rank, ref int left)
    {
        var computation = agenda.Computations[rank];
        if (filled.Only(computation.At) is { } single)
        {
            if (left-- > 0)
            {
                Run(computation, single);
                return true;
            }
            Stop();
            return false;
        }
        var nodes = elements[rank] ?? [];
        if (all[rank])
            filled.Collect(computation.At, within: null, nodes);
        (all[rank], elements[rank]) = (false, null);
        foreach (var node in nodes)
        {
            if (left-- <= 0)
            {
                Stop();
                return false;
            }
            Run(computation, node);
        }
        return true;
    }

    private void Run(Computation computation, InstanceNode node)
    {
        var isAsked = computation.Kind is ComputationKind.Relevance ? node.Parent?.IsRelevant ?? true : node.IsRelevant;
        if (!isAsked)
        {
            if (computation.Kind is ComputationKind.Relevance)
                SetRelevance(node, isRelevant: false);
            return;
        }
        var value = computation.Expression.Evaluate(filled.Evaluation, node);
        Remember(computation.Kind, node);
        switch (computation.Kind)
        {
            case ComputationKind.Relevance:
                SetRelevance(node, value.ToTruth());
                break;
            case ComputationKind.Value:
                if (FilledForm.Store(node, value))
                    Changed(node);
                break;
            case ComputationKind.Count:
                filled.SetCount(node, computation.Field, value.ToNumber());
                break;
        }
    }

    private void RunTriggers(ref int left)
    {
        var set = triggered.ToList();
        triggered.Clear();
        foreach (var trigger in set)
        {
            foreach (var field in filled.FieldOf(trigger).Triggered)
            {
                var targets = new List<InstanceNode>();
                filled.Collect(field, TurnShared(trigger, References.SharedRepeat(field, filled.FieldOf(trigger))), targets);
                foreach (var node in targets)
                {
                    if (left-- <= 0)
                    {
                        Stop();
                        return;
                    }
                    var value = field.Calculation is { } calculation ? calculation.Evaluate(filled.Evaluation, node) : ExpressionValue.NoText;
                    Remember(ComputationKind.Value, node);
                    if (FilledForm.Store(node, value))
                        Changed(node);
                }
            }
        }
    }

    private void SetRelevance(InstanceNode node, bool isRelevant)
    {
        if (node.IsRelevant == isRelevant)
            return;
        node.IsRelevant = isRelevant;
        Note(node);
        WakeDependents(node);
        if (isRelevant && agenda.RankOf(ComputationKind.Value, node.Place) is >= 0 and var rank)
            Wait(rank, node);
        foreach (var repeat in isRelevant ? filled.FieldOf(node).CountedRepeats : [])
            Wait(agenda.RankOf(ComputationKind.Count, repeat.Place), node);
        foreach (var child in node.Children)
        {
            if (isRelevant && agenda.RankOf(ComputationKind.Relevance, child.Place) is >= 0 and var own)
                Wait(own, child);
            else
                SetRelevance(child, isRelevant);
        }
    }

    private void WakeDependents(InstanceNode element)
    {
        foreach (var (rank, within) in agenda.DependentsOf(element.Place))
        {
            if (within is not null && TurnShared(element, within) is { } turn)
            {
                found.Clear();
                filled.Collect(agenda.Computations[rank].At, turn, found);
                foreach (var node in found)
                    Wait(rank, node);
            }
            else
            {
                WaitForAll(rank);
            }
        }
    }

    private void WakeDependentsEverywhere(InstanceNode element)
    {
        foreach (var (rank, _) in agenda.DependentsOf(element.Place))
            WaitForAll(rank);
    }

    // The turn of a repeat that an element stands in.
    private static InstanceNode? TurnShared(InstanceNode element, FormField? repeat)
    {
        var up = element;
        while (up is not null && repeat is not null && up.Place != repeat.Place)
            up = up.Parent;
        return repeat is null ? null : up;
    }

    private void Wait(int rank, InstanceNode node)
    {
        waiting[rank / BitsOfWord] |= 1UL << (rank % BitsOfWord);
        if (all[rank] || filled.Only(agenda.Computations[rank].At) is not null)
            return;
        var list = elements[rank] ??= [];
        if (list.Count == 0 || !ReferenceEquals(list[^1], node))
            list.Add(node);
    }

    private void WaitForAll(int rank)
    {
        waiting[rank / BitsOfWord] |= 1UL << (rank % BitsOfWord);
        (all[rank], elements[rank]) = (true, null);
    }

    private void Note(InstanceNode element)
    {
        if (seen.Add(element))
            changed.Add(element);
    }

    private void Remember(ComputationKind kind, InstanceNode node)
    {
        if (filled.Evaluation.Fault is { } fault)
            Faults[(node, kind)] = fault;
        else if (Faults.Count > 0)
            Faults.Remove((node, kind));
    }

    private void Stop()
    {
        NeverSettled = true;
        Array.Clear(waiting);
        Array.Clear(elements);
        Array.Clear(all);
        triggered.Clear();
    }
}
