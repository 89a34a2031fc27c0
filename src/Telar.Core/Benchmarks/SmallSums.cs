namespace Telar.Core.Benchmarks;

/// An equation solved for a class: it holds that class once, and no other solved equation holds it. `Times`: how often the sum that is asked about
/// was added to make it.
internal sealed record SolvedEquation(int Place, Equation Equation, int Times);

/// Looks for sets of classes that hold one to five subjects together and whose sum follows from solved equations. Such a set is the sum of the
/// equations that are solved for its own classes; where a sum holds what cannot stay, another equation that holds it too has to come in.
internal sealed class SmallSums(IReadOnlyList<int> counts, IEnumerable<SolvedEquation> solved)
{
    private const int MostPeople = Suppression.LeastMembers - 1;

    // So many sums are tried; then the careful answer is given.
    private const int MostTried = 300;

    // Among so many classes that cannot stay the one is chosen that the fewest equations hold.
    private const int MostCompared = 8;

    private readonly SolvedEquation[] small = [.. solved.Where(one => counts[one.Place] <= MostPeople)];
    private readonly HashSet<int> used = [];
    private readonly HashSet<int> solvedPlaces = [.. solved.Select(one => one.Place)];
    private int tried;

    /// True where one follows that did not before the sum that is asked about; also where that could not be looked through.
    public bool IsThereANewOne()
    {
        for (var at = 0; at < small.Length; at++)
        {
            if (small[at].Times == 0)
                continue;
            used.Add(at);
            if (LeadsToOne(small[at].Equation, counts[small[at].Place], small[at].Times))
                return true;
        }
        return false;
    }

    // `people`: in the classes that the equations were solved for; those stay.
    private bool LeadsToOne(Equation sum, int people, int times)
    {
        if (++tried > MostTried)
            return true;
        var next = Next(sum, people);
        if (next is null && times != 0 && Suppression.IsTooFew(PeopleIn(sum)))
            return true;
        // A set that holds nobody, or that was known before, may still be part of another.
        next ??= Unused(people);
        foreach (var at in next)
        {
            used.Add(at);
            if (LeadsToOne(sum.Plus(small[at].Equation), people + counts[small[at].Place], Equation.Sum(times, small[at].Times)))
                return true;
        }
        used.ExceptWith(next);
        return false;
    }

    // The equations of which one has to come in; null where the sum is a set of few already.
    private List<int>? Next(Equation sum, int people)
    {
        var wrong = Enumerable.Range(0, sum.Places.Count).Where(at => sum.FactorAt(at) != 1).Take(MostCompared).Select(at => sum.Places[at]).ToList();
        if (wrong.Count > 0)
            return wrong.Select(place => Holding([place], people)).MinBy(holding => holding.Count);
        if (PeopleIn(sum) <= MostPeople)
            return null;
        // Too many: of any classes that are more than may be added, one cannot stay. The largest make up the fewest.
        var (those, more) = (new List<int>(), people);
        foreach (var place in sum.Places.Where(place => !solvedPlaces.Contains(place)).OrderByDescending(place => counts[place]))
        {
            if (more > MostPeople)
                break;
            those.Add(place);
            more += counts[place];
        }
        return Holding(those, people);
    }

    private List<int> Holding(List<int> places, int people) => Unused(people).FindAll(at => places.Exists(place => small[at].Equation.FactorOf(place) != 0));

    private List<int> Unused(int people) => [.. Enumerable.Range(0, small.Length).Where(at => people + counts[small[at].Place] <= MostPeople && !used.Contains(at))];

    private int PeopleIn(Equation sum) => sum.Places.Sum(place => counts[place]);
}
