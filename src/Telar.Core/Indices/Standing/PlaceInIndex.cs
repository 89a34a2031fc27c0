using Telar.Core.Indices.Releases;

namespace Telar.Core.Indices.Standing;

/// Where a country stands in one node of a release. Without a rank the reason is its coverage: Present of Of indicators.
public sealed record PlaceInIndex
{
    public required string Node { get; init; }

    public int? Rank { get; init; }

    /// The places that the page says: "9th to 14th". Null without a rank.
    public RankRange? Ranks { get; init; }

    public double? Score { get; init; }

    public ScoreRange? Scores { get; init; }

    /// How many countries have a rank here, and how many there are.
    public required int Ranked { get; init; }

    public required int Countries { get; init; }

    public required double Coverage { get; init; }

    public required int Present { get; init; }

    public required int Of { get; init; }

    public bool IsRanked => Rank is not null;

    public static PlaceInIndex In(Release release, string country, string node)
    {
        var score = release.ScoreOf(country, node);
        return new()
        {
            Node = node,
            Rank = score.Rank,
            Ranks = score.RankRange,
            Score = score.Score,
            Scores = score.ScoreRange,
            Ranked = release.CountRanked(node),
            Countries = release.Countries.Count,
            Coverage = score.Coverage,
            Present = release.CountPresent(country, node),
            Of = release.IndicatorsBelow(node).Count(),
        };
    }
}
