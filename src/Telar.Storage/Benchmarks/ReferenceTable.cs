using System.Globalization;
using System.Text;
using Telar.Core.Benchmarks.References;
using Telar.Core.Shared;
using Telar.Storage.Catalogue;
using Telar.Storage.Shared;

namespace Telar.Storage.Benchmarks;

/// The published numbers of a survey as CSV: references/<code>.csv. An empty share or value says that there were too few cases.
public static class ReferenceTable
{
    private static readonly string[] Columns = ["figure", "group", "class", "answer", "cases", "share", "standard_error", "low", "high", "value"];

    public static string Write(IReadOnlyList<ReferenceFigure> figures)
    {
        var text = new StringBuilder();
        CsvText.Row(text, Columns);
        foreach (var one in figures)
            CsvText.Row(text, [one.Figure, one.Group, one.Class, one.Answer, one.Cases.ToString(CultureInfo.InvariantCulture), Written(one.Share), Written(one.StandardError), Written(one.Low), Written(one.High), Written(one.Value)]);
        return text.ToString();
    }

    public static IReadOnlyList<ReferenceFigure> Read(string file, string? text, ICollection<Problem> problems) =>
        [.. StrictCsv.Read(file, text, Columns, problems).Select(row => ReadRow(row, problems))];

    private static ReferenceFigure ReadRow(CsvRow row, ICollection<Problem> problems)
    {
        return new(row.Cell("figure"), row.Cell("group"), row.Cell("class"), row.Cell("answer"), (int)(Number("cases") ?? 0))
        {
            Share = Number("share"),
            StandardError = Number("standard_error"),
            Low = Number("low"),
            High = Number("high"),
            Value = Number("value"),
        };

        decimal? Number(string column)
        {
            var cell = row.Optional(column);
            if (cell.Length == 0)
                return null;
            if (decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return number;
            problems.Add(ReferenceProblems.NotANumber.At(row.Place(column), ("value", cell), ("column", column)));
            return null;
        }
    }

    private static string Written(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
