using System.Globalization;
using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

/// The worked index that others computed: read where TELAR_REFERENCE points, never copied here.
internal static class ReferenceIndex
{
    public static readonly LevelRule[] Arithmetic = Rules(Aggregation.Arithmetic, 0);

    public static LevelRule[] Rules(Aggregation aggregation, double minimumCoverage) =>
        [new("dimension", aggregation, minimumCoverage), new("index", aggregation, minimumCoverage)];

    public static string Folder()
    {
        var root = Environment.GetEnvironmentVariable("TELAR_REFERENCE");
        if (string.IsNullOrEmpty(root))
            Assert.Skip("TELAR_REFERENCE");
        return Path.Combine(root, "reference", "composite-index");
    }

    public static IndexComputation Compute(Treatment treatment, Normalisation normalisation, IReadOnlyList<LevelRule> rules)
    {
        var recipe = Recipe.Of(Draft(treatment, normalisation, rules)).Value;
        return IndexComputation.Of(recipe, IndexInputs.Gather(recipe, Data()).Value).Value;
    }

    public static RecipeDraft Draft(Treatment treatment, Normalisation normalisation, IReadOnlyList<LevelRule> rules) => new()
    {
        Code = "reference-24",
        Window = new(2010, 2100),
        Treatment = treatment,
        Normalisation = normalisation,
        Levels = rules,
        Root = Node("INDEX", [.. Rows("structure.csv")]),
    };

    public static IReadOnlyList<IndexDatum> Data() =>
        [.. Rows("data.csv").Select((row, line) => new IndexDatum(row["unit"], row["indicator"], int.Parse(row["year"], CultureInfo.InvariantCulture), Number(row["value"]), line + 2))];

    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), file));
        var header = lines[0].Split(',');
        foreach (var line in lines.Skip(1))
            yield return header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
    }

    public static double Number(string cell) => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);

    private static RecipeNode Node(string code, List<Dictionary<string, string>> structure)
    {
        var row = structure.Single(row => row["code"] == code);
        return new(code, Number(row["weight"]))
        {
            Direction = row["direction"] == "-1" ? Direction.Down : Direction.Up,
            Children = [.. structure.Where(child => child["parent"] == code).Select(child => Node(child["code"], structure))],
        };
    }
}
