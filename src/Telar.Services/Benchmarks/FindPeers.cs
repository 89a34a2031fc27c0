using Telar.Core.Benchmarks;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Services.Instruments;
using Telar.Storage.Benchmarks;

namespace Telar.Services.Benchmarks;

/// Where a subject stands in one measure, with the spread of its group as it may be shown (null where they are few) and the day of the edition.
public sealed record PeerStanding(Standing Standing, ToldSpread? Spread, DateTimeOffset MadeAt);

/// Finds the nearest group with enough peers for each measure of a response; its own answers are taken out, also those of an earlier measurement.
public sealed class FindPeers(EditionStore editions, InstrumentHolder instruments, BenchmarkHolder benchmarks, TraitsOfProfiles traits)
{
    /// By measure. Measures without enough peers anywhere are left out.
    public async Task<IReadOnlyDictionary<string, PeerStanding>> RunAsync(OpenedResponse opened, Score score, CancellationToken ct)
    {
        var found = new Dictionary<string, PeerStanding>(StringComparer.Ordinal);
        var response = opened.Response;
        if (response.State != ResponseState.Sent || instruments.Current.FindOffered(response.Instrument) is not { } newest)
            return found;
        var versions = ComparableVersions.Of(instruments.Current, newest);
        if (!versions.Includes(response.Version))
            return found;
        var series = versions.SeriesOf(response.Channel);
        var own = await editions.OfSubjectAsync(series, response, ct);
        var ownTraits = traits.Of(response.Country, response.Profile);
        var held = benchmarks.Current;
        string[] measures = [ScoringRules.TotalName, .. opened.Instrument.Instrument.Scoring.Dimensions.Select(dimension => dimension.Name)];
        foreach (var measure in measures)
        {
            if (score.Of(measure) is { } value && Nearest(held, series, ownTraits, measure, value, cell => OwnScoreIn(cell, own, versions)) is { } standing)
                found[measure] = standing;
        }
        return found;
    }

    private static PeerStanding? Nearest(HeldBenchmarks held, BenchmarkSeries series, PeerTraits traits, string measure, double score, Func<MeasureCell, double?> ownScoreIn)
    {
        var nearest = traits.Size is null && traits.Sector is not null ? GroupKind.CountrySector : GroupKind.CountrySizeSector;
        foreach (var group in traits.FallingBackFrom(nearest))
        {
            if (held.Find(series, group, measure) is { } cell && Standing.Of(group, cell.Cell.Spread, score, ownScoreIn(cell.Cell)) is { } standing)
                return new(standing, ToldSpread.Of(cell.Cell.Spread), cell.MadeAt);
        }
        return null;
    }

    // Null where the subject is not in the cell, or its score there was deleted.
    private static double? OwnScoreIn(MeasureCell cell, IReadOnlyList<OwnPeer> own, ComparableVersions versions)
    {
        var inside = own.FirstOrDefault(one => one.Peer.IsIn(cell.Edition) && one.Peer.Traits.GroupOf(cell.Group.Kind) == cell.Group);
        if (inside is null || cell.Measure == ScoringRules.TotalName)
            return inside?.Total;
        var dimensions = versions.Versions.First(version => version.Version == inside.Version).Instrument.Scoring.Dimensions;
        var place = dimensions.TakeWhile(dimension => dimension.Name != cell.Measure).Count();
        return inside.Dimensions.ElementAtOrDefault(place);
    }
}
