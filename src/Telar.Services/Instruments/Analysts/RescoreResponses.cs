using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Scoring;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments.Analysts;

/// What another scoring would do to the scores that are there. Both: responses with a total by either; Kept: scores that were written now.
public sealed record RescoreReport(string Scoring, long Responses, long Both, long OtherLevel, double? MeanChange, IReadOnlyList<ScoreChange> Changes, IReadOnlyList<LevelMove> Moves, long Kept);

/// How many totals change by `From` (included) to `To` points; a null end is open.
public sealed record ScoreChange(double? From, double? To, long Count);

/// How many go from one level to another; null where there is none.
public sealed record LevelMove(int? Before, int? After, long Count);

/// Computes every stored response by a proposed scoring. The scores that are there stay as they are; new ones stand beside them under their own name, where that is wanted.
public sealed class RescoreResponses(SentResponses responses, ProposedScorings proposals, CountryClocks clocks)
{
    private const int AtOnce = 4_096;

    public async Task<RescoreReport> RunAsync(CompiledInstrument version, AppliedScoring proposed, string? keepBecause, IProgress<long>? progress, CancellationToken ct)
    {
        var scorer = new LineScorer(version, proposed.Rules, clocks);
        var now = clocks.Now;
        if (keepBecause is not null)
            await proposals.KeepAsync(new(version.Code, version.Version, proposed.Name, proposed.Tables, keepBecause, now), ct);
        var changes = new ScoreChanges(version.Instrument.Scoring, proposed.Rules);
        var (kept, read) = (0L, 0L);
        await foreach (var batch in responses.LinesAsync(new(version.Code, version.Version, now), version.Hash, ct).Chunk(AtOnce).WithCancellation(ct))
        {
            var scores = scorer.Score(batch);
            foreach (var (line, score) in batch.Zip(scores))
                changes.Add(line.Total, score.Total);
            if (keepBecause is not null)
                kept += await proposals.KeepScoresAsync(proposed.Name, scores, ct);
            read += batch.Length;
            progress?.Report(read);
        }
        return changes.ToReport(proposed.Name, kept);
    }
}

/// Scores many lines of one version, on all cores.
public sealed class LineScorer
{
    private readonly CompiledInstrument version;
    private readonly CountryClocks clocks;
    private readonly LineScoring scoring;

    public LineScorer(CompiledInstrument version, ScoringRules rules, CountryClocks clocks)
    {
        (this.version, this.clocks) = (version, clocks);
        scoring = LineScoring.Of(rules, version.Form.Form, version.Fields) ?? throw new InvalidOperationException($"A scoring of {version.Code} asks for what the version has not.");
    }

    public IReadOnlyList<ProposedScore> Score(IReadOnlyList<SentLine> lines)
    {
        var scores = new ProposedScore[lines.Count];
        Parallel.For(0, lines.Count, () => (Shares: new LineShare[scoring.Rules.Items.Count], Scores: new double[scoring.Rules.Dimensions.Count]), (at, _, room) =>
        {
            var line = lines[at];
            Read(line, room.Shares);
            var total = scoring.Score(room.Shares, room.Scores);
            scores[at] = new(line.Country, line.Id, Known(total), [.. room.Scores.Select(Known)]);
            return room;
        }, _ => { });
        return scores;
    }

    /// What each item of a line is worth, in the order of the scoring's items.
    public void Read(SentLine line, Span<LineShare> shares)
    {
        // Only where something was not answered that may not have been asked is the whole form filled in again.
        FilledForm? form = null;
        scoring.Read(line.Answers, shares, item => (form ??= Resume(line)).Find(item.Question.Path)?.IsRelevant == true);
    }

    private FilledForm Resume(SentLine line) =>
        ResponseForms.Resume(version, line.Id, Core.Shared.Language.Es, clocks.In(line.Country, line.SentAt), line.Answers);

    private static double? Known(double score) => double.IsNaN(score) ? null : score;
}

/// Counts how totals and levels differ between two scorings.
internal sealed class ScoreChanges(ScoringRules before, ScoringRules after)
{
    private static readonly double[] Edges = [-20, -10, -5, -1, 1, 5, 10, 20];

    private readonly long[] counts = new long[Edges.Length + 1];
    private readonly Dictionary<(int? Before, int? After), long> moves = [];
    private long all;
    private long both;
    private double sum;

    public void Add(double? old, double? proposed)
    {
        all++;
        var move = (LevelOf(before, old), LevelOf(after, proposed));
        moves[move] = moves.GetValueOrDefault(move) + 1;
        if (old is not { } was || proposed is not { } would)
            return;
        both++;
        sum += would - was;
        counts[Edges.Count(edge => would - was >= edge)]++;
    }

    public RescoreReport ToReport(string scoring, long kept) => new(
        scoring, all, both, moves.Where(move => move.Key.Before != move.Key.After).Sum(move => move.Value), both == 0 ? null : sum / both,
        [.. counts.Select((count, at) => new ScoreChange(at == 0 ? null : Edges[at - 1], at == Edges.Length ? null : Edges[at], count))],
        [.. moves.OrderBy(move => move.Key.Before).ThenBy(move => move.Key.After).Select(move => new LevelMove(move.Key.Before, move.Key.After, move.Value))],
        kept);

    private static int? LevelOf(ScoringRules rules, double? total) => total is { } score ? rules.LevelOf(ScoringRules.TotalName, score)?.Number : null;
}
