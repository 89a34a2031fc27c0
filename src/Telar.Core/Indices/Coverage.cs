namespace Telar.Core.Indices;

/// How much of a node is there. The minimum asks about direct children; what is published is the share of indicators below the node.
public static class Coverage
{
    // 3 of 5 must pass a minimum of 0.6 whatever the last bit of 0.6 says.
    private const double LastBit = 1e-12;

    public static bool IsEnough(int present, int children, double minimum) =>
        present > 0 && ((double)present / children) + LastBit >= minimum;

    /// The share of a node's indicators that each unit has.
    public static void OfIndicators(IndexMatrix normalised, int first, int end, Span<double> shares)
    {
        for (var unit = 0; unit < shares.Length; unit++)
        {
            var present = 0;
            for (var indicator = first; indicator < end; indicator++)
            {
                if (!double.IsNaN(normalised[unit, indicator]))
                    present++;
            }
            shares[unit] = (double)present / (end - first);
        }
    }
}
