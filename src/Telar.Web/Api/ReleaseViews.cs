using System.ComponentModel;
using Telar.Core.Indicators;
using Telar.Core.Indices.Releases;

namespace Telar.Web.Api;

[Description("An index: what is computed by one recipe, in as many releases as were published. The newest stands first.")]
public sealed record IndexView(string Code, IReadOnlyList<ReleaseHeaderView> Releases);

[Description("One immutable release of an index. An experimental one is published to be tried and criticised: nobody should decide on it alone.")]
public sealed record ReleaseHeaderView(
    string Index, string Code, ReleaseState State, DateTimeOffset PublishedAt, string? PublishedBy, string? Note, int FirstYear, int LastYear, string Hash, string Address)
{
    internal static ReleaseHeaderView Of(ApiCall call, ReleaseHeader header) => new(
        header.RecipeCode, header.Code, header.State, header.PublishedAt, header.PublishedBy, header.Note, header.Window.From, header.Window.To, header.Hash,
        call.Absolute($"{ApiOperations.Root}/indices/{header.RecipeCode}/releases/{header.Code}"));
}

[Description("A release with its tree: dimensions, challenges and indicators with their weights, and the nodes of the framework that no data speaks to.")]
public sealed record ReleaseView(
    ReleaseHeaderView Release, ulong Seed, int Replicas, IReadOnlyList<string> Countries, IReadOnlyList<ReleaseNode> Tree, IReadOnlyList<string> Absent,
    IReadOnlyList<SensitivityFinding> Sensitivity, string Scores, string Inputs, string Recipe)
{
    internal static ReleaseView Of(ApiCall call, Release release)
    {
        var header = ReleaseHeaderView.Of(call, release.Header);
        return new(header, release.Header.Seed, release.Header.Replicas, release.Countries, release.Tree, release.Absent, release.Sensitivity, header.Address + "/scores", header.Address + "/inputs", header.Address + "/recipe");
    }
}

[Description("What a release says of one country in one node. A rank is a range: rankLow and rankHigh leave five of a hundred replicas on either side. Without coverage enough there is no score and no rank.")]
public sealed record ScoreView(
    string Country, string Node, double? Score, int? Rank, double Coverage, int? RankLow, int? RankMedian, int? RankHigh, double? ScoreLow, double? ScoreMedian, double? ScoreHigh)
{
    internal static ScoreView Of(ReleaseScore one) => new(
        one.Country, one.Node, one.Score, one.Rank, one.Coverage, one.RankRange?.Low, one.RankRange?.Median, one.RankRange?.High, one.ScoreRange?.Low, one.ScoreRange?.Median, one.ScoreRange?.High);
}

[Description("One figure that went into a release, as it stood that day. usedAs: window made the published score; older served only replicas that fill holes with an older value. normalised is its place on the common scale, where more is better.")]
public sealed record InputView(
    string Country, string Indicator, int Year, double Value, InputUse UsedAs, string Source, string Series, string Period, ObservationStatus Status, string Licence, double? Normalised)
{
    internal static InputView Of(ApiCall call, ReleaseInput one) => new(
        one.Country, one.Indicator, one.Year, one.Value, one.Use, one.Series.Source, one.Series.Code, one.Period.ToString(), one.Status,
        call.Catalogue.SourcesByCode.TryGetValue(one.Series.Source, out var source) ? source.Licence : "", one.Normalised);
}
