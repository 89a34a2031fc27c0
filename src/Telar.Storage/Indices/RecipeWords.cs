using Telar.Core.Indices;

namespace Telar.Storage.Indices;

/// How the closed sets of a recipe are written.
internal static class RecipeWords
{
    public static readonly IReadOnlyDictionary<string, NormalisationMethod> NormalisationMethods = new Dictionary<string, NormalisationMethod>(StringComparer.Ordinal)
    {
        ["min_max"] = NormalisationMethod.MinMax,
        ["z_score"] = NormalisationMethod.ZScore,
        ["rank"] = NormalisationMethod.Rank,
        ["goalposts"] = NormalisationMethod.Goalposts,
    };

    public static readonly IReadOnlyDictionary<string, Aggregation> Aggregations = new Dictionary<string, Aggregation>(StringComparer.Ordinal)
    {
        ["arithmetic"] = Aggregation.Arithmetic,
        ["geometric"] = Aggregation.Geometric,
    };

    public static readonly IReadOnlyDictionary<string, Imputation> Imputations = new Dictionary<string, Imputation>(StringComparer.Ordinal)
    {
        ["median"] = Imputation.Median,
        ["nearest"] = Imputation.Nearest,
        ["older"] = Imputation.Older,
    };

    public static readonly IReadOnlyDictionary<string, Direction> Directions = new Dictionary<string, Direction>(StringComparer.Ordinal)
    {
        ["up"] = Direction.Up,
        ["down"] = Direction.Down,
    };
}
