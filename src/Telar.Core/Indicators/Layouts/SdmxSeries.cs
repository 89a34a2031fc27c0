using System.Text;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// Makes the code, the name and the unit of the series of each row; rows of one series mostly stand together, so the last one is kept at hand.
internal sealed class SdmxSeries(SdmxColumns columns, ProblemList problems)
{
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> units = new(StringComparer.Ordinal);
    private readonly string[] lastCells = new string[columns.Dimensions.Count + 1];
    private readonly StringBuilder builder = new();
    private string lastCode = "";
    private string lastUnitOf = "";
    private (string Measure, string Multiplier) lastUnitCells;
    private string lastUnit = "";

    public string CodeOf(Row row)
    {
        if (IsLast(row))
            return lastCode;
        builder.Clear();
        for (var i = 0; i < columns.Dimensions.Count; i++)
        {
            lastCells[i] = row[columns.Dimensions[i]];
            if (i > 0)
                builder.Append('.');
            builder.Append(columns.CodeIn(row, columns.Dimensions[i]).Trim());
        }
        lastCells[^1] = row[columns.Structure];
        // A dimension that names the indicator tells series apart over all dataflows; without it the dataflow is part of the name.
        if (columns.Indicator < 0)
            builder.Insert(0, DataflowOf(row) + (columns.Dimensions.Count > 0 ? ":" : ""));
        var code = builder.ToString();
        // One instance a series: what follows compares by reference first.
        if (codes.TryGetValue(code, out var known))
            return lastCode = known;
        codes[code] = code;
        return lastCode = code;
    }

    public string NameOf(Row row) =>
        columns.IndicatorName >= 0 ? row[columns.IndicatorName]
        : columns.Indicator >= 0 && columns.HasLabels ? SdmxColumns.NameIn(row, columns.Indicator)
        : "";

    /// As published, with the power of ten that its numbers are counted in: numbers are never rescaled.
    public string UnitOf(Row row)
    {
        if (columns.Unit < 0 && columns.Multiplier < 0)
            return "";
        var code = CodeOf(row);
        var cells = (row[columns.UnitName >= 0 ? columns.UnitName : columns.Unit], row[columns.Multiplier]);
        if (ReferenceEquals(code, lastUnitOf) && cells == lastUnitCells)
            return lastUnit;
        var measure = columns.UnitName >= 0 ? cells.Item1 : columns.CodeIn(row, columns.Unit);
        var multiplier = columns.CodeIn(row, columns.Multiplier).Trim();
        var unit = multiplier is "" or "0" ? measure : $"{measure} ×10^{multiplier}".TrimStart();
        if (!units.TryAdd(code, unit) && units[code] != unit)
            problems.Add(ImportProblems.UnitChanges.At(new(Line: row.Number), ("series", code), ("first", units[code]), ("second", unit)));
        (lastUnitOf, lastUnitCells, lastUnit) = (code, cells, unit);
        return unit;
    }

    private bool IsLast(Row row)
    {
        if (lastCode.Length == 0)
            return false;
        for (var i = 0; i < columns.Dimensions.Count; i++)
        {
            if (!string.Equals(row[columns.Dimensions[i]], lastCells[i], StringComparison.Ordinal))
                return false;
        }
        return string.Equals(row[columns.Structure], lastCells[^1], StringComparison.Ordinal);
    }

    // ESTAT:NA_MAIN(1.6.0) is the flow NA_MAIN
    private string DataflowOf(Row row)
    {
        var text = columns.CodeIn(row, columns.Structure);
        var agency = text.IndexOf(':', StringComparison.Ordinal);
        var version = text.IndexOf('(', StringComparison.Ordinal);
        var end = version > 0 ? version : text.Length;
        return agency >= 0 && agency < end ? text[(agency + 1)..end] : text[..end];
    }
}
