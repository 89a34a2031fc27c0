using System.Numerics;

namespace Telar.Core.Benchmarks;

/// Subjects that nothing tells apart: the same traits, in and out with the same editions.
internal sealed record PeerClass(PeerTraits Traits, int In, int? Out, int Count)
{
    public bool IsIn(PublishedCell cell) => In <= cell.AsOf && (Out is not { } left || cell.AsOf < left) && Traits.GroupOf(cell.Group.Kind) == cell.Group;
}

/// The published cells of one country as linear equations over the classes of its subjects. It takes another equation only
/// where no sum or difference that follows would speak of one to five subjects, or of a class alone that must stay unknown (`isSecret`, by its place).
internal sealed class CellSystem(IReadOnlyList<PeerClass> classes, Func<int, bool>? isSecret = null)
{
    private const double Tiny = 1e-9;

    private readonly List<Members> cells = [];
    private readonly List<double[]> reduced = [];
    private readonly List<int> pivots = [];

    /// What follows from all that was taken: each equation begins with a class that stands in no other.
    public IReadOnlyList<(int Pivot, double[] Row)> Reduced => [.. pivots.Zip(reduced)];

    /// Takes what was published before, whatever it tells.
    public void Take(PublishedCell cell)
    {
        var members = MembersOf(cell);
        Eliminate(members)?.Keep();
        cells.Add(members);
    }

    /// Takes the cell unless it would give somebody away; then nothing changes.
    public bool TryTake(PublishedCell cell)
    {
        var members = MembersOf(cell);
        if (Suppression.IsTooFew(members.Count) || !cells.TrueForAll(other => IsSafeBeside(members, other)) || !LeavesSafeRemainders(members))
            return false;
        if (Eliminate(members) is { } step)
        {
            if (step.Rows.Any(row => SpeaksOfTooFew(row) || SpeaksOfASecret(row)))
                return false;
            step.Keep();
        }
        cells.Add(members);
        return true;
    }

    public int CountOf(PublishedCell cell) => MembersOf(cell).Count;

    // One cell inside of the other: what is left of the larger.
    private static bool IsSafeBeside(Members one, Members other) =>
        (!one.IsInside(other) || !Suppression.IsTooFew(other.CountWithout(one))) && (!other.IsInside(one) || !Suppression.IsTooFew(one.CountWithout(other)));

    // A cell less several that lie in it and do not overlap, the new one among them or around them.
    private bool LeavesSafeRemainders(Members added)
    {
        var inside = cells.Where(cell => cell.IsInside(added) && cell.Count < added.Count).OrderByDescending(cell => cell.Count).ToList();
        if (inside.Exists(first => !IsSafeRemainder(added, first, inside)))
            return false;
        foreach (var outer in cells.Where(cell => added.IsInside(cell) && added.Count < cell.Count))
        {
            var beside = cells.Where(cell => cell.IsInside(outer) && cell.Count < outer.Count).OrderByDescending(cell => cell.Count).ToList();
            if (!IsSafeRemainder(outer, added, beside))
                return false;
        }
        return true;
    }

    private static bool IsSafeRemainder(Members whole, Members first, List<Members> others)
    {
        var left = whole.Without(first);
        foreach (var other in others)
        {
            if (!other.IsInside(left))
                continue;
            left = left.Without(other);
            if (Suppression.IsTooFew(left.Count))
                return false;
        }
        return true;
    }

    // Gauss and Jordan, one equation at a time. Null where the equation follows from the others: it tells nothing new.
    private Step? Eliminate(Members members)
    {
        var row = new double[classes.Count];
        for (var column = 0; column < row.Length; column++)
            row[column] = members.Holds(column) ? 1 : 0;
        for (var i = 0; i < reduced.Count; i++)
            Subtract(row, reduced[i], row[pivots[i]]);
        var pivot = 0;
        for (var column = 1; column < row.Length; column++)
        {
            if (Math.Abs(row[column]) > Math.Abs(row[pivot]))
                pivot = column;
        }
        if (row.Length == 0 || Math.Abs(row[pivot]) < Tiny)
            return null;
        var by = row[pivot];
        for (var column = 0; column < row.Length; column++)
            row[column] /= by;
        var changed = reduced.Select(old =>
        {
            if (Math.Abs(old[pivot]) < Tiny)
                return old;
            var copy = (double[])old.Clone();
            Subtract(copy, row, copy[pivot]);
            return copy;
        }).ToList();
        return new(this, [.. changed, row], pivot);
    }

    private static void Subtract(double[] row, double[] other, double times)
    {
        if (Math.Abs(times) < Tiny)
            return;
        for (var column = 0; column < row.Length; column++)
            row[column] -= times * other[column];
    }

    // An equation whose coefficients are all ones, or all minus ones, speaks of exactly those classes.
    private bool SpeaksOfTooFew(double[] equation)
    {
        var (members, sign) = (0, 0.0);
        for (var column = 0; column < equation.Length; column++)
        {
            if (Math.Abs(equation[column]) < Tiny)
                continue;
            if (sign == 0)
                sign = Math.Sign(equation[column]);
            if (Math.Abs(equation[column] - sign) > Tiny)
                return false;
            members += classes[column].Count;
        }
        return Suppression.IsTooFew(members);
    }

    // In reduced rows a class that follows alone is a row of its own.
    private bool SpeaksOfASecret(double[] equation)
    {
        if (isSecret is null)
            return false;
        var alone = -1;
        for (var column = 0; column < equation.Length; column++)
        {
            if (Math.Abs(equation[column]) < Tiny)
                continue;
            if (alone >= 0)
                return false;
            alone = column;
        }
        return alone >= 0 && isSecret(alone);
    }

    private Members MembersOf(PublishedCell cell)
    {
        var bits = new ulong[(classes.Count + 63) / 64];
        for (var column = 0; column < classes.Count; column++)
        {
            if (classes[column].IsIn(cell))
                bits[column / 64] |= 1UL << (column % 64);
        }
        return new(classes, bits);
    }

    private sealed record Step(CellSystem Of, List<double[]> Rows, int Pivot)
    {
        public void Keep()
        {
            Of.reduced.Clear();
            Of.reduced.AddRange(Rows);
            Of.pivots.Add(Pivot);
        }
    }

    /// A set of classes, and how many subjects they are.
    private sealed class Members(IReadOnlyList<PeerClass> classes, ulong[] bits)
    {
        public int Count { get; } = CountIn(classes, bits);

        public bool Holds(int column) => (bits[column / 64] >> (column % 64) & 1) != 0;

        public bool IsInside(Members other) => !bits.Where((word, i) => (word & ~other.Word(i)) != 0).Any();

        public Members Without(Members other) => new(classes, [.. bits.Select((word, i) => word & ~other.Word(i))]);

        public int CountWithout(Members other) => Without(other).Count;

        private ulong Word(int i) => bits[i];

        private static int CountIn(IReadOnlyList<PeerClass> classes, ulong[] bits)
        {
            var count = 0;
            for (var i = 0; i < bits.Length; i++)
            {
                for (var word = bits[i]; word != 0; word &= word - 1)
                    count += classes[i * 64 + BitOperations.TrailingZeroCount(word)].Count;
            }
            return count;
        }
    }
}
