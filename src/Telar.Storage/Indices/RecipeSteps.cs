using Telar.Core.Indices;
using Telar.Storage.Shared;

namespace Telar.Storage.Indices;

/// The steps of a recipe file, each a mapping that starts with its method.
internal static class RecipeSteps
{
    private enum TreatmentMethod
    {
        None,
        Winsorise,
        WinsoriseThenLog,
    }

    private static readonly IReadOnlyDictionary<string, TreatmentMethod> TreatmentMethods = new Dictionary<string, TreatmentMethod>(StringComparer.Ordinal)
    {
        ["none"] = TreatmentMethod.None,
        ["winsorise"] = TreatmentMethod.Winsorise,
        ["winsorise_then_log"] = TreatmentMethod.WinsoriseThenLog,
    };

    public static Treatment Treatment(YamlMap map)
    {
        var method = map.OneOf("method", TreatmentMethods);
        return method == TreatmentMethod.None
            ? Core.Indices.Treatment.None
            : new(
                (double?)map.OptionalNumber("skewness") ?? Core.Indices.Treatment.UsualSkewness,
                (double?)map.OptionalNumber("kurtosis") ?? Core.Indices.Treatment.UsualKurtosis,
                map.Whole("at_most"),
                method == TreatmentMethod.WinsoriseThenLog);
    }

    public static Normalisation Normalisation(YamlMap map) => map.OneOf("method", RecipeWords.NormalisationMethods) switch
    {
        NormalisationMethod.MinMax => Core.Indices.Normalisation.MinMax((double)map.Number("low"), (double)map.Number("high")),
        NormalisationMethod.ZScore => Core.Indices.Normalisation.ZScore((double)map.Number("mean"), (double)map.Number("deviation")),
        NormalisationMethod.Rank => Core.Indices.Normalisation.ByRank,
        NormalisationMethod.Goalposts => Core.Indices.Normalisation.ToGoalposts((double)map.Number("low"), (double)map.Number("high")),
        _ => throw new InvalidOperationException("A method outside of the four."),
    };

    public static LevelRule Level(YamlMap map) =>
        new(map.Word("name"), map.OneOf("aggregation", RecipeWords.Aggregations), (double)map.Number("minimum_coverage"));

    public static UncertaintyPlan Uncertainty(YamlMap map)
    {
        var others = map.OptionalMap("alternatives");
        return new()
        {
            Replicas = map.Whole("replicas"),
            Seed = (ulong)map.Whole("seed", low: 0),
            WeightSpread = (double)map.Number("weight_spread"),
            LeavesOneOut = map.Flag("leave_one_out"),
            OtherNormalisations = [.. others?.OptionalMaps("normalisation").Select(Normalisation) ?? []],
            OtherAggregations = Words(others, "aggregation", RecipeWords.Aggregations),
            OtherTreatments = [.. others?.OptionalMaps("treatment").Select(Treatment) ?? []],
            Imputations = Words(others, "imputation", RecipeWords.Imputations),
        };
    }

    public static SensitivityPlan Sensitivity(YamlMap map) => new()
    {
        Rows = map.Whole("rows"),
        Seed = (ulong)map.Whole("seed", low: 0),
        Resamplings = map.Whole("resamplings"),
    };

    private static List<T> Words<T>(YamlMap? map, string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var chosen = new List<T>();
        foreach (var word in map?.OptionalWords(key) ?? [])
        {
            if (words.TryGetValue(word, out var value))
                chosen.Add(value);
            else
                map!.Refuse(key, Core.Shared.ReadingProblems.NotOneOf, ("key", key), ("value", word), ("words", string.Join(", ", words.Keys)));
        }
        return chosen;
    }
}
