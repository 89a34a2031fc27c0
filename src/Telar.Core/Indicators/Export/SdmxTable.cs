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
        "STATUS", "SOURCE", "SERIES", "VINTAGE", "LICENCE", "PREFERRED", "COMMENT_OBS",
    ];

    public static void WriteRow(in OpenObservation row, ITableCells cells)
    {
        var observation = row.Observation;
        cells.Text("dataflow");
        cells.Text(StructureId);
        cells.Text("I");
        cells.Text(FrequencyCode(observation.Period.Frequency));
        cells.Text(row.Indicator);
        cells.Text(observation.Country);
        cells.Text(observation.Period.ToString());
        if (observation.Value is { } value)
            cells.Number(value);
        else
            cells.Text("");
        cells.Text(StatusCode(observation.Status));
        cells.Text(observation.Status.Code());
        cells.Text(row.Series.Source);
        cells.Text(row.Series.Code);
        cells.Text(row.Vintage);
        cells.Text(row.Licence);
        cells.Text(row.IsPreferred ? "true" : "false");
        cells.Text(observation.Note);
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
