namespace Telar.Core.Psychometrics;

/// One common factor fitted to a correlation matrix by maximum likelihood: each item is its loading times the factor plus a part of its own.
/// Found by the expectation-maximisation steps of Rubin and Thayer (1982), which never lower the likelihood and keep own parts above zero.
public sealed record OneFactorFit(double[] Loadings, double[] Uniquenesses, bool HasConverged)
{
    private const int MostSteps = 100_000;
    private const double Still = 1e-11;

    // An own part that runs towards zero (a Heywood case) is no solution: the item would be the factor itself.
    private const double LeastOwnPart = 0.005;

    public bool IsImproper => !HasConverged || Uniquenesses[LeastUnique] < LeastOwnPart;

    public int LeastUnique => Array.IndexOf(Uniquenesses, Uniquenesses.Min());

    /// `correlations` row after row.
    public static OneFactorFit Of(ReadOnlySpan<double> correlations, int size)
    {
        var loadings = Start(correlations, size);
        var own = new double[size];
        for (var item = 0; item < size; item++)
            own[item] = 1 - (loadings[item] * loadings[item]);

        var (regression, product) = (new double[size], new double[size]);
        var hasConverged = false;
        for (var step = 0; step < MostSteps && !hasConverged; step++)
            hasConverged = Step(correlations, loadings, own, regression, product) < Still;
        if (loadings.Sum() < 0)
            FlipSign(loadings);
        return new(loadings, own, hasConverged);
    }

    // Each item's mean correlation with the others, so that items that go against the rest start with the right sign.
    private static double[] Start(ReadOnlySpan<double> correlations, int size)
    {
        var start = new double[size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                start[row] += row == column ? 0 : correlations[(row * size) + column] / (size - 1);
            start[row] = Math.Clamp(Math.Sign(start[row]) * Math.Sqrt(Math.Abs(start[row])), -0.95, 0.95);
            if (start[row] == 0)
                start[row] = 0.1;
        }
        return start;
    }

    // What moved most.
    private static double Step(ReadOnlySpan<double> correlations, Span<double> loadings, Span<double> own, Span<double> regression, Span<double> product)
    {
        var size = loadings.Length;
        var information = 0.0;
        for (var item = 0; item < size; item++)
        {
            regression[item] = loadings[item] / own[item];
            information += loadings[item] * regression[item];
        }
        for (var item = 0; item < size; item++)
            regression[item] /= 1 + information;

        var spread = 1 / (1 + information);
        for (var row = 0; row < size; row++)
        {
            var sum = 0.0;
            for (var column = 0; column < size; column++)
                sum += correlations[(row * size) + column] * regression[column];
            product[row] = sum;
            spread += regression[row] * sum;
        }

        var most = 0.0;
        for (var item = 0; item < size; item++)
        {
            var loading = product[item] / spread;
            var rest = Math.Max(1 - (loading * product[item]), 1e-12);
            most = Math.Max(most, Math.Max(Math.Abs(loading - loadings[item]), Math.Abs(rest - own[item])));
            (loadings[item], own[item]) = (loading, rest);
        }
        return most;
    }

    private static void FlipSign(Span<double> loadings)
    {
        for (var item = 0; item < loadings.Length; item++)
            loadings[item] = -loadings[item];
    }
}
