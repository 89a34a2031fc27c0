using System.Globalization;
using System.Text;
using Telar.Core.Indices;
using Telar.Storage.Shared;

namespace Telar.Storage.Indices;

/// Writes the stages of an index as CSV: numbers in full precision and without culture, an empty cell where there is none.
public static class StageWriter
{
    public static readonly IReadOnlyList<string> Files = ["treated.csv", "normalised.csv", "scores.csv", "uncertainty.csv", "sensitivity.csv"];

    /// Everything is written beside its place first and then moved there, so that no file is ever half written.
    public static async Task WriteAsync(string folder, IndexComputation index, Uncertainty ranges, Sensitivity sensitivity, CancellationToken ct)
    {
        string[] texts = [Wide(index.Treated), Wide(index.Normalised), Scores(index), Ranges(index, ranges), Factors(sensitivity)];
        Directory.CreateDirectory(folder);
        for (var file = 0; file < texts.Length; file++)
            await File.WriteAllTextAsync(Path.Combine(folder, Files[file] + ".part"), texts[file], ct);
        foreach (var file in Files)
            File.Move(Path.Combine(folder, file + ".part"), Path.Combine(folder, file), overwrite: true);
    }

    /// A row for each unit, a column for each indicator.
    public static string Wide(IndexMatrix matrix)
    {
        var text = new StringBuilder();
        CsvText.Row(text, ["unit", .. matrix.Columns]);
        for (var unit = 0; unit < matrix.Units.Count; unit++)
            CsvText.Row(text, [matrix.Units[unit], .. Enumerable.Range(0, matrix.Columns.Count).Select(column => CsvText.Number(matrix[unit, column]))]);
        return text.ToString();
    }

    public static string Scores(IndexComputation index)
    {
        var text = new StringBuilder();
        CsvText.Row(text, ["unit", "node", "score", "rank", "coverage"]);
        for (var unit = 0; unit < index.Scores.Units.Count; unit++)
        {
            for (var node = 0; node < index.Scores.Columns.Count; node++)
            {
                CsvText.Row(text, [
                    index.Scores.Units[unit], index.Scores.Columns[node], CsvText.Number(index.Scores[unit, node]),
                    index.RankOf(unit, node)?.ToString(CultureInfo.InvariantCulture) ?? "", CsvText.Number(index.Coverage[unit, node])]);
            }
        }
        return text.ToString();
    }

    public static string Ranges(IndexComputation index, Uncertainty ranges)
    {
        var text = new StringBuilder();
        CsvText.Row(text, ["unit", "node", "measure", "nominal", "mean", "p05", "p50", "p95", "n"]);
        for (var unit = 0; unit < index.Scores.Units.Count; unit++)
        {
            for (var node = 0; node < ranges.Nodes; node++)
            {
                Range("score", ranges.Score(unit, node));
                Range("rank", ranges.Rank(unit, node));

                void Range(string measure, ReplicaSummary range) => CsvText.Row(text, [
                    index.Scores.Units[unit], index.Scores.Columns[node], measure, CsvText.Number(range.Nominal), CsvText.Number(range.Mean),
                    CsvText.Number(range.Low), CsvText.Number(range.Median), CsvText.Number(range.High), range.Count.ToString(CultureInfo.InvariantCulture)]);
            }
        }
        return text.ToString();
    }

    public static string Factors(Sensitivity sensitivity)
    {
        var text = new StringBuilder();
        CsvText.Row(text, ["output", "factor", "first", "first_low", "first_high", "total", "total_low", "total_high"]);
        for (var output = 0; output < sensitivity.Outputs.Count; output++)
        {
            for (var factor = 0; factor < sensitivity.Factors.Count; factor++)
            {
                var estimate = sensitivity.Estimates[output][factor];
                CsvText.Row(text, [
                    sensitivity.Outputs[output], sensitivity.Factors[factor], CsvText.Number(estimate.First), CsvText.Number(estimate.FirstLow), CsvText.Number(estimate.FirstHigh),
                    CsvText.Number(estimate.Total), CsvText.Number(estimate.TotalLow), CsvText.Number(estimate.TotalHigh)]);
            }
        }
        return text.ToString();
    }
}
