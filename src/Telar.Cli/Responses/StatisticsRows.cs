using System.Buffers;
using System.Text;
using Telar.Core.Instruments.Exports;
using Telar.Core.Shared;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Indicators.Export;

namespace Telar.Cli.Responses;

/// Statistics as CSV: one row a figure, so that items, dimensions and comparisons fit in one table.
internal static class StatisticsRows
{
    public static string Csv(StatisticsReport report, bool isDemonstration, Language language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var csv = new CsvCells(buffer);
        csv.Header(DemonstrationColumn.After(["about", "name", "figure", "value", "note"], isDemonstration));
        var cells = DemonstrationColumn.Around(csv, isDemonstration);
        foreach (var item in report.Items)
        {
            Row("item", item.Item.Code, "answered", item.Answered, []);
            Row("item", item.Item.Code, "missing", item.ShareMissing, []);
            Row("item", item.Item.Code, "difficulty", item.Difficulty.IsRefused ? null : item.Difficulty.Value.ShareOfMaximum, item.Difficulty.Problems);
            Row("item", item.Item.Code, "discrimination", item.Discrimination.IsRefused ? null : item.Discrimination.Value.RestCorrelation, item.Discrimination.Problems);
        }
        foreach (var one in report.Dimensions)
        {
            Row("dimension", one.Dimension, "complete", one.CompleteRespondents, []);
            Row("dimension", one.Dimension, "alpha", one.Alpha.IsRefused ? null : one.Alpha.Value.Alpha, one.Alpha.Problems);
            Row("dimension", one.Dimension, "alpha_low", one.Alpha.IsRefused ? null : one.Alpha.Value.Low, one.Alpha.Problems);
            Row("dimension", one.Dimension, "alpha_high", one.Alpha.IsRefused ? null : one.Alpha.Value.High, one.Alpha.Problems);
            Row("dimension", one.Dimension, "omega", one.Omega.IsRefused ? null : one.Omega.Value.Omega, one.Omega.Problems);
        }
        foreach (var (item, outcome) in report.Differences)
        {
            Row("groups", item.Code, "p", outcome.IsRefused ? null : outcome.Value.PValue, outcome.Problems);
            Row("groups", item.Code, "adjusted_p", outcome.IsRefused ? null : outcome.Value.AdjustedPValue, outcome.Problems);
            Row("groups", item.Code, "r_squared_change", outcome.IsRefused ? null : outcome.Value.RSquaredChange, outcome.Problems);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);

        void Row(string about, string name, string figure, double? value, IReadOnlyList<Problem> problems)
        {
            cells.Text(about);
            cells.Text(name);
            cells.Text(figure);
            if (value is { } known && double.IsFinite(known))
                cells.Number(known);
            else
                cells.Text("");
            cells.Text(SpreadsheetText.Guard(string.Join(' ', problems.Select(problem => problem.What(language)))));
            cells.EndRow();
        }
    }
}
