namespace Telar.Core.Psychometrics;

/// The share of a beta distribution that lies below a value: the regularised incomplete beta function.
internal static class BetaFunction
{
    private const int MostTerms = 10_000;
    private const double Tiny = 1e-300;

    // Lanczos (1964), g = 7 with nine terms: about fifteen digits.
    private const double Shift = 7;
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    public static double Share(double value, double first, double second)
    {
        if (value <= 0)
            return 0;
        if (value >= 1)
            return 1;
        var front = Math.Exp(LogGamma(first + second) - LogGamma(first) - LogGamma(second) + (first * Math.Log(value)) + (second * Math.Log(1 - value)));

        // The fraction converges fast only below the bulk of the distribution; above it, the other side is computed.
        return value < (first + 1) / (first + second + 2)
            ? front * Fraction(value, first, second) / first
            : 1 - (front * Fraction(1 - value, second, first) / second);
    }

    public static double LogGamma(double value)
    {
        var sum = Lanczos[0];
        for (var term = 1; term < Lanczos.Length; term++)
            sum += Lanczos[term] / (value - 1 + term);
        var shifted = value - 1 + Shift + 0.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((value - 0.5) * Math.Log(shifted)) - shifted + Math.Log(sum);
    }

    // The continued fraction of the function (DLMF 8.17.22), evaluated from the front by Lentz's method.
    private static double Fraction(double value, double first, double second)
    {
        var numerator = 1.0;
        var denominator = 1 / AwayFromZero(1 - ((first + second) * value / (first + 1)));
        var result = denominator;
        for (var term = 1; term < MostTerms; term++)
        {
            var even = term * (second - term) * value / ((first + (2 * term) - 1) * (first + (2 * term)));
            denominator = 1 / AwayFromZero(1 + (even * denominator));
            numerator = AwayFromZero(1 + (even / numerator));
            result *= denominator * numerator;

            var odd = -(first + term) * (first + second + term) * value / ((first + (2 * term)) * (first + (2 * term) + 1));
            denominator = 1 / AwayFromZero(1 + (odd * denominator));
            numerator = AwayFromZero(1 + (odd / numerator));
            var factor = denominator * numerator;
            result *= factor;
            if (Math.Abs(factor - 1) < 1e-16)
                break;
        }
        return result;
    }

    private static double AwayFromZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
