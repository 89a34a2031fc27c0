using MathNet.Numerics.LinearAlgebra;
using Telar.Core.Benchmarks;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Benchmarks;

public class SafeTableTests
{
    [Fact]
    public void Counts_are_told_to_the_nearest_five_and_shares_in_whole_percent()
    {
        var table = SafeTable.Of(new[,] { { 13, 27 }, { 41, 19 } });

        Assert.Equal((15, 25, 40), (table.CountTold(0, 0), table.CountTold(0, 1), table.CountTold(0, null)));
        Assert.Equal((33, 68), (table.PercentOfRow(0, 0), table.PercentOfRow(0, 1)));
        Assert.Equal((100, 55), (table.CountTold(null, null), table.CountTold(null, 0)));
    }

    [Fact]
    public void A_small_cell_hides_others_so_that_no_sum_gives_it_back()
    {
        var table = SafeTable.Of(new[,] { { 3, 40, 30 }, { 50, 20, 60 }, { 35, 45, 25 } });

        Assert.Null(table.CountTold(0, 0));
        // One more in its row and one more in its column, and a fourth that closes the square.
        Assert.True(Cells(table).Count(told => !told) >= 4);
        Assert.NotNull(table.CountTold(null, null));
        Assert.Empty(Recovered(new[,] { { 3, 40, 30 }, { 50, 20, 60 }, { 35, 45, 25 } }, table));
    }

    [Fact]
    public void Where_everybody_of_a_row_answered_the_same_it_is_not_told()
    {
        var table = SafeTable.Of(new[,] { { 40, 0, 0 }, { 12, 30, 21 }, { 18, 22, 34 } });

        Assert.Equal((null, null, null), (table.CountTold(0, 0), table.CountTold(0, 1), table.CountTold(0, 2)));
        Assert.Equal(40, table.CountTold(0, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Of_one_to_five_people_nothing_is_told(int people)
    {
        var table = SafeTable.Of(new[,] { { people, 0 } });

        Assert.False(people > 0 && Cells(table).Any(told => told));
        Assert.Equal(people == 0 ? 0 : null, table.CountTold(null, null));
    }

    // Written apart from the algorithm: every set of up to four hidden cells that hold one to five people together is looked for in the space of what is told.
    [Fact]
    public void Nobody_is_found_out_in_a_thousand_tables()
    {
        var chance = new Dice(11);
        for (var number = 0; number < 1000; number++)
        {
            var counts = new int[1 + chance.Below(5), 2 + chance.Below(5)];
            var most = 1 + chance.Below(60);
            for (var row = 0; row < counts.GetLength(0); row++)
            {
                for (var column = 0; column < counts.GetLength(1); column++)
                    counts[row, column] = chance.Below(3) == 0 ? chance.Below(7) : chance.Below(most);
            }

            var found = Recovered(counts, SafeTable.Of(counts));

            Assert.True(found.Count == 0, $"table {number}: {string.Join("; ", found)}\n{string.Join('\n', Enumerable.Range(0, counts.GetLength(0)).Select(row => string.Join(' ', Enumerable.Range(0, counts.GetLength(1)).Select(column => counts[row, column]))))}");
        }
    }

    [Fact]
    public void The_attack_finds_what_a_careless_table_tells() =>
        Assert.NotEmpty(Recovered(new[,] { { 3, 40 }, { 50, 20 } }, [(null, null), (0, null), (1, null), (null, 0), (null, 1), (0, 1)]));

    private static IEnumerable<bool> Cells(SafeTable table) =>
        Enumerable.Range(0, table.Rows).SelectMany(row => Enumerable.Range(0, table.Columns).Select(column => table.Tells(row, column)));

    private static List<string> Recovered(int[,] counts, SafeTable table)
    {
        var told = new List<(int?, int?)>();
        foreach (var row in Enumerable.Range(0, table.Rows).Select(row => (int?)row).Append(null))
        {
            foreach (var column in Enumerable.Range(0, table.Columns).Select(column => (int?)column).Append(null))
            {
                if (table.Tells(row, column))
                    told.Add((row, column));
            }
        }
        return Recovered(counts, told);
    }

    private static List<string> Recovered(int[,] counts, List<(int? Row, int? Column)> told)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        if (told.Count == 0)
            return [];
        var matrix = Matrix<double>.Build.Dense(told.Count, rows * columns, (at, cell) => (told[at].Row ?? cell / columns) == cell / columns && (told[at].Column ?? cell % columns) == cell % columns ? 1 : 0);
        var svd = matrix.Svd();
        var space = svd.VT.SubMatrix(0, svd.S.Count(value => value > 1e-9), 0, rows * columns);
        var small = Enumerable.Range(0, rows * columns).Where(cell => counts[cell / columns, cell % columns] < 6 && !told.Contains((cell / columns, cell % columns))).ToList();
        var found = new List<string>();
        foreach (var set in Sets(small, 4))
        {
            if (set.Sum(cell => counts[cell / columns, cell % columns]) is 0 or >= 6)
                continue;
            // A vector lies in a space whose rows are orthonormal where its shadow is as long as itself.
            var shadow = 0.0;
            for (var row = 0; row < space.RowCount; row++)
            {
                var along = set.Sum(cell => space[row, cell]);
                shadow += along * along;
            }
            if (shadow > set.Count - 1e-9)
                found.Add(string.Join('+', set.Select(cell => $"{cell / columns},{cell % columns}")));
        }
        return found;
    }

    private static IEnumerable<List<int>> Sets(List<int> of, int most)
    {
        for (var first = 0; first < of.Count; first++)
        {
            yield return [of[first]];
            if (most == 1)
                continue;
            foreach (var rest in Sets(of[(first + 1)..], most - 1))
                yield return [of[first], .. rest];
        }
    }
}
