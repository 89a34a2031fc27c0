using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// One figure a row, under the headings series, place, period, value, and if wanted status and note.
public sealed class TidyLayout : TableLayout
{
    private static readonly string[] Needed = ["series", "place", "period", "value"];

    public override string Code => "tidy-csv";

    public override bool Recognises(IReadOnlyList<Row> firstRows) =>
        firstRows.Count > 0 && Needed.All(name => firstRows[0].Cells.Contains(name, StringComparer.OrdinalIgnoreCase));

    public override IEnumerable<Reading> Read(IEnumerable<Row> rows, ProblemList problems)
    {
        Heading? heading = null;
        foreach (var row in rows)
        {
            if (heading is null)
            {
                heading = Heading.Of(row);
                foreach (var name in Needed.Where(name => !heading.Has(name)))
                    problems.Add(ImportProblems.ColumnMissing.At(new(Line: row.Number), ("column", name)));
                if (problems.Count > 0)
                    yield break;
                continue;
            }
            var status = row[heading["status"]].Trim();
            if (!ObservationStatuses.TryParse(status, out var parsed))
            {
                problems.Add(ImportProblems.StatusUnknown.At(new(Line: row.Number, Column: "status"), ("value", status)));
                continue;
            }
            yield return new Reading
            {
                Series = row[heading["series"]],
                Place = row[heading["place"]],
                Period = row[heading["period"]],
                Value = row[heading["value"]],
                Status = parsed,
                Note = row[heading["note"]],
                Row = row.Number,
                Column = "value",
            };
        }
    }
}
