using System.Globalization;
using System.Text;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Export;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Services.Indicators;

public enum ExportFormat
{
    Csv,
    SdmxCsv,
}

/// What is wanted of the observations. An empty list or a null bound asks for all.
public sealed record ExportRequest(IReadOnlyCollection<SeriesKey> Series, IReadOnlyCollection<string> Countries, int? From, int? To)
{
    public ExportFormat Format { get; init; }

    /// Every revision, not only the latest.
    public bool WithRevisions { get; init; }
}

/// Writes observations as they are kept: all sources side by side, texts of numbers as published. What it writes, an import can read.
public sealed class ExportObservations(ObservationHistory history)
{
    private const string CsvHeading = "source,series,place,period,value,status,note";
    private const string SdmxHeading = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,COMMENT_OBS";

    /// Gives how many figures were written.
    public async Task<long> WriteAsync(ExportRequest request, TextWriter to, CancellationToken ct)
    {
        var line = new StringBuilder();
        line.Append(request.Format == ExportFormat.Csv ? CsvHeading : SdmxHeading).Append(request.WithRevisions ? ",revision,received" : "").Append('\n');
        var written = 0L;
        await foreach (var figure in history.StreamAsync(key => request.Series.Count == 0 || request.Series.Contains(key), ct))
        {
            if (!IsWanted(figure, request))
                continue;
            var cells = request.Format == ExportFormat.Csv ? CsvCells(figure) : SdmxCells(figure);
            CsvText.Row(line, request.WithRevisions ? [.. cells, .. RevisionCells(figure)] : cells);
            await to.WriteAsync(line, ct);
            line.Clear();
            written++;
        }
        await to.WriteAsync(line, ct);
        await to.FlushAsync(ct);
        return written;
    }

    private static bool IsWanted(KeptFigure figure, ExportRequest request)
    {
        var observation = figure.Observation;
        return (request.WithRevisions || (figure.IsLatest && observation.Value is not null))
            && (request.Countries.Count == 0 || request.Countries.Contains(observation.Country, StringComparer.Ordinal))
            && observation.Period.Year >= (request.From ?? Period.FirstYear)
            && observation.Period.Year <= (request.To ?? Period.LastYear);
    }

    private static string[] RevisionCells(KeptFigure figure) =>
        [figure.Revision.ToString(CultureInfo.InvariantCulture), figure.ReceivedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)];

    private static string[] CsvCells(KeptFigure figure)
    {
        var observation = figure.Observation;
        return [figure.Series.Source, figure.Series.Code, observation.Country, observation.Period.ToString(), observation.Text, observation.Status.Code(), observation.Note];
    }

    // The source names the dataflow; SDMX has no letter for modelled, so it is an estimate that says so.
    private static string[] SdmxCells(KeptFigure figure)
    {
        var observation = figure.Observation;
        var mark = observation.Status == ObservationStatus.Modelled ? observation.Status.Code() : "";
        var flow = figure.Series.Source.ToUpperInvariant().Replace('-', '_');
        var action = observation.Value is null ? "D" : "I";
        return ["dataflow", $"TELAR:{flow}(1.0.0)", action, SdmxTable.FrequencyCode(observation.Period.Frequency), observation.Country, figure.Series.Code, observation.Period.ToString(), observation.Text, SdmxTable.StatusCode(observation.Status), PublisherStatus.Join(mark, observation.Note)];
    }
}
