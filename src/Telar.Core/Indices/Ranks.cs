namespace Telar.Core.Indices;

/// Places from the best, which is 1. Equal scores share the better place and the next place stays empty: 1, 2, 2, 4.
public static class Ranks
{
    public const int None = 0;

    /// Two scores that agree in ten significant digits are the same score: what differs beyond is how a machine adds.
    public static void Of(ReadOnlySpan<double> scores, Span<int> ranks)
    {
        Span<double> rounded = new double[scores.Length];
        for (var unit = 0; unit < scores.Length; unit++)
            rounded[unit] = SignificantDigits.Round(scores[unit]);
        for (var unit = 0; unit < rounded.Length; unit++)
        {
            ranks[unit] = double.IsNaN(rounded[unit]) ? None : 1;
            if (ranks[unit] == None)
                continue;
            foreach (var other in rounded)
            {
                if (other > rounded[unit])
                    ranks[unit]++;
            }
        }
    }
}
