using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// SDMX-CSV 2.0 (STRUCTURE, STRUCTURE_ID, ACTION, …) and 1.0 (DATAFLOW, …), with codes alone, with "code: name", or with names in columns of their own.
/// The series is made of the dimensions other than place, time and frequency, in the order of the file, joined by a point.
public sealed class SdmxCsvLayout : TableLayout
{
    public override string Code => "sdmx-csv";

    public override bool Recognises(IReadOnlyList<Row> firstRows) =>
        firstRows.Count > 0 && firstRows[0][0].Trim() is var first
        && (first == "DATAFLOW" || first.StartsWith("DATAFLOW:", StringComparison.Ordinal)
            || ((first == "STRUCTURE" || first.StartsWith("STRUCTURE[", StringComparison.Ordinal)) && firstRows[0][1].Trim() == "STRUCTURE_ID"));

    public override IEnumerable<Reading> Read(IEnumerable<Row> rows, ProblemList problems, ProblemList remarks)
    {
        using var each = rows.GetEnumerator();
        if (!each.MoveNext() || SdmxColumns.Of(each.Current, problems) is not { } columns)
            yield break;
        var series = new SdmxSeries(columns, problems);
        while (each.MoveNext())
        {
            var row = each.Current;
            if (row.IsBlank)
                continue;
            var action = row[columns.Action].Trim();
            var isWithdrawn = action == "D";
            if (action is not ("" or "I" or "A" or "M" or "R" or "D"))
            {
                problems.Add(ImportProblems.ActionUnknown.At(new(Line: row.Number, Column: "ACTION"), ("action", action)));
                continue;
            }
            if (isWithdrawn && !columns.IsWholeKey(row))
            {
                problems.Add(ImportProblems.ActionTooWide.At(new(Line: row.Number, Column: "ACTION")));
                continue;
            }
            var (status, mark) = columns.Status < 0 ? (ObservationStatus.NotStated, "") : PublisherStatus.Of(columns.CodeIn(row, columns.Status));
            var value = row[columns.Value];
            yield return new Reading
            {
                Series = series.CodeOf(row),
                SeriesName = series.NameOf(row),
                Unit = series.UnitOf(row),
                Place = columns.CodeIn(row, columns.Place),
                Period = columns.CodeIn(row, columns.Time),
                Value = isWithdrawn || value is "NaN" or "#N/A" ? "" : value,
                Status = isWithdrawn ? ObservationStatus.NotStated : status,
                Note = isWithdrawn ? "" : PublisherStatus.Join(mark, row[columns.Comment].Trim()),
                IsWithdrawn = isWithdrawn,
                Row = row.Number,
                Column = "OBS_VALUE",
            };
        }
    }
}
