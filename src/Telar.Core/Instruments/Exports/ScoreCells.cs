using System.Globalization;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Exports;

/// Scores and levels as columns: the whole first, then each dimension in the order of the scoring.
internal sealed class ScoreCells
{
    private const int Digits = 6;

    private readonly ScoringRules rules;
    private readonly IReadOnlyList<string> parts;

    public ScoreCells(ScoringRules rules)
    {
        this.rules = rules;
        parts = rules.IsScored ? [ScoringRules.TotalName, .. rules.Dimensions.Select(dimension => dimension.Name)] : [];
        Columns =
        [
            .. parts.SelectMany(part => (ExportColumn[])
            [
                new($"_score/{part}", ColumnKind.Score) { Dimension = part },
                new($"_level/{part}", ColumnKind.Level) { Dimension = part },
            ]),
        ];
    }

    public IReadOnlyList<ExportColumn> Columns { get; }

    public void Write(ExportedResponse response, ITableCells to)
    {
        for (var at = 0; at < parts.Count; at++)
        {
            if (ScoreAt(response, at) is { } score)
            {
                to.Number(Told(score));
                if (rules.LevelOf(parts[at], score) is { } level)
                    to.Number(level.Number);
                else
                    to.Text("");
            }
            else
            {
                to.Text("");
                to.Text("");
            }
        }
    }

    public IEnumerable<(string Path, string Value, string Label)> Long(ExportedResponse response, Func<Level, string> say)
    {
        for (var at = 0; at < parts.Count; at++)
        {
            if (ScoreAt(response, at) is not { } score)
                continue;
            yield return ($"_score/{parts[at]}", Told(score).ToString("R", CultureInfo.InvariantCulture), "");
            if (rules.LevelOf(parts[at], score) is { } level)
                yield return ($"_level/{parts[at]}", level.Number.ToString(CultureInfo.InvariantCulture), say(level));
        }
    }

    // A level is read from the whole score; what is told has no more digits than a score can mean.
    private static double Told(double score) => Math.Round(score, Digits);

    private static double? ScoreAt(ExportedResponse response, int at) => at == 0 ? response.Total : response.Dimensions is { } dimensions && at <= dimensions.Count ? dimensions[at - 1] : null;
}
