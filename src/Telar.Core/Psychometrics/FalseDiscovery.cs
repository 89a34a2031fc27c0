namespace Telar.Core.Psychometrics;

/// Benjamini and Hochberg (1995): p-values raised so that, of all items below a limit, at most that share is found by mistake on average.
public static class FalseDiscovery
{
    public static double[] Adjust(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        var least = 1.0;
        var rank = pValues.Count;
        foreach (var place in Enumerable.Range(0, pValues.Count).OrderByDescending(place => pValues[place]).ThenBy(place => place))
        {
            least = Math.Min(least, pValues[place] * pValues.Count / rank);
            adjusted[place] = least;
            rank--;
        }
        return adjusted;
    }
}
