using Telar.Core.Indicators;
using Telar.Core.Shared;

namespace Telar.Core.Indices.Releases;

/// One node or indicator of the published tree. Depth counts from the root, which is 0 and has no parent; only an indicator has a direction.
public sealed record ReleaseNode(string Code, string? Parent, int Depth, double Weight, Direction? Direction)
{
    public bool IsIndicator => Direction is not null;
}

/// What a figure was used for.
public enum InputUse
{
    /// It made the published score.
    Window,

    /// It is from before the window: replicas that fill holes with an older value may use it, the published score never does.
    Older,
}

/// One figure that went in, with the series and the edition it came from, as it stood that day.
/// Normalised is its value on the common scale, where more is better; an older one has none.
public sealed record ReleaseInput(
    string Country, string Indicator, InputUse Use, SeriesKey Series, Period Period, double Value, string Text, ObservationStatus Status, double? Normalised)
{
    public int Year => Period.Year;
}

/// Between which places the replicas put a country: five of a hundred lie below the low one, five above the high one.
public sealed record RankRange(double Mean, int Low, int Median, int High, int Count);

/// Between which scores the replicas on the published scale put a country.
public sealed record ScoreRange(double Mean, double Low, double Median, double High, int Count);

/// What a release says of one country in one node. Without coverage enough there is neither score nor rank nor range.
/// Coverage is the share of the indicators below the node that the country has.
public sealed record ReleaseScore(string Country, string Node, double? Score, int? Rank, double Coverage, RankRange? RankRange, ScoreRange? ScoreRange);

/// How much one choice moves one output: alone (first) and with all that it takes part in (total). Null where the output never varies.
public sealed record SensitivityFinding(
    string Output, string Factor, double? First, double? FirstLow, double? FirstHigh, double? Total, double? TotalLow, double? TotalHigh)
{
    public static SensitivityFinding Of(string output, string factor, SobolEstimate estimate) => new(
        output, factor,
        MakeRelease.OrNull(estimate.First), MakeRelease.OrNull(estimate.FirstLow), MakeRelease.OrNull(estimate.FirstHigh),
        MakeRelease.OrNull(estimate.Total), MakeRelease.OrNull(estimate.TotalLow), MakeRelease.OrNull(estimate.TotalHigh));
}

/// Whether the parts of the index belonged together on the day it was published. Null where too few countries share two indicators.
public sealed record ReleaseCoherence(
    IReadOnlyList<ChildFinding> Children, IReadOnlyList<CorrelatedPair> NearlyTheSame, IReadOnlyList<MissingShare> Missing);

/// An indicator or node under its parent: how they go together, and its stated and effective share of the parent.
public sealed record ChildFinding(string Parent, string Child, double? Correlation, double Stated, double? Effective);
