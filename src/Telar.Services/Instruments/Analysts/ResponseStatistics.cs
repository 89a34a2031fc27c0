using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Exports;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Psychometrics;
using Telar.Core.Shared;

namespace Telar.Services.Instruments.Analysts;

/// How the questions of a version ask, by those who answered it. Differences: empty where no groups were asked for.
public sealed record StatisticsReport(
    long Sent, int Used, IReadOnlyList<ItemFigures> Items, IReadOnlyList<Reliability> Dimensions,
    IReadOnlyList<string> Groups, IReadOnlyList<(Core.Psychometrics.ScoredItem Item, Outcome<ItemDifference> Difference)> Differences);

/// Reads the points of every response and asks the arithmetic of the room next door.
public sealed class ResponseStatistics(AnalysedResponses responses)
{
    public async Task<Outcome<StatisticsReport>> RunAsync(CompiledInstrument version, AppliedScoring scoring, string? groups, bool all, CancellationToken ct)
    {
        var rules = scoring.Rules;
        if (!rules.IsScored)
            return Outcome<StatisticsReport>.Refused([ExportProblems.NothingScored.At(ProblemPlace.Nowhere, ("version", $"{version.Code}:{version.Version}"))]);
        var choice = groups is null ? null : GroupChoice.Parse(version, rules, groups, Language.En);
        if (groups is not null && choice is null)
            return Outcome<StatisticsReport>.Refused([ExportProblems.GroupsUnreadable.At(new(Column: "--group"), ("text", groups))]);

        var scorer = new LineScorer(version, rules, responses.Clocks);
        var shares = new LineShare[rules.Items.Count];
        var (sent, used) = await responses.TakeAsync(version, scoring, all, (line, answers) =>
        {
            scorer.Read(line, shares);
            return (Points: PointsOf(rules, shares), Answers: choice is null ? null : answers);
        }, ct);

        var items = rules.Items.Select(item => new Core.Psychometrics.ScoredItem(item.Name, item.Dimension, item.Points.Most)).ToList();
        var points = new double[items.Count * used.Count];
        for (var row = 0; row < used.Count; row++)
        {
            for (var item = 0; item < items.Count; item++)
                points[(item * used.Count) + row] = used[row].Taken.Points[item];
        }
        var table = choice is null
            ? ScoredAnswers.Of(items, used.Count, points)
            : ScoredAnswers.Of(items, used.Count, points, choice.Names, [.. used.Select(one => choice.NumberOf(new(one.Response, one.Traits, one.Total, one.Dimensions, one.Taken.Answers!)))]);
        if (table.IsRefused)
            return Outcome<StatisticsReport>.Refused(table.Problems);
        return Outcome<StatisticsReport>.Of(new(
            sent, used.Count, ItemFigures.Of(table.Value), Reliability.Of(table.Value), table.Value.Groups, choice is null ? [] : DifferentialFunctioning.Of(table.Value)));
    }

    // What was not asked, does not apply or was not answered is a hole.
    private static double[] PointsOf(ScoringRules rules, LineShare[] shares) =>
        [.. rules.Items.Select((item, at) => shares[at].IsAsked ? shares[at].Share * item.Points.Most : double.NaN)];
}
