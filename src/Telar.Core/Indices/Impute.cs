namespace Telar.Core.Indices;

/// Fills the holes of a matrix; what nothing speaks to stays a hole.
public static class Impute
{
    private const int Neighbours = 3;

    // Two units that share fewer indicators than this cannot be called alike.
    private const int SharedAtLeast = 3;

    public static IndexMatrix Apply(Imputation imputation, IndexMatrix values, IndexMatrix older) => imputation switch
    {
        Imputation.None => values,
        Imputation.Median => Fill(values, (_, column) => Percentiles.Interpolated(Sorted(values.Column(column)), 0.5)),
        Imputation.Nearest => Fill(values, new Likeness(values).MeanOfNearest),
        Imputation.Older => Fill(values, (unit, column) => older[unit, column]),
        _ => throw new ArgumentOutOfRangeException(nameof(imputation), imputation, "An imputation outside of the four."),
    };

    private static IndexMatrix Fill(IndexMatrix values, Func<int, int, double> guess)
    {
        var cells = values.Values.ToArray();
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (double.IsNaN(cells[cell]))
                cells[cell] = guess(cell % values.Units.Count, cell / values.Units.Count);
        }
        return new(values.Units, values.Columns, cells);
    }

    private static double[] Sorted(ReadOnlySpan<double> column)
    {
        var present = new List<double>(column.Length);
        foreach (var value in column)
        {
            if (!double.IsNaN(value))
                present.Add(value);
        }
        present.Sort();
        return [.. present];
    }

    /// How far units are from each other: the mean squared difference over the indicators both have, in standard deviations.
    private sealed class Likeness(IndexMatrix values)
    {
        private readonly double[] deviations = [.. Enumerable.Range(0, values.Columns.Count).Select(column => Moments.StandardDeviation(values.Column(column)))];

        public double MeanOfNearest(int unit, int column)
        {
            var candidates = new List<(double Distance, int Unit)>();
            for (var other = 0; other < values.Units.Count; other++)
            {
                var distance = Distance(unit, other);
                if (other != unit && !double.IsNaN(distance) && !double.IsNaN(values[other, column]))
                    candidates.Add((distance, other));
            }
            // Equal distances are settled by the order of the units, so that the choice is the same every time.
            candidates.Sort();
            var sum = 0.0;
            var count = Math.Min(Neighbours, candidates.Count);
            for (var near = 0; near < count; near++)
                sum += values[candidates[near].Unit, column];
            return count == 0 ? double.NaN : sum / count;
        }

        private double Distance(int unit, int other)
        {
            var (sum, shared) = (0.0, 0);
            for (var column = 0; column < values.Columns.Count; column++)
            {
                var step = (values[unit, column] - values[other, column]) / deviations[column];
                if (!double.IsFinite(step))
                    continue;
                sum += step * step;
                shared++;
            }
            return shared < SharedAtLeast ? double.NaN : sum / shared;
        }
    }
}
