namespace Telar.Core.Psychometrics;

/// The F distribution, through the incomplete beta function.
public static class FisherDistribution
{
    private const int MostSteps = 200;

    /// The value below which lies the share `probability`; found by halving on the share of the numerator, which lies between zero and one.
    public static double Quantile(double probability, double numeratorDegrees, double denominatorDegrees)
    {
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < MostSteps && high - low > 1e-17; step++)
        {
            var middle = low + ((high - low) / 2);
            if (BetaFunction.Share(middle, numeratorDegrees / 2, denominatorDegrees / 2) < probability)
                low = middle;
            else
                high = middle;
        }
        var share = low + ((high - low) / 2);
        return denominatorDegrees * share / (numeratorDegrees * (1 - share));
    }
}
