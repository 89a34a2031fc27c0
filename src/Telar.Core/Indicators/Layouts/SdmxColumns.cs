using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// What each column of an SDMX-CSV file is. A column that is not there is -1.
public sealed class SdmxColumns
{
    private static readonly string[] PlaceIds = ["REF_AREA", "COUNTRY", "GEO", "GEO_AREA", "LOCATION", "REPORTING_COUNTRY", "COUNTRY_CODE"];
    private static readonly string[] TimeIds = ["TIME_PERIOD", "TIME"];
    private static readonly string[] StatusIds = ["OBS_STATUS", "STATUS", "OBS_FLAG"];
    private static readonly string[] CommentIds = ["COMMENT_OBS", "OBS_COMMENT", "COMMENT_TS", "OBS_NOTE", "COMMENT", "NOTE"];
    private static readonly string[] SeriesIds = ["INDICATOR", "SERIES"];
    private static readonly string[] UnitIds = ["UNIT_MEASURE", "UNIT"];
    private static readonly HashSet<string> Frame = new(["STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY", "DATAFLOW", "FREQ"], StringComparer.OrdinalIgnoreCase);

    private SdmxColumns(List<string> ids, bool hasLabels, bool[] names)
    {
        HasLabels = hasLabels;
        var heading = Heading.Of([.. ids.Select((id, i) => names[i] ? "" : id)]);
        Action = heading["ACTION"];
        Structure = heading.FirstOf(["STRUCTURE_ID", "DATAFLOW"]);
        Place = heading.FirstOf(PlaceIds);
        Time = heading.FirstOf(TimeIds);
        Value = heading["OBS_VALUE"];
        Status = heading.FirstOf(StatusIds);
        Comment = heading.FirstOf(CommentIds);
        Indicator = heading.FirstOf(SeriesIds);
        Unit = heading.FirstOf(UnitIds);
        Multiplier = heading["UNIT_MULT"];
        IndicatorName = Indicator >= 0 && Indicator + 1 < names.Length && names[Indicator + 1] ? Indicator + 1 : -1;
        UnitName = Unit >= 0 && Unit + 1 < names.Length && names[Unit + 1] ? Unit + 1 : -1;
        Dimensions = [.. Enumerable.Range(0, Math.Max(0, Value)).Where(i => !names[i] && i != Place && i != Time && ids[i].Length > 0 && !Frame.Contains(ids[i]))];
    }

    /// True where headings and cells are written "code: name".
    public bool HasLabels { get; }

    public int Action { get; }

    public int Structure { get; }

    public int Place { get; }

    public int Time { get; }

    public int Value { get; }

    public int Status { get; }

    public int Comment { get; }

    public int Indicator { get; }

    public int IndicatorName { get; }

    public int Unit { get; }

    public int UnitName { get; }

    public int Multiplier { get; }

    /// What makes the series: every dimension but place, time and frequency.
    public IReadOnlyList<int> Dimensions { get; }

    /// Null, with its problems, where a column is missing or the order leaves the dimensions untold.
    public static SdmxColumns? Of(Row heading, ProblemList problems)
    {
        var ids = new List<string>(heading.Cells.Count);
        var hasLabels = false;
        foreach (var cell in heading.Cells)
        {
            // DIM_1: Dimension 1 · ATTR_1[en;fr]
            var colon = cell.IndexOf(": ", StringComparison.Ordinal);
            hasLabels |= colon > 0;
            var id = colon > 0 ? cell[..colon] : cell;
            var bracket = id.IndexOf('[', StringComparison.Ordinal);
            ids.Add((bracket > 0 ? id[..bracket] : id).Trim());
        }
        var columns = new SdmxColumns(ids, hasLabels, NamesOf(ids));
        var place = new ProblemPlace(Line: heading.Number);
        foreach (var (column, name) in (ReadOnlySpan<(int, string)>)[(columns.Place, "REF_AREA"), (columns.Time, "TIME_PERIOD"), (columns.Value, "OBS_VALUE")])
        {
            if (column < 0)
                problems.Add(ImportProblems.SdmxColumnMissing.At(place, ("column", name)));
        }
        if (columns.Place < 0 || columns.Time < 0 || columns.Value < 0)
            return null;
        if (columns.Place < columns.Value && columns.Time < columns.Value)
            return columns;
        problems.Add(ImportProblems.DimensionsUntold.At(place));
        return null;
    }

    /// The code in a cell: what stands before ": " where the file gives codes with their names.
    public string CodeIn(Row row, int column)
    {
        var cell = row[column];
        if (!HasLabels)
            return cell;
        var colon = cell.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 ? cell[..colon] : cell;
    }

    /// The name in a cell of "code: name", or empty.
    public static string NameIn(Row row, int column)
    {
        var cell = row[column];
        var colon = cell.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 ? cell[(colon + 2)..] : "";
    }

    /// True where a row names one figure: every dimension, the place and the period, and no attribute alone.
    public bool IsWholeKey(Row row)
    {
        if (row[Place].Length == 0 || row[Time].Length == 0)
            return false;
        foreach (var column in Dimensions)
        {
            if (row[column].Length == 0)
                return false;
        }
        // A mark on attributes without one on the value takes back only the attributes.
        if (row[Value].Length > 0)
            return true;
        for (var column = Value + 1; column < row.Cells.Count; column++)
        {
            if (row[column].Length > 0)
                return false;
        }
        return true;
    }

    // With STRUCTURE_NAME every part of the structure is followed by a column of its names.
    private static bool[] NamesOf(List<string> ids)
    {
        var names = new bool[ids.Count];
        if (!ids.Contains("STRUCTURE_NAME", StringComparer.Ordinal))
            return names;
        var isName = false;
        for (var i = 0; i < ids.Count; i++)
        {
            if (Frame.Contains(ids[i]) && ids[i] != "FREQ")
                continue;
            names[i] = isName;
            isName = !isName;
        }
        return names;
    }
}
