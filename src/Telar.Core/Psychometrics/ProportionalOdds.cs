namespace Telar.Core.Psychometrics;

/// Ordinal logistic regression with proportional odds (McCullagh 1980): the log odds of answering at most a category are its threshold less the
/// weighted sum of the predictors. The likelihood has one top, found by Newton's method; there is none where a predictor tells categories apart completely.
public sealed class ProportionalOdds
{
    private const int MostSteps = 100;

    // Half of g' H^-1 g is about what the log-likelihood still lacks.
    private const double Still = 1e-10;

    // What the sum over all respondents may lose to rounding, of itself.
    private const double Rounding = 1e-12;

    // Predictors are standardised: a slope that is known to no more than a thousand up or down is on its way to infinity.
    private const double WidestVariance = 1e6;

    private readonly int[] categories;
    private readonly double[][] predictors;
    private readonly int thresholds;
    private readonly int size;
    private readonly double[] gradient;
    private readonly double[] information;

    private ProportionalOdds(int[] categories, double[][] predictors)
    {
        this.categories = categories;
        this.predictors = predictors;
        thresholds = categories.Max();
        size = thresholds + predictors.Length;
        gradient = new double[size];
        information = new double[size * size];
    }

    /// The largest log-likelihood, or nothing where there is none. Categories count from 0 without gaps.
    public static double? LogLikelihood(int[] categories, params double[][] predictors) =>
        new ProportionalOdds(categories, [.. predictors.Select(Standardised)]).Maximum();

    private static double[] Standardised(double[] values)
    {
        var (mean, deviation) = (Spread.Mean(values), Math.Sqrt(Spread.Variance(values)));
        return [.. values.Select(value => (value - mean) / deviation)];
    }

    private double? Maximum()
    {
        var parameters = Start();
        var likelihood = Evaluate(parameters);
        var step = new double[size];
        var tried = new double[size];
        for (var count = 0; count < MostSteps; count++)
        {
            if (!Cholesky.Solve(information, gradient, step))
                return null;
            if (Product(gradient, step) / 2 < Still)
                return SlopesAreFinite() ? likelihood : null;
            var length = 1.0;
            var atLeast = likelihood - (Rounding * Math.Abs(likelihood));
            double reached;
            do
            {
                for (var one = 0; one < size; one++)
                    tried[one] = parameters[one] + (length * step[one]);
                reached = Evaluate(tried);
                length /= 2;
            }
            while (!(reached >= atLeast) && length > 1e-10);
            if (!(reached >= atLeast))
                return null;
            (likelihood, parameters, tried) = (reached, tried, parameters);
        }
        return null;
    }

    // The inverse of the information is the variance of what was estimated.
    private bool SlopesAreFinite()
    {
        var (one, column) = (new double[size], new double[size]);
        for (var slope = thresholds; slope < size; slope++)
        {
            Array.Clear(one);
            one[slope] = 1;
            if (!Cholesky.Solve(information, one, column) || column[slope] > WidestVariance)
                return false;
        }
        return true;
    }

    // Without predictors the thresholds follow from the shares of the categories.
    private double[] Start()
    {
        var start = new double[size];
        for (var threshold = 0; threshold < thresholds; threshold++)
        {
            double below = categories.Count(category => category <= threshold);
            start[threshold] = Math.Log(below / (categories.Length - below));
        }
        return start;
    }

    // Fills slope and curvature on the way. Thresholds out of order have no likelihood: NaN.
    private double Evaluate(double[] parameters)
    {
        Array.Clear(gradient);
        Array.Clear(information);
        var likelihood = 0.0;
        for (var row = 0; row < categories.Length; row++)
        {
            var sum = 0.0;
            for (var one = 0; one < predictors.Length; one++)
                sum += parameters[thresholds + one] * predictors[one][row];
            var upper = categories[row] == thresholds ? double.PositiveInfinity : parameters[categories[row]] - sum;
            var lower = categories[row] == 0 ? double.NegativeInfinity : parameters[categories[row] - 1] - sum;
            var probability = Between(lower, upper);
            if (!(probability > 0))
                return double.NaN;
            likelihood += Math.Log(probability);
            AddRow(row, new(lower, probability), new(upper, probability));
        }
        Mirror();
        return likelihood;
    }

    private void AddRow(int row, Edge lower, Edge upper)
    {
        var (below, above) = (categories[row] - 1, categories[row] == thresholds ? -1 : categories[row]);
        var (slopeUp, slopeDown) = (upper.Slope, -lower.Slope);
        var curveUp = (upper.Slope * upper.Slope) - upper.Bend;
        var curveDown = (lower.Slope * lower.Slope) + lower.Bend;
        var curveBoth = -upper.Slope * lower.Slope;
        if (above >= 0)
        {
            gradient[above] += slopeUp;
            information[(above * size) + above] += curveUp;
        }
        if (below >= 0)
        {
            gradient[below] += slopeDown;
            information[(below * size) + below] += curveDown;
        }
        if (above >= 0 && below >= 0)
            information[(above * size) + below] += curveBoth;
        for (var one = 0; one < predictors.Length; one++)
        {
            var value = predictors[one][row];
            var place = (thresholds + one) * size;
            gradient[thresholds + one] -= (slopeUp + slopeDown) * value;
            if (above >= 0)
                information[place + above] -= (curveUp + curveBoth) * value;
            if (below >= 0)
                information[place + below] -= (curveDown + curveBoth) * value;
            for (var other = 0; other <= one; other++)
                information[place + thresholds + other] += (curveUp + curveDown + (2 * curveBoth)) * value * predictors[other][row];
        }
    }

    private void Mirror()
    {
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < row; column++)
                information[(column * size) + row] = information[(row * size) + column];
        }
    }

    // F(upper) - F(lower) without the loss of digits that a difference of two numbers close to one would bring.
    private static double Between(double lower, double upper) =>
        Logistic(upper) * Logistic(-lower) * (double.IsInfinity(lower) || double.IsInfinity(upper) ? 1 : -Math.Exp(lower - upper) + 1);

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));

    private static double Product(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var one = 0; one < left.Length; one++)
            sum += left[one] * right[one];
        return sum;
    }

    /// One end of a category: the density there and its derivative, both over the probability of the category.
    private readonly struct Edge
    {
        public Edge(double at, double probability)
        {
            if (double.IsInfinity(at))
                return;
            var share = Logistic(at);
            Slope = share * (1 - share) / probability;
            Bend = Slope * (1 - (2 * share));
        }

        public double Slope { get; }

        public double Bend { get; }
    }
}
