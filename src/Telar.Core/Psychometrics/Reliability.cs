using Telar.Core.Shared;

namespace Telar.Core.Psychometrics;

/// Cronbach's alpha of raw points with the 95 % interval of Feldt, Woodruff and Salih (1987), who follow the F distribution.
public sealed record AlphaEstimate(double Alpha, double Low, double High);

/// McDonald's omega: the share of the variance of the sum that one common factor explains, with the loadings that say so.
public sealed record OmegaEstimate(double Omega, IReadOnlyList<double> Loadings);

/// How far the items of a dimension measure one thing, among those who answered all of them.
public sealed record Reliability(string Dimension, int CompleteRespondents, Outcome<AlphaEstimate> Alpha, Outcome<OmegaEstimate> Omega)
{
    // Two items can be one thing and their own remainders in endless ways; three can in one.
    private const int ItemsForAlpha = 2;
    private const int ItemsForOmega = 3;
    private const double Tail = 0.025;

    public static IReadOnlyList<Reliability> Of(ScoredAnswers answers) => [.. answers.Dimensions.Select(dimension => OfDimension(answers, dimension))];

    private static Reliability OfDimension(ScoredAnswers answers, string dimension)
    {
        var complete = CompleteCases.Of(answers, dimension);
        return new(dimension, complete.Count, AlphaOf(answers, dimension, complete), OmegaOf(answers, dimension, complete));
    }

    private static Outcome<AlphaEstimate> AlphaOf(ScoredAnswers answers, string dimension, CompleteCases complete)
    {
        if (Refusals.OfScale(answers, dimension, complete, ItemsForAlpha, ItemFigures.ResponsesNeeded) is { Count: > 0 } problems)
            return Outcome<AlphaEstimate>.Refused(problems);
        if (!Spread.Varies(complete.RestWithout(-1)))
            return Outcome<AlphaEstimate>.Refused([PsychometricProblems.ItemDoesNotVary.At(new(Column: dimension), ("item", dimension))]);

        double items = complete.Items.Length;
        var alone = 0.0;
        for (var place = 0; place < complete.Items.Length; place++)
            alone += Spread.Variance(complete.PointsOf(place));
        var alpha = items / (items - 1) * (1 - (alone / Spread.Variance(complete.RestWithout(-1))));

        double between = complete.Count - 1;
        var within = between * (items - 1);
        var low = 1 - ((1 - alpha) * FisherDistribution.Quantile(1 - Tail, between, within));
        var high = 1 - ((1 - alpha) * FisherDistribution.Quantile(Tail, between, within));
        return Outcome<AlphaEstimate>.Of(new(alpha, low, high));
    }

    private static Outcome<OmegaEstimate> OmegaOf(ScoredAnswers answers, string dimension, CompleteCases complete)
    {
        if (Refusals.OfScale(answers, dimension, complete, ItemsForOmega, ItemFigures.ResponsesNeeded) is { Count: > 0 } problems)
            return Outcome<OmegaEstimate>.Refused(problems);

        var size = complete.Items.Length;
        var fit = OneFactorFit.Of(CorrelationsOf(complete), size);
        if (fit.IsImproper)
        {
            var item = answers.Items[complete.Items[fit.LeastUnique]].Code;
            return Outcome<OmegaEstimate>.Refused([PsychometricProblems.NoOneFactor.At(new(Column: dimension), ("dimension", dimension), ("item", item))]);
        }
        var common = fit.Loadings.Sum() * fit.Loadings.Sum();
        return Outcome<OmegaEstimate>.Of(new(common / (common + fit.Uniquenesses.Sum()), fit.Loadings));
    }

    private static double[] CorrelationsOf(CompleteCases complete)
    {
        var size = complete.Items.Length;
        var correlations = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
                correlations[(row * size) + column] = row == column ? 1 : Spread.Correlation(complete.PointsOf(row), complete.PointsOf(column));
        }
        return correlations;
    }
}
