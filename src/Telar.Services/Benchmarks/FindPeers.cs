using Telar.Core.Benchmarks;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Services.Instruments;
using Telar.Storage.Benchmarks;

namespace Telar.Services.Benchmarks;

/// Where a subject stands in one measure, with the spread of its group as it may be shown (null where they are few) and the day of the edition.
public sealed record PeerStanding(Standing Standing, ToldSpread? Spread, DateTimeOffset MadeAt);

/// Where a response stands: in each measure among the nearest group with enough peers (measures without such a group are left out), and with its
/// total also among the other groups it belongs to that have enough.
public sealed record FoundPeers(IReadOnlyDictionary<string, PeerStanding> ByMeasure, IReadOnlyList<PeerStanding> OfTotal)
{
    public static readonly FoundPeers None = new(new Dictionary<string, PeerStanding>(StringComparer.Ordinal), []);

    /// For whoever the result is shown to: which other groups those are would give answers away.
    public FoundPeers WithoutOthers => this with { OfTotal = [] };
}

/// Finds the nearest group with enough peers for each measure of a response; its own answers are taken out, also those of an earlier measurement.
public sealed class FindPeers(EditionStore editions, InstrumentHolder instruments, BenchmarkHolder benchmarks, TraitsOfProfiles traits)
{
    // Beside the nearest group by size and sector. What a firm is not led by makes no group that it would look for.
    private static readonly GroupKind[] Others = [GroupKind.CountrySector, GroupKind.CountryWomenLed, GroupKind.CountryRegion];

    public async Task<FoundPeers> RunAsync(OpenedResponse opened, Score score, CancellationToken ct)
    {
        var response = opened.Response;
        if (response.State != ResponseState.Sent || instruments.Current.FindOffered(response.Instrument) is not { } newest)
            return FoundPeers.None;
        var versions = ComparableVersions.Of(instruments.Current, newest);
        if (!versions.Includes(response.Version))
            return FoundPeers.None;
        var series = versions.SeriesOf(response.Channel);
        var own = await editions.OfSubjectAsync(series, response, ct);
        var ownTraits = traits.Of(response.Country, response.Profile);
        var held = benchmarks.Current;
        PeerStanding? In(PeerGroup group, string measure) =>
            score.Of(measure) is { } value && held.Find(series, group, measure) is { } cell && Standing.Of(group, cell.Cell.Spread, value, OwnScoreIn(cell.Cell, own, versions)) is { } standing
                ? new(standing, ToldSpread.Of(cell.Cell.Spread), cell.MadeAt)
                : null;

        var groups = GroupsFromTheNearest(ownTraits);
        var found = new Dictionary<string, PeerStanding>(StringComparer.Ordinal);
        string[] measures = [ScoringRules.TotalName, .. opened.Instrument.Instrument.Scoring.Dimensions.Select(dimension => dimension.Name)];
        foreach (var measure in measures)
        {
            if (groups.Select(group => In(group, measure)).FirstOrDefault(standing => standing is not null) is { } nearest)
                found[measure] = nearest;
        }
        var others = Others.Where(kind => kind != GroupKind.CountryWomenLed || ownTraits.IsWomenLed == true).Select(ownTraits.GroupOf).OfType<PeerGroup>().Except(groups);
        return new(found, [.. others.Select(group => In(group, ScoringRules.TotalName)).OfType<PeerStanding>()]);
    }

    private static List<PeerGroup> GroupsFromTheNearest(PeerTraits traits) =>
        [.. traits.FallingBackFrom(traits.Size is null && traits.Sector is not null ? GroupKind.CountrySector : GroupKind.CountrySizeSector)];

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
