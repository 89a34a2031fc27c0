using System.Collections.Concurrent;
using Telar.Core.Indices;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;

namespace Telar.Services.Indices;

/// A country under somebody's own weights, beside its published place. Without a place its range is null too.
public sealed record OwnPlace(string Country, int? Rank, RankRange? Ranks, double? Score, int? PublishedRank);

/// A release's index under somebody's own weights: own weights, not the published index.
/// Places in the order of rank, countries without one last.
public sealed record OwnIndex(string Release, IReadOnlyDictionary<string, double> Weights, IReadOnlyList<OwnPlace> Places)
{
    public int CountRanked => Places.Count(place => place.Rank is not null);
}

/// Ranks the countries anew while somebody moves weights. What does not depend on weights is prepared once for each release and kept.
public sealed class ReweightIndex
{
    private const int Root = 0;

    private readonly ConcurrentDictionary<string, Lazy<Outcome<ReplicaEngine>>> prepared = new(StringComparer.Ordinal);

    /// Weights by the code of a node or indicator; who is not named keeps the published weight.
    public Outcome<OwnIndex> Run(Release release, IReadOnlyDictionary<string, double> weights)
    {
        // A release never changes, so what was prepared for its code stays right.
        var published = prepared.GetOrAdd(release.Code, _ => new(() => Prepare(release))).Value;
        if (published.IsRefused)
            return Outcome<OwnIndex>.Refused(published.Problems);
        var own = Reweighting.With(published.Value, weights);
        return own.IsRefused
            ? Outcome<OwnIndex>.Refused(own.Problems)
            : Outcome<OwnIndex>.Of(new(release.Code, weights, PlacesOf(release, own.Value)));
    }

    private static Outcome<ReplicaEngine> Prepare(Release release)
    {
        var index = ComputeRelease.IndexOf(release);
        return index.IsRefused ? Outcome<ReplicaEngine>.Refused(index.Problems) : Outcome<ReplicaEngine>.Of(ReplicaEngine.Prepare(index.Value));
    }

    private static List<OwnPlace> PlacesOf(Release release, ReplicaEngine own)
    {
        var index = own.Release;
        var ranges = Reweighting.Ranges(own, nodes: 1);
        return
        [
            .. Enumerable.Range(0, index.Scores.Units.Count)
                .Select(unit => PlaceOf(release, index, ranges, unit))
                .OrderBy(place => place.Rank ?? int.MaxValue)
                .ThenBy(place => place.Country, StringComparer.Ordinal),
        ];
    }

    private static OwnPlace PlaceOf(Release release, IndexComputation index, Uncertainty ranges, int unit)
    {
        var country = index.Scores.Units[unit];
        return new(
            country, index.RankOf(unit, Root), MakeRelease.RankRangeOf(ranges.Rank(unit, Root)), MakeRelease.OrNull(index.Scores[unit, Root]), release.ScoreOf(country, release.Root.Code).Rank);
    }
}
