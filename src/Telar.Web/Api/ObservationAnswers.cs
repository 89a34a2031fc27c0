using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Export;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Indicators.Export;
using Telar.Web.Shared;

namespace Telar.Web.Api;

/// Answers requests for observations in each of the formats.
internal static class ObservationAnswers
{
    public const int MostRowsInXlsx = 100_000;
    public const int MostCellsInJsonStat = 200_000;
    private const int RowsAtOnce = 5_000;

    // A workbook keeps a processor busy for a second or more: one after another, so that the pages go on.
    private static readonly SemaphoreSlim OneWorkbook = new(1, 1);

    public static async Task AnswerAsync(ApiCall call)
    {
        var request = ObservationsRequest.Read(call);
        var format = call.ChooseFormat();
        // These two carry names in the reader's language, asked for or not.
        if (format == ApiFormat.JsonStat || format == ApiFormat.Xlsx)
            call.Edition = (request.Labels ?? call.Language).Code();
        if (format is null || call.Query.Problems.Count > 0)
            await ApiRefusal.SendAsync(call.Http, call.Data, call.Query.Problems);
        else if (format == ApiFormat.Json)
            await SendJsonAsync(call, request);
        else if (format == ApiFormat.Csv)
            await SendCsvAsync(call, request);
        else if (format == ApiFormat.SdmxCsv)
            await SendSdmxAsync(call, request);
        else if (format == ApiFormat.JsonStat)
            await SendJsonStatAsync(call, request);
        else
            await SendWorkbookAsync(call, request);
    }

    private static async Task SendJsonAsync(ApiCall call, ObservationsRequest request)
    {
        if (!await call.BeginAsync(ApiFormat.Json))
            return;
        var flags = await call.State.Flags.GetAsync();
        var page = await call.Data.Slices.PageAsync(request.Slice, request.After, request.Limit, call.Ct);
        var next = page.End is { } end ? NextAddress(call, end) : null;
        using var writer = new Utf8JsonWriter(call.Http.Response.BodyWriter, new JsonWriterOptions { Encoder = ApiJson.Encoder, SkipValidation = true });
        ObservationJson.Write(writer, Opened(call.Catalogue, flags, page.Rows), LabelsOf(call.Catalogue, request.Labels), next);
        await writer.FlushAsync(call.Ct);
        ApiMetrics.ObservationsSent(page.Rows.Count);
    }

    private static async Task SendCsvAsync(ApiCall call, ObservationsRequest request)
    {
        if (!await BeginFileAsync(call, ApiFormat.Csv))
            return;
        var cells = new CsvCells(call.Http.Response.BodyWriter);
        var labels = LabelsOf(call.Catalogue, request.Labels);
        cells.Header(TidyColumns(labels));
        await StreamAsync(call, request, row => TidyTable.WriteRow(row, labels, cells));
    }

    private static async Task SendSdmxAsync(ApiCall call, ObservationsRequest request)
    {
        if (!await BeginFileAsync(call, ApiFormat.SdmxCsv))
            return;
        var cells = new CsvCells(call.Http.Response.BodyWriter);
        cells.Header(SdmxTable.Columns);
        await StreamAsync(call, request, row => SdmxTable.WriteRow(row, cells));
    }

    private static async Task SendJsonStatAsync(ApiCall call, ObservationsRequest request)
    {
        // A cube has one value a cell: only the preferred ones fit.
        var preferred = request with { Slice = request.Slice with { WithOthers = false } };
        if (await ReadWholeAsync(call, preferred, ApiFormat.JsonStat, MostCellsInJsonStat) is not { } rows)
        {
            await RefuseSizeAsync(call, ApiProblems.TooManyCells, ApiFormat.JsonStat, MostCellsInJsonStat);
            return;
        }
        var cube = ObservationCube.Of(rows);
        if (cube.Size > MostCellsInJsonStat)
        {
            await RefuseSizeAsync(call, ApiProblems.TooManyCells, ApiFormat.JsonStat, MostCellsInJsonStat);
            return;
        }
        if (!await BeginFileAsync(call, ApiFormat.JsonStat))
            return;
        using var writer = new Utf8JsonWriter(call.Http.Response.BodyWriter, new JsonWriterOptions { Encoder = ApiJson.Encoder });
        JsonStat.Write(writer, cube, call.Catalogue, request.Labels ?? call.Language);
        await writer.FlushAsync(call.Ct);
        ApiMetrics.ObservationsSent(rows.Count);
    }

    private static async Task SendWorkbookAsync(ApiCall call, ObservationsRequest request)
    {
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await OneWorkbook.WaitAsync(call.Ct);
        try
        {
            if (!await MakeWorkbookAsync(call, request, file))
                return;
        }
        finally
        {
            OneWorkbook.Release();
        }
        // Sending may take as long as the reader likes.
        await file.CopyToAsync(call.Http.Response.Body, call.Ct);
    }

    /// False where there is nothing to send.
    private static async Task<bool> MakeWorkbookAsync(ApiCall call, ObservationsRequest request, FileStream file)
    {
        if (await ReadWholeAsync(call, request, ApiFormat.Xlsx, MostRowsInXlsx) is not { } rows)
        {
            await RefuseSizeAsync(call, ApiProblems.TooManyRows, ApiFormat.Xlsx, MostRowsInXlsx);
            return false;
        }
        if (!await BeginFileAsync(call, ApiFormat.Xlsx))
            return false;
        var labels = LabelsOf(call.Catalogue, request.Labels ?? call.Language)!;
        // A workbook is packed with its table of contents last: it is made whole in a file and sent from there.
        WorkbookWriter.Write(file, WorkbookSheets.Of(rows, labels, call.Catalogue, request.Labels ?? call.Language));
        file.Position = 0;
        call.Http.Response.ContentLength = file.Length;
        ApiMetrics.ObservationsSent(rows.Count);
        return true;
    }

    // Pages of the database, one after another. Where the data changes in between the transfer breaks off:
    // a file is of one version or it is not whole.
    private static async Task StreamAsync(ApiCall call, ObservationsRequest request, Action<OpenObservation> write)
    {
        var flags = await call.State.Flags.GetAsync();
        var place = request.After;
        do
        {
            var page = await call.Data.Slices.PageAsync(request.Slice, place, RowsAtOnce, call.Ct);
            foreach (var row in Opened(call.Catalogue, flags, page.Rows))
                write(row);
            await call.Http.Response.BodyWriter.FlushAsync(call.Ct);
            ApiMetrics.ObservationsSent(page.Rows.Count);
            place = page.End;
            if (call.Data.State().Version != call.State.Version)
            {
                call.Http.Abort();
                return;
            }
        }
        while (place is not null);
    }

    /// Null where there is more than fits; nothing is read for a reader who has it already.
    private static async Task<IReadOnlyList<OpenObservation>?> ReadWholeAsync(ApiCall call, ObservationsRequest request, ApiFormat format, int most)
    {
        if (call.IsKnownToReader(format))
            return [];
        var flags = await call.State.Flags.GetAsync();
        var rows = new List<OpenObservation>();
        SlicePlace? place = null;
        do
        {
            var page = await call.Data.Slices.PageAsync(request.Slice, place, RowsAtOnce, call.Ct);
            rows.AddRange(Opened(call.Catalogue, flags, page.Rows));
            place = page.End;
        }
        while (place is not null && rows.Count <= most);
        return rows.Count <= most ? rows : null;
    }

    private static Task RefuseSizeAsync(ApiCall call, ProblemKind kind, ApiFormat format, int limit)
    {
        var number = limit.ToString(CultureInfo.InvariantCulture);
        var problem = kind.At(new(Column: "format"), ("limit", number), ("format", format.Name));
        return ApiRefusal.SendAsync(call.Http, call.Data, new ApiProblem(problem, "format", format.Name) { Near = [ApiFormat.Csv.Name] });
    }

    private static async Task<bool> BeginFileAsync(ApiCall call, ApiFormat format)
    {
        call.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"telar-observations.{format.Extension}\"";
        return await call.BeginAsync(format);
    }

    private static IReadOnlyList<string> TidyColumns(OpenLabels? labels) => labels is null ? TidyTable.Columns : [.. TidyTable.Columns, .. TidyTable.LabelColumns];

    private static IEnumerable<OpenObservation> Opened(WholeCatalogue catalogue, Flags flags, IReadOnlyList<SlicedObservation> rows)
    {
        (SeriesKey? Series, string Vintage, string Licence) last = (null, "", "");
        foreach (var row in rows)
        {
            if (!ReferenceEquals(last.Series, row.Series))
            {
                var source = catalogue.SourcesByCode[row.Series.Source];
                last = (row.Series, source.Published?.ToString() ?? "", source.Licence);
            }
            var figure = row.Figure;
            yield return new(row.Indicator, figure.Country, figure.Period, figure.Value, figure.Status, figure.Note, row.Series, last.Vintage, last.Licence, row.IsPreferred, flags.ChecksOn(row.Series, figure.Country, figure.Period));
        }
    }

    public static OpenLabels? LabelsOf(WholeCatalogue catalogue, Language? asked) => asked is not { } language
        ? null
        : new(
            catalogue.Indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Name.In(language), StringComparer.Ordinal),
            catalogue.Countries.ToDictionary(country => country.Iso3, country => country.Name.In(language), StringComparer.Ordinal),
            catalogue.Indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Unit.In(language), StringComparer.Ordinal));

    private static string NextAddress(ApiCall call, SlicePlace end)
    {
        var kept = call.Http.Request.Query.Where(one => one.Key != "next").SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value)));
        return call.Absolute(call.Http.Request.Path) + QueryString.Create([.. kept, KeyValuePair.Create("next", (string?)ObservationsRequest.Write(end))]);
    }
}
