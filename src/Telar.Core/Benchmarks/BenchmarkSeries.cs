using Telar.Core.Instruments.Responses;

namespace Telar.Core.Benchmarks;

/// Responses that are compared with one another: to versions of an instrument from `Since` on that may be compared, of one channel.
public readonly record struct BenchmarkSeries(string Instrument, int Since, ResponseChannel Channel);

/// A response that counts, with what decides about its groups and its scores by measure; a measure without a score is left out.
public sealed record CountedResponse(
    string Id, string SubjectId, string? SubjectHash, int Wave, DateTimeOffset SentAt, PeerTraits Traits, IReadOnlyDictionary<string, double> Scores);

/// A peer with the measures in which it has a score: it stands in the cells of those.
public sealed record MeasuredPeer(Peer Peer, IReadOnlyList<string> Measures);

/// What one edition published of one group in one measure.
public sealed record MeasureCell(PeerGroup Group, string Measure, int Edition, ScoreSpread Spread);
