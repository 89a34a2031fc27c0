using Telar.Core.Indices;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Indices;

/// Small indices for tests: as many parents and children as the sentence needs.
internal static class SmallIndex
{
    public static readonly LevelRule[] TwoLevels = [new("dimension", Aggregation.Arithmetic, 0), new("index", Aggregation.Arithmetic, 0)];

    /// Two dimensions of two indicators each: A1 A2 under A, B1 B2 under B.
    public static RecipeDraft Draft() => new()
    {
        Code = "small",
        Window = new(2010, 2025),
        Treatment = Treatment.None,
        Normalisation = Normalisation.MinMax(0, 100),
        Levels = TwoLevels,
        Root = new("INDEX", 1) { Children = [Dimension("A", 2), Dimension("B", 2)] },
    };

    public static RecipeNode Dimension(string code, int indicators) =>
        new(code, 1) { Children = [.. Enumerable.Range(1, indicators).Select(number => new RecipeNode(code + number, 1))] };

    /// Rows of a table: the unit, then its values in the order of the recipe's indicators; NaN is no value.
    public static IndexInputs Inputs(Recipe recipe, params (string Unit, double[] Values)[] rows)
    {
        var data = rows.SelectMany(row => row.Values.Select((value, column) => new IndexDatum(row.Unit, recipe.Tree.Indicators[column].Code, null, value, 1)))
            .Where(datum => !double.IsNaN(datum.Value));
        return IndexInputs.Gather(recipe, [.. data]).Value;
    }

    public static IndexComputation Index(RecipeDraft draft, params (string Unit, double[] Values)[] rows)
    {
        var recipe = Recipe.Of(draft).Value;
        return IndexComputation.Of(recipe, Inputs(recipe, rows)).Value;
    }

    /// Many units with seeded values and holes, for what must hold for any.
    public static (string Unit, double[] Values)[] ManyUnits(int units, int indicators, double holes = 0, ulong seed = 1)
    {
        var stream = new RandomStream(seed);
        return [.. Enumerable.Range(0, units).Select(unit => ($"U{unit:D2}", Enumerable.Range(0, indicators).Select(indicator =>
        {
            var place = (ulong)(((unit * indicators) + indicator) * 2);
            return stream.At(place) < holes ? double.NaN : Math.Exp(3 * stream.At(place + 1));
        }).ToArray()))];
    }
}
