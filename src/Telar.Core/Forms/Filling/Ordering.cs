namespace Telar.Core.Forms.Filling;

/// Puts computations into an order in which each comes after what it needs, and finds those that need themselves.
internal sealed class Ordering
{
    // A form that is tied into one knot has more circles than anybody can read.
    private const int MostCircles = 20;

    private readonly IReadOnlyList<Computation> computations;
    private readonly List<int>[] byField;
    private readonly List<int>[] needs;
    private readonly int[] noted;

    public Ordering(IReadOnlyList<FormField> fields, IReadOnlyList<Computation> computations)
    {
        this.computations = computations;
        byField = [.. fields.Select(_ => new List<int>())];
        for (var at = 0; at < computations.Count; at++)
            byField[computations[at].Field.Place].Add(at);
        noted = new int[computations.Count];
        needs = [.. computations.Select((computation, at) => NeedsOf(computation, at))];
        (Ordered, Circles) = Sort();
    }

    public IReadOnlyList<Computation> Ordered { get; }

    public IReadOnlyList<IReadOnlyList<Computation>> Circles { get; }

    // A value needs to know whether it is asked; everything inside of a group, whether the group is asked and how often it repeats.
    private List<int> NeedsOf(Computation computation, int own)
    {
        var found = new List<int>();
        void Add(int other)
        {
            // Each once: the mark tells for which computation a need was last noted.
            if (noted[other] != own + 1)
                found.Add(other);
            noted[other] = own + 1;
        }
        for (var up = computation.Field; up is not null; up = up.Parent)
        {
            foreach (var other in byField[up.Place])
            {
                if (other != own && (computations[other].Kind < computation.Kind || !ReferenceEquals(up, computation.Field)))
                    Add(other);
            }
        }
        foreach (var (field, within) in computation.Reads.Fields)
        {
            // What a turn reads of another turn of itself is no circle: a running total.
            var readsOtherTurns = ReferenceEquals(field, computation.Field) && field.Repeat is not null && within is null;
            for (var up = field; up is not null && !readsOtherTurns; up = up.Parent)
            {
                byField[up.Place].ForEach(Add);
            }
        }
        found.Sort();
        return found;
    }

    // In the order of the document as far as needs allow; with a list of our own, not the stack of the machine.
    private (IReadOnlyList<Computation> Ordered, IReadOnlyList<IReadOnlyList<Computation>> Circles) Sort()
    {
        const int untouched = 0, open = 1, done = 2;
        var state = new int[computations.Count];
        var ordered = new List<Computation>(computations.Count);
        var circles = new List<IReadOnlyList<Computation>>();
        for (var start = 0; start < computations.Count; start++)
        {
            if (state[start] != untouched)
                continue;
            var way = new List<(int At, int Next)> { (start, 0) };
            state[start] = open;
            while (way.Count > 0)
            {
                var (at, next) = way[^1];
                if (next == needs[at].Count)
                {
                    state[at] = done;
                    ordered.Add(computations[at]);
                    way.RemoveAt(way.Count - 1);
                    continue;
                }
                way[^1] = (at, next + 1);
                var needed = needs[at][next];
                if (state[needed] == untouched)
                {
                    state[needed] = open;
                    way.Add((needed, 0));
                }
                else if (state[needed] == open && circles.Count < MostCircles)
                {
                    var from = way.FindIndex(step => step.At == needed);
                    circles.Add([.. way.Skip(from).Select(step => computations[step.At])]);
                }
            }
        }
        return (ordered, circles);
    }
}
