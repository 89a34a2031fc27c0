namespace Telar.Core.Benchmarks;

/// Looks for cells whose sum follows from what is told and speaks of one to five people. A set of cells follows from reduced equations only as the
/// sum of the rows that begin with its own cells, so that few sets have to be tried.
internal sealed class SmallSums(IReadOnlyList<(int Pivot, double[] Row)> reduced, int[] counts)
{
    private const int MostPeople = Suppression.LeastMembers - 1;
    private const int MostRows = 5;
    private const double Tiny = 1e-9;

    private readonly List<(int Pivot, double[] Row)> small = [.. reduced.Where(one => counts[one.Pivot] <= MostPeople)];

    /// The places of the cells; null where there is no such sum.
    public IReadOnlyList<int>? Find() => Find(0, new double[counts.Length], people: 0, rows: 0);

    private List<int>? Find(int from, double[] sum, int people, int rows)
    {
        for (var at = from; at < small.Count; at++)
        {
            var (pivot, row) = small[at];
            if (people + counts[pivot] > MostPeople)
                continue;
            var next = new double[sum.Length];
            for (var column = 0; column < next.Length; column++)
                next[column] = sum[column] + row[column];
            if (SetOf(next) is { } found)
                return found;
            if (rows + 1 < MostRows && Find(at + 1, next, people + counts[pivot], rows + 1) is { } deeper)
                return deeper;
        }
        return null;
    }

    // Every coefficient nothing or one, and too few people behind them.
    private List<int>? SetOf(double[] sum)
    {
        var (cells, people) = (new List<int>(), 0);
        for (var column = 0; column < sum.Length; column++)
        {
            if (Math.Abs(sum[column]) < Tiny)
                continue;
            if (Math.Abs(sum[column] - 1) > Tiny)
                return null;
            cells.Add(column);
            people += counts[column];
        }
        return Suppression.IsTooFew(people) ? cells : null;
    }
}
