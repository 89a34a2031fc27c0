using Telar.Core.Shared;

namespace Telar.Core.Indicators.Export;

/// Observations as SDMX-CSV 2.0: every row says which structure it follows and that it informs (action I).
/// The status goes out twice: in the code list of SDMX and, without loss, in our own words.
public static class SdmxTable
{
    public const string StructureId = "TELAR:OBSERVATIONS(1.0)";

    public static readonly IReadOnlyList<string> Columns =
    [
        "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS",
        "STATUS", "SOURCE", "SERIES", "VINTAGE", "LICENCE", "PREFERRED", "COMMENT_OBS", "FLAGS",
    ];

    public static void WriteRow(in OpenObservation row, ITableCells cells)
    {
        var isReadable = Period.TryParse(row.Period, out var period) & ObservationStatuses.TryParse(row.Status, out var status);
        if (!isReadable)
            throw new ArgumentException("A kept period or status cannot be read.", nameof(row));
        cells.Text("dataflow");
        cells.Text(StructureId);
        cells.Text("I");
        cells.Text(FrequencyCode(period.Frequency));
        cells.Text(row.Indicator);
        cells.Text(row.Country);
        cells.Text(row.Period);
        cells.Number(row.Value);
        cells.Text(StatusCode(status));
        cells.Text(row.Status);
        cells.Text(row.Series.Source);
        cells.Text(row.Series.Code);
        cells.Text(row.Vintage);
        cells.Text(row.Licence);
        cells.Text(row.IsPreferred ? "true" : "false");
        cells.Text(row.Note);
        cells.Text(row.Flags);
        cells.EndRow();
    }

    /// CL_OBS_STATUS has one code for every estimate; a model's result is one. Empty where the publisher said nothing.
    public static string StatusCode(ObservationStatus status) => status switch
    {
        ObservationStatus.NotStated => "",
        ObservationStatus.Measured => "A",
        ObservationStatus.Estimated or ObservationStatus.Modelled => "E",
        ObservationStatus.Projected => "F",
        ObservationStatus.Break => "B",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status outside of the six."),
    };

    /// CL_FREQ.
    public static string FrequencyCode(Frequency frequency) => frequency switch
    {
        Frequency.Year => "A",
        Frequency.Half => "S",
        Frequency.Quarter => "Q",
        Frequency.Month => "M",
        _ => throw new ArgumentOutOfRangeException(nameof(frequency), frequency, "A frequency outside of the four."),
    };
}
