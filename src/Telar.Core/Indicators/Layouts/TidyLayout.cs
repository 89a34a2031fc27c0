using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// One figure a row, under the headings series, place, period, value, and if wanted status, note, name, unit and source.
/// The headings that others use for these are read too.
public sealed class TidyLayout : TableLayout
{
    private static readonly (string Name, string[] Names)[] Needed =
    [
        ("series", ["series", "series_code", "indicator_code", "indicator", "serie", "indicador"]),
        ("place", ["place", "iso3", "country_code", "iso3_code", "iso_code", "iso2", "code", "country", "lugar", "pais", "país"]),
        ("period", ["period", "year", "time", "date", "periodo", "período", "año", "anio", "ano"]),
        ("value", ["value", "valor"]),
    ];

    private static readonly string[] StatusNames = ["status", "estado"];
    private static readonly string[] NoteNames = ["note", "nota", "footnote"];
    private static readonly string[] SourceNames = ["source", "source_id", "fuente", "fonte"];
    private static readonly string[] SeriesNames = ["name", "series_name", "indicator_name", "nombre", "nome"];
    private static readonly string[] UnitNames = ["unit", "unidad", "unidade"];

    private static readonly HashSet<string> Known = new(
        [.. Needed.SelectMany(one => one.Names), .. StatusNames, .. NoteNames, .. SourceNames, .. SeriesNames, .. UnitNames, "revision", "received"],
        StringComparer.OrdinalIgnoreCase);

    public override string Code => "tidy-csv";

    public override bool Recognises(IReadOnlyList<Row> firstRows)
    {
        if (firstRows.Count == 0)
            return false;
        var heading = Heading.Of(firstRows[0]);
        return Needed.All(one => heading.FirstOf(one.Names) >= 0);
    }

    public override string? SourceOf(IReadOnlyList<Row> firstRows)
    {
        var column = firstRows.Count > 1 ? Heading.Of(firstRows[0]).FirstOf(SourceNames) : -1;
        return column >= 0 && firstRows[1][column].Trim() is { Length: > 0 } code ? code : null;
    }

    public override IEnumerable<Reading> Read(IEnumerable<Row> rows, ProblemList problems, ProblemList remarks)
    {
        using var each = rows.GetEnumerator();
        if (!each.MoveNext())
            yield break;
        var heading = Heading.Of(each.Current);
        var missing = Needed.Where(one => heading.FirstOf(one.Names) < 0).ToList();
        foreach (var (name, _) in missing)
            problems.Add(ImportProblems.ColumnMissing.At(new(Line: each.Current.Number), ("column", name)));
        if (missing.Count > 0)
            yield break;
        var ignored = each.Current.Cells.Where(cell => cell.Trim().Length > 0 && !Known.Contains(cell.Trim())).ToList();
        if (ignored.Count > 0)
            remarks.Add(ImportRemarks.ColumnsIgnored.At(new(Line: each.Current.Number), ("columns", string.Join(", ", ignored))));
        int series = heading.FirstOf(Needed[0].Names), place = heading.FirstOf(Needed[1].Names), period = heading.FirstOf(Needed[2].Names), value = heading.FirstOf(Needed[3].Names);
        int statusColumn = heading.FirstOf(StatusNames), note = heading.FirstOf(NoteNames), source = heading.FirstOf(SourceNames), title = heading.FirstOf(SeriesNames), unit = heading.FirstOf(UnitNames);
        while (each.MoveNext())
        {
            var row = each.Current;
            if (row.IsBlank)
                continue;
            var statusText = row[statusColumn].Trim();
            if (!ObservationStatuses.TryParse(statusText, out var status))
            {
                problems.Add(ImportProblems.StatusUnknown.At(new(Line: row.Number, Column: "status"), ("value", statusText)));
                continue;
            }
            yield return new Reading
            {
                Series = row[series].Trim(),
                Place = row[place].Trim(),
                Period = row[period],
                Value = row[value],
                Status = status,
                Note = row[note],
                SeriesName = row[title],
                Unit = row[unit],
                Source = source >= 0 && row[source].Trim() is { Length: > 0 } told ? told : null,
                Row = row.Number,
                Column = "value",
            };
        }
    }
}
