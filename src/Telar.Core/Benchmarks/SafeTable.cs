namespace Telar.Core.Benchmarks;

/// Counts of respondents by two things at once, as they may be told: nothing that was left out follows from what is told, by adding and
/// subtracting, where it would speak of one to five people. Nor is anything told of a row or a column whose members all stand in one cell:
/// whoever knows that somebody is in it would know the answer. Counts are told to the nearest five, shares in whole percent.
public sealed class SafeTable
{
    /// Rows and columns beyond which nobody reads a table, and the equations become too many.
    public const int MostOfEach = 40;

    /// A table with more cells of under six than that is told by its sums alone: it is too thin to be anything else.
    private const int MostSmallCells = 40;

    private readonly int[,] counts;
    private readonly HashSet<(int? Row, int? Column)> told = [];

    private SafeTable(int[,] counts) => this.counts = counts;

    public int Rows => counts.GetLength(0);

    public int Columns => counts.GetLength(1);

    public static SafeTable Of(int[,] counts)
    {
        if (counts.GetLength(0) > MostOfEach || counts.GetLength(1) > MostOfEach)
            throw new ArgumentException("A table larger than can be kept safe.", nameof(counts));
        var table = new SafeTable(counts);
        table.Decide();
        return table;
    }

    /// How many stand in a cell, to the nearest five; null: not told. Without a row or a column: in all of them.
    public int? CountTold(int? row, int? column) => Tells(row, column) ? Rounded.ToFive(CountOf(row, column)) : null;

    /// The share of a cell in its row, in whole percent; null where the cell or the row is not told.
    public int? PercentOfRow(int row, int column) => Tells(row, column) && Tells(row, null) && CountOf(row, null) > 0
        ? (int)Math.Round(100.0 * counts[row, column] / CountOf(row, null), MidpointRounding.AwayFromZero)
        : null;

    public bool Tells(int? row, int? column) => told.Contains((row, column));

    private void Decide()
    {
        var (rows, columns) = (Enumerable.Range(0, Rows).ToList(), Enumerable.Range(0, Columns).ToList());
        var oneRow = rows.Where(row => Columns > 1 && IsInOne(columns.Select(column => counts[row, column]))).ToHashSet();
        var oneColumn = columns.Where(column => Rows > 1 && IsInOne(rows.Select(row => counts[row, column]))).ToHashSet();
        var system = new CellSystem([.. counts.Cast<int>()], place => counts[place / Columns, place % Columns] > 0 && (oneRow.Contains(place / Columns) || oneColumn.Contains(place % Columns)));

        // Sums before their parts, and the larger before the smaller: what is lost is what speaks of the fewest.
        Offer(system, null, null);
        foreach (var (row, column) in rows.Select(row => ((int?)row, (int?)null)).Concat(columns.Select(column => ((int?)null, (int?)column))).OrderByDescending(one => CountOf(one.Item1, one.Item2)))
            Offer(system, row, column);
        if (counts.Cast<int>().Count(count => count < Suppression.LeastMembers) > MostSmallCells)
            return;
        foreach (var (row, column) in AllCells().Where(cell => !oneRow.Contains(cell.Row) && !oneColumn.Contains(cell.Column)).OrderByDescending(cell => counts[cell.Row, cell.Column]))
            Offer(system, row, column);
    }

    private IEnumerable<(int Row, int Column)> AllCells() =>
        Enumerable.Range(0, Rows).SelectMany(row => Enumerable.Range(0, Columns).Select(column => (row, column)));

    private void Offer(CellSystem system, int? row, int? column)
    {
        if (system.TryTake([.. AllCells().Where(cell => (row ?? cell.Row) == cell.Row && (column ?? cell.Column) == cell.Column).Select(cell => cell.Row * Columns + cell.Column)]))
            told.Add((row, column));
    }

    private int CountOf(int? row, int? column)
    {
        var sum = 0;
        for (var r = row ?? 0; r < (row + 1 ?? Rows); r++)
        {
            for (var c = column ?? 0; c < (column + 1 ?? Columns); c++)
                sum += counts[r, c];
        }
        return sum;
    }

    private static bool IsInOne(IEnumerable<int> line) => line.Count(count => count > 0) == 1;
}
