namespace Telar.Core.Benchmarks;

/// The published cells of one country as linear equations. Columns are the classes of subjects that no cell tells apart, with how many they are.
internal sealed class CellSystem
{
    private const double Tiny = 1e-9;

    private readonly List<bool[]> rows;
    private readonly int[] counts;

    public CellSystem(IReadOnlyList<Peer> members, IReadOnlyList<PublishedCell> cells)
    {
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        var sizes = new List<int>();
        var patterns = new List<string>();
        foreach (var peer in members)
        {
            var pattern = string.Create(cells.Count, (cells, peer), static (letters, state) =>
            {
                for (var i = 0; i < letters.Length; i++)
                    letters[i] = EditionAudit.Holds(state.cells[i], state.peer) ? '1' : '0';
            });
            if (!pattern.Contains('1', StringComparison.Ordinal))
                continue;
            if (classes.TryGetValue(pattern, out var column))
                sizes[column]++;
            else
            {
                classes[pattern] = sizes.Count;
                sizes.Add(1);
                patterns.Add(pattern);
            }
        }
        counts = [.. sizes];
        rows = [.. cells.Select((_, row) => patterns.Select(pattern => pattern[row] == '1').ToArray())];
    }

    /// True where some sum or difference of the equations speaks of one to five subjects.
    public bool TellsOfTooFew() => PairTellsOfTooFew() || RemainderTellsOfTooFew() || EliminationTellsOfTooFew();

    // One cell inside of another: what is left of the larger.
    private bool PairTellsOfTooFew()
    {
        for (var a = 0; a < rows.Count; a++)
        {
            for (var b = 0; b < rows.Count; b++)
            {
                if (a != b && IsInside(rows[b], rows[a]) && Suppression.IsTooFew(CountLeft(rows[a], [rows[b]])))
                    return true;
            }
        }
        return false;
    }

    // A cell less all that lie in it and do not overlap, taken in the order of their size.
    private bool RemainderTellsOfTooFew()
    {
        for (var a = 0; a < rows.Count; a++)
        {
            var inside = Enumerable.Range(0, rows.Count).Where(b => b != a && IsInside(rows[b], rows[a])).OrderByDescending(b => CountLeft(rows[b], [])).ToList();
            foreach (var first in inside)
            {
                var taken = new List<bool[]> { rows[first] };
                foreach (var next in inside.Where(next => taken.TrueForAll(one => AreApart(one, rows[next]))))
                {
                    taken.Add(rows[next]);
                    if (Suppression.IsTooFew(CountLeft(rows[a], taken)))
                        return true;
                }
            }
        }
        return false;
    }

    // Gauss and Jordan: a reduced equation whose coefficients are all ones speaks of exactly those classes.
    private bool EliminationTellsOfTooFew()
    {
        var matrix = rows.Select(row => row.Select(holds => holds ? 1.0 : 0).ToArray()).ToArray();
        var pivotRow = 0;
        for (var column = 0; column < counts.Length && pivotRow < matrix.Length; column++)
        {
            var best = Enumerable.Range(pivotRow, matrix.Length - pivotRow).MaxBy(row => Math.Abs(matrix[row][column]));
            if (Math.Abs(matrix[best][column]) < Tiny)
                continue;
            (matrix[pivotRow], matrix[best]) = (matrix[best], matrix[pivotRow]);
            Normalise(matrix[pivotRow], column);
            for (var row = 0; row < matrix.Length; row++)
            {
                if (row != pivotRow && Math.Abs(matrix[row][column]) > Tiny)
                    Subtract(matrix[row], matrix[pivotRow], matrix[row][column]);
            }
            pivotRow++;
        }
        return matrix.Take(pivotRow).Any(SpeaksOfTooFew);
    }

    private bool SpeaksOfTooFew(double[] equation)
    {
        var members = 0;
        for (var column = 0; column < equation.Length; column++)
        {
            if (Math.Abs(equation[column]) < Tiny)
                continue;
            if (Math.Abs(equation[column] - 1) > Tiny)
                return false;
            members += counts[column];
        }
        return Suppression.IsTooFew(members);
    }

    private static void Normalise(double[] row, int column)
    {
        var by = row[column];
        for (var i = 0; i < row.Length; i++)
            row[i] /= by;
    }

    private static void Subtract(double[] row, double[] pivot, double times)
    {
        for (var i = 0; i < row.Length; i++)
            row[i] -= times * pivot[i];
    }

    private static bool IsInside(bool[] inner, bool[] outer)
    {
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] && !outer[i])
                return false;
        }
        return true;
    }

    private static bool AreApart(bool[] one, bool[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] && other[i])
                return false;
        }
        return true;
    }

    private int CountLeft(bool[] whole, List<bool[]> taken)
    {
        var left = 0;
        for (var column = 0; column < whole.Length; column++)
        {
            if (whole[column] && !taken.Exists(one => one[column]))
                left += counts[column];
        }
        return left;
    }
}
