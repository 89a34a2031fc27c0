using Telar.Core.Psychometrics;
using Telar.Core.Shared;

namespace Telar.Services.Instruments.Analysts;

/// Statistics as programs read them; what cannot be said is null, with the sentence that says why.
public static class StatisticsJson
{
    public static StatisticsView Of(CompiledInstrument version, StatisticsReport report, bool isDemonstration, Language language) => new(
        version.Code, version.Version, isDemonstration, report.Sent, report.Used,
        [.. report.Items.Select(item => new ItemView(
            item.Item.Code, item.Item.Dimension, item.Item.Maximum, item.Answered, item.ShareMissing,
            item.Difficulty.IsRefused ? null : item.Difficulty.Value.ShareOfMaximum, item.Discrimination.IsRefused ? null : item.Discrimination.Value.RestCorrelation,
            Said(language, item.Difficulty.Problems, item.Discrimination.Problems)))],
        [.. report.Dimensions.Select(one => new DimensionView(
            one.Dimension, one.CompleteRespondents,
            one.Alpha.IsRefused ? null : one.Alpha.Value.Alpha, one.Alpha.IsRefused ? null : one.Alpha.Value.Low, one.Alpha.IsRefused ? null : one.Alpha.Value.High,
            one.Omega.IsRefused ? null : one.Omega.Value.Omega, Said(language, one.Alpha.Problems, one.Omega.Problems)))],
        report.Groups,
        [.. report.Differences.Select(one => DifferenceOf(one.Item.Code, one.Difference, language))]);

    private static DifferenceView DifferenceOf(string item, Outcome<ItemDifference> difference, Language language) => difference.IsRefused
        ? new(item, null, null, null, null, null, null, Said(language, difference.Problems))
        : new(item, difference.Value.Respondents, difference.Value.ChiSquare, difference.Value.PValue, difference.Value.AdjustedPValue, difference.Value.RSquaredChange, difference.Value.Class.ToString().ToLowerInvariant(), []);

    private static IReadOnlyList<string> Said(Language language, params IReadOnlyList<Problem>[] problems) =>
        [.. problems.SelectMany(one => one).Select(problem => $"{problem.What(language)} {problem.ToDo(language)}").Distinct(StringComparer.Ordinal)];
}

public sealed record StatisticsView(
    string Instrument, int Version, bool Demonstration, long Sent, int Used, IReadOnlyList<ItemView> Items, IReadOnlyList<DimensionView> Dimensions, IReadOnlyList<string> Groups, IReadOnlyList<DifferenceView> Differences);

public sealed record ItemView(string Item, string Dimension, double Maximum, int Answered, double Missing, double? Difficulty, double? Discrimination, IReadOnlyList<string> Notes);

public sealed record DimensionView(string Dimension, int Complete, double? Alpha, double? AlphaLow, double? AlphaHigh, double? Omega, IReadOnlyList<string> Notes);

public sealed record DifferenceView(string Item, int? Respondents, double? ChiSquare, double? P, double? AdjustedP, double? RSquaredChange, string? Size, IReadOnlyList<string> Notes);
