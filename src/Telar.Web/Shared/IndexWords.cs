namespace Telar.Web.Shared;

/// Names of what varies between replicas and of nodes of the tree.
public static class IndexWords
{
    private const string WeightsPrefix = "weights_in_";

    public static string Factor(TelarPage page, string factor) =>
        factor.StartsWith(WeightsPrefix, StringComparison.Ordinal)
            ? page.Say("factor.weights_in", ("level", Level(page, factor[WeightsPrefix.Length..])))
            : page.Say(factor switch
            {
                "normalisation" => "factor.normalisation",
                "aggregation" => "factor.aggregation",
                "treatment" => "factor.treatment",
                "imputation" => "factor.imputation",
                _ => "factor.leave_one_out",
            });

    /// A dimension, a challenge, an indicator by its name; the root by the name of the index.
    public static string Node(TelarPage page, string code)
    {
        if (page.Catalogue.DimensionsByCode.TryGetValue(code, out var dimension))
            return dimension.Name.In(page.Language);
        if (page.Catalogue.ChallengesByCode.TryGetValue(code, out var challenge))
            return challenge.Name.In(page.Language);
        return page.Catalogue.IndicatorsByCode.TryGetValue(code, out var indicator) ? indicator.Short.In(page.Language) : page.Say("index.title");
    }

    private static string Level(TelarPage page, string level) => page.Say(level switch
    {
        "challenge" or "challenges" => "factor.level.challenge",
        "dimension" or "dimensions" or "thread" => "factor.level.dimension",
        _ => "factor.level.index",
    });
}
