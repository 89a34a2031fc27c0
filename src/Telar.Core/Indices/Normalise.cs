namespace Telar.Core.Indices;

/// Brings one column onto the common scale, in place. Missing stays missing.
public static class Normalise
{
    /// A column whose values are all equal tells nobody apart: except under goalposts it becomes missing.
    public static void Apply(Normalisation normalisation, Direction direction, Goalposts? posts, Span<double> column)
    {
        if (direction == Direction.Down)
            Negate(column);
        var (low, high) = Moments.Range(column);
        if (!(low < high) && normalisation.Method != NormalisationMethod.Goalposts)
            column.Fill(double.NaN);
        switch (normalisation.Method)
        {
            case NormalisationMethod.MinMax:
                Stretch(column, low, high, normalisation.First, normalisation.Second);
                break;
            case NormalisationMethod.ZScore:
                ToZScores(column, normalisation.First, normalisation.Second);
                break;
            case NormalisationMethod.Rank:
                ToRanks(column);
                break;
            case NormalisationMethod.Goalposts:
                var (worst, best) = Directed(posts ?? throw new ArgumentNullException(nameof(posts), "Goalposts were checked at the door."), direction);
                foreach (ref var value in column)
                    value = double.IsNaN(value) ? value : Math.Clamp(value, worst, best);
                Stretch(column, worst, best, normalisation.First, normalisation.Second);
                break;
            default:
                throw new InvalidOperationException("A method outside of the four.");
        }
    }

    private static (double Worst, double Best) Directed(Goalposts posts, Direction direction) =>
        direction == Direction.Up ? (posts.Low, posts.High) : (-posts.High, -posts.Low);

    private static void Negate(Span<double> column)
    {
        foreach (ref var value in column)
            value = -value;
    }

    private static void Stretch(Span<double> column, double worst, double best, double low, double high)
    {
        foreach (ref var value in column)
            value = ((value - worst) / (best - worst) * (high - low)) + low;
    }

    private static void ToZScores(Span<double> column, double mean, double deviation)
    {
        var (center, spread) = (Moments.Mean(column), Moments.StandardDeviation(column));
        foreach (ref var value in column)
            value = ((value - center) / spread * deviation) + mean;
    }

    private static void ToRanks(Span<double> column)
    {
        ReadOnlySpan<double> values = column.ToArray();
        for (var unit = 0; unit < column.Length; unit++)
        {
            if (double.IsNaN(values[unit]))
                continue;
            var below = 0;
            foreach (var other in values)
            {
                if (other < values[unit])
                    below++;
            }
            column[unit] = below + 1;
        }
    }
}
