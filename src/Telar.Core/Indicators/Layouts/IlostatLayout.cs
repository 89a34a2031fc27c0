using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// The bulk tables of ILOSTAT: one figure a row, small headings, the groups (sex, classif1, classif2) beside the indicator.
/// The series is the indicator with its groups, joined by a point.
public sealed class IlostatLayout : TableLayout
{
    private static readonly string[] Needed = ["ref_area", "indicator", "time", "obs_value"];
    private static readonly string[] Groups = ["sex", "classif1", "classif2"];

    public override string Code => "ilostat-csv";

    public override bool Recognises(IReadOnlyList<Row> firstRows) =>
        firstRows.Count > 0 && Array.TrueForAll(Needed, name => firstRows[0].Cells.Contains(name, StringComparer.Ordinal));

    public override IEnumerable<Reading> Read(IEnumerable<Row> rows, ProblemList problems, ProblemList remarks)
    {
        using var each = rows.GetEnumerator();
        if (!each.MoveNext())
            yield break;
        var heading = Heading.Of(each.Current);
        var missing = Needed.Where(name => !heading.Has(name)).ToList();
        foreach (var name in missing)
            problems.Add(ImportProblems.ColumnMissing.At(new(Line: each.Current.Number), ("column", name)));
        if (missing.Count > 0)
            yield break;
        int[] groups = [.. Groups.Select(name => heading[name]).Where(column => column >= 0)];
        while (each.MoveNext())
        {
            var row = each.Current;
            if (row.IsBlank)
                continue;
            var (status, mark) = PublisherStatus.Of(row[heading["obs_status"]]);
            yield return new Reading
            {
                Series = string.Join('.', groups.Select(column => row[column]).Prepend(row[heading["indicator"]]).Where(part => part.Length > 0)),
                Place = row[heading["ref_area"]].Trim(),
                Period = row[heading["time"]],
                Value = row[heading["obs_value"]],
                Status = status,
                Note = NoteOf(row, heading, mark),
                Row = row.Number,
                Column = "obs_value",
            };
        }
    }

    // The survey that a figure comes from, and ILOSTAT's own codes of notes.
    private static string NoteOf(Row row, Heading heading, string mark)
    {
        var note = mark;
        foreach (var name in (ReadOnlySpan<string>)["source", "note_classif", "note_indicator", "note_source"])
            note = PublisherStatus.Join(note, row[heading[name]].Trim());
        return note;
    }
}
