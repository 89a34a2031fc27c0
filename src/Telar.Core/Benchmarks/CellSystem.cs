namespace Telar.Core.Benchmarks;

/// What is told as linear equations over classes of subjects. It takes another sum only where afterwards no set of classes follows, by adding and
/// subtracting any of them, that holds one to five subjects together, nor a class alone that must stay unknown (`isSecret`, by its place).
internal sealed class CellSystem(IReadOnlyList<int> counts, Func<int, bool>? isSecret = null)
{
    // Solved after Gauss and Jordan: each equation holds its own class once, and that class is in no other.
    private readonly List<SolvedEquation> solved = [];
    private readonly int[] solvedFor = [.. Enumerable.Repeat(-1, counts.Count)];
    private readonly int[] desk = new int[counts.Count];

    /// Takes what was told before, whatever it gives away. `places`: the classes that it counts, in their order.
    public void Take(IReadOnlyList<int> places)
    {
        if (Solve(places) is { } step)
            Keep(step);
    }

    /// Takes the sum unless it would give somebody away; then nothing changes.
    public bool TryTake(IReadOnlyList<int> places)
    {
        if (Suppression.IsTooFew(CountOf(places)))
            return false;
        if (Solve(places) is not { } step)
            return true;
        if (GivesFewAway(step) || GivesASecretAway(step))
            return false;
        Keep(step);
        return true;
    }

    public int CountOf(IReadOnlyList<int> places) => places.Sum(place => counts[place]);

    // Null where the sum follows from what was told: it tells nothing new.
    private Step? Solve(IReadOnlyList<int> places)
    {
        var sum = Equation.Of(places, places.Where(place => solvedFor[place] >= 0).Select(place => solved[solvedFor[place]].Equation), desk);
        if (sum.Places.Count == 0)
            return null;
        // Solved for the largest class: whoever looks for sums of a few can leave those equations alone that are solved for many.
        var largest = sum.Places.MaxBy(place => counts[place]);
        var added = new SolvedEquation(largest, sum.WithOneOf(largest), Times: 1);
        var changed = new List<(int At, SolvedEquation Equation)>();
        for (var at = 0; at < solved.Count; at++)
        {
            if (solved[at].Equation.FactorOf(largest) == 0)
                continue;
            var (left, times) = solved[at].Equation.Without(largest, added.Equation);
            changed.Add((at, new(solved[at].Place, left, times)));
        }
        return new(added, changed);
    }

    // Where the new equation is solved for many, every equation that is solved for a few is as it was.
    private bool GivesFewAway(Step step)
    {
        if (counts[step.Added.Place] >= Suppression.LeastMembers)
            return false;
        var all = solved.ToList();
        foreach (var (at, equation) in step.Changed)
            all[at] = equation;
        return new SmallSums(counts, [.. all, step.Added]).IsThereANewOne();
    }

    // A class that follows alone is an equation of its own.
    private bool GivesASecretAway(Step step) =>
        isSecret is not null && step.Changed.Select(one => one.Equation).Append(step.Added).Any(one => one.Equation.Places.Count == 1 && isSecret(one.Place));

    private void Keep(Step step)
    {
        foreach (var (at, equation) in step.Changed)
            solved[at] = equation with { Times = 0 };
        solvedFor[step.Added.Place] = solved.Count;
        solved.Add(step.Added with { Times = 0 });
    }

    private sealed record Step(SolvedEquation Added, IReadOnlyList<(int At, SolvedEquation Equation)> Changed);
}
