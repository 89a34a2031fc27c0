using System.Globalization;
using System.Text;
using Telar.Core.Indices;

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
        Row(text, ["unit", .. matrix.Columns]);
        for (var unit = 0; unit < matrix.Units.Count; unit++)
            Row(text, [matrix.Units[unit], .. Enumerable.Range(0, matrix.Columns.Count).Select(column => Number(matrix[unit, column]))]);
        return text.ToString();
    }

    public static string Scores(IndexComputation index)
    {
        var text = new StringBuilder();
        Row(text, ["unit", "node", "score", "rank", "coverage"]);
        for (var unit = 0; unit < index.Scores.Units.Count; unit++)
        {
            for (var node = 0; node < index.Scores.Columns.Count; node++)
            {
                Row(text, [
                    index.Scores.Units[unit], index.Scores.Columns[node], Number(index.Scores[unit, node]),
                    index.RankOf(unit, node)?.ToString(CultureInfo.InvariantCulture) ?? "", Number(index.Coverage[unit, node])]);
            }
        }
        return text.ToString();
    }

    public static string Ranges(IndexComputation index, Uncertainty ranges)
    {
        var text = new StringBuilder();
        Row(text, ["unit", "node", "measure", "nominal", "mean", "p05", "p50", "p95", "n"]);
        for (var unit = 0; unit < index.Scores.Units.Count; unit++)
        {
            for (var node = 0; node < ranges.Nodes; node++)
            {
                Range("score", ranges.Score(unit, node));
                Range("rank", ranges.Rank(unit, node));

                void Range(string measure, ReplicaSummary range) => Row(text, [
                    index.Scores.Units[unit], index.Scores.Columns[node], measure, Number(range.Nominal), Number(range.Mean),
                    Number(range.Low), Number(range.Median), Number(range.High), range.Count.ToString(CultureInfo.InvariantCulture)]);
            }
        }
        return text.ToString();
    }

    public static string Factors(Sensitivity sensitivity)
    {
        var text = new StringBuilder();
        Row(text, ["output", "factor", "first", "first_low", "first_high", "total", "total_low", "total_high"]);
        for (var output = 0; output < sensitivity.Outputs.Count; output++)
        {
            for (var factor = 0; factor < sensitivity.Factors.Count; factor++)
            {
                var estimate = sensitivity.Estimates[output][factor];
                Row(text, [
                    sensitivity.Outputs[output], sensitivity.Factors[factor], Number(estimate.First), Number(estimate.FirstLow), Number(estimate.FirstHigh),
                    Number(estimate.Total), Number(estimate.TotalLow), Number(estimate.TotalHigh)]);
            }
        }
        return text.ToString();
    }

    /// The shortest text that reads back as the same number.
    private static string Number(double number) => double.IsNaN(number) ? "" : number.ToString("R", CultureInfo.InvariantCulture);

    private static void Row(StringBuilder text, IReadOnlyList<string> cells)
    {
        for (var cell = 0; cell < cells.Count; cell++)
            text.Append(cell == 0 ? "" : ",").Append(Cell(cells[cell]));
        text.Append('\n');
    }

    private static string Cell(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
