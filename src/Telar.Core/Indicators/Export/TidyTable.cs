using Telar.Core.Shared;

namespace Telar.Core.Indicators.Export;

/// The columns of the open table of observations, one figure a row. Their names and order never change; new ones come last.
public static class TidyTable
{
    public static readonly IReadOnlyList<string> Columns =
        ["indicator", "country", "period", "value", "status", "note", "source", "series", "vintage", "licence", "preferred", "flags"];

    /// Added at the end where names are asked for.
    public static readonly IReadOnlyList<string> LabelColumns = ["indicator_name", "country_name", "unit"];

    /// Writes one row. `Text` cells are words, `Number` cells are figures: a spreadsheet guards only the words.
    public static void WriteRow(in OpenObservation row, OpenLabels? labels, ITableCells cells)
    {
        cells.Text(row.Indicator);
        cells.Text(row.Country);
        cells.Text(row.Period);
        cells.Number(row.Value);
        cells.Text(row.Status);
        cells.Text(row.Note);
        cells.Text(row.Series.Source);
        cells.Text(row.Series.Code);
        cells.Text(row.Vintage);
        cells.Text(row.Licence);
        cells.Text(row.IsPreferred ? "true" : "false");
        cells.Text(row.Flags);
        if (labels is not null)
        {
            cells.Text(labels.Indicators[row.Indicator]);
            cells.Text(labels.Countries[row.Country]);
            cells.Text(labels.Units[row.Indicator]);
        }
        cells.EndRow();
    }
}
