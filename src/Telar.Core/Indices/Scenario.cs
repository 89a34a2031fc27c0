namespace Telar.Core.Indices;

/// The inputs after one choice of imputation, treatment, normalisation and aggregation, ready to be weighed.
/// Columns are padded to whole vectors; a missing value is 0 with presence 0.
internal sealed class Scenario
{
    /// Lanes that are worked on together; fixed, so that every machine adds in the same order.
    public const int Lanes = 4;

    private Scenario(double[] values, double[] present, double[][] open, bool[] isLogarithm, bool isPublishedScale)
    {
        Values = values;
        Present = present;
        Open = open;
        IsLogarithm = isLogarithm;
        IsPublishedScale = isPublishedScale;
    }

    /// Normalised indicators, or their logarithms where the first mean is geometric.
    public double[] Values { get; }

    public double[] Present { get; }

    /// By level and node: 1 where a unit has coverage enough for the node.
    public double[][] Open { get; }

    /// By level: whether its values are carried as logarithms.
    public bool[] IsLogarithm { get; }

    /// Whether scores can be read beside the published ones.
    public bool IsPublishedScale { get; }

    public static int Padded(int units) => (units + Lanes - 1) / Lanes * Lanes;

    /// A geometric mean moves the scale above zero where it must, and gives way to the arithmetic one where no scale allows it.
    public static Scenario Of(Recipe recipe, IndexMatrix treated, Normalisation normalisation, Aggregation? forAll)
    {
        var tree = recipe.Tree;
        Aggregation[] chosen = [.. tree.Levels.Skip(1).Select(level => forAll ?? level.Rule!.Aggregation)];
        var scale = normalisation;
        if (chosen.Contains(Aggregation.Geometric))
        {
            if (normalisation.AboveZero is { } positive)
                scale = positive;
            else
                Array.Fill(chosen, Aggregation.Arithmetic);
        }
        var normalised = IndexComputation.NormaliseAll(scale, tree, treated);
        bool[] isLogarithm = [chosen[0] == Aggregation.Geometric, .. chosen.Select(aggregation => aggregation == Aggregation.Geometric)];
        var (values, present) = Lay(normalised, isLogarithm[0]);
        return new(values, present, OpenNodes(tree, normalised.Units.Count, present), isLogarithm, scale == recipe.Normalisation);
    }

    private static (double[] Values, double[] Present) Lay(IndexMatrix normalised, bool isLogarithm)
    {
        var stride = Padded(normalised.Units.Count);
        var (values, present) = (new double[normalised.Columns.Count * stride], new double[normalised.Columns.Count * stride]);
        for (var column = 0; column < normalised.Columns.Count; column++)
        {
            for (var unit = 0; unit < normalised.Units.Count; unit++)
            {
                var value = normalised[unit, column];
                if (double.IsNaN(value))
                    continue;
                values[(column * stride) + unit] = isLogarithm ? Math.Log(value) : value;
                present[(column * stride) + unit] = 1;
            }
        }
        return (values, present);
    }

    private static double[][] OpenNodes(IndexTree tree, int units, double[] present)
    {
        var stride = Padded(units);
        var open = new double[tree.Levels.Count][];
        open[0] = present;
        for (var number = 1; number < open.Length; number++)
        {
            var level = tree.Levels[number];
            open[number] = new double[level.Codes.Count * stride];
            for (var node = 0; node < level.Codes.Count; node++)
            {
                var (first, end) = (level.FirstChild[node], level.FirstChild[node + 1]);
                for (var unit = 0; unit < units; unit++)
                {
                    var there = 0;
                    for (var child = first; child < end; child++)
                        there += open[number - 1][(child * stride) + unit] > 0 ? 1 : 0;
                    if (Coverage.IsEnough(there, end - first, level.Rule!.MinimumCoverage))
                        open[number][(node * stride) + unit] = 1;
                }
            }
        }
        return open;
    }
}
