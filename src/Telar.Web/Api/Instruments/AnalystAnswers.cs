using System.Globalization;
using Microsoft.AspNetCore.Http;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Exports;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Indicators.Export;

namespace Telar.Web.Api.Instruments;

/// Answers for analysts. Tables are written while they are read: a transfer that fails breaks off and is not whole.
internal static class AnalystAnswers
{
    private static readonly SemaphoreSlim OneWorkbook = new(1, 1);

    public static Task WideAsync(ApiCall call) => CsvAsync(call, ResponseFormat.Wide);

    public static Task LongAsync(ApiCall call) => CsvAsync(call, ResponseFormat.Long);

    public static async Task WorkbookAsync(ApiCall call)
    {
        if (await ExportOfAsync(call, ResponseFormat.Xlsx) is not { } export)
            return;
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await OneWorkbook.WaitAsync(call.Ct);
        IReadOnlyList<Problem> problems;
        try
        {
            problems = await call.Answering.Analysts.Export.ToWorkbookAsync(export, file, call.Ct);
        }
        finally
        {
            OneWorkbook.Release();
        }
        if (problems.Count > 0)
        {
            await RefuseAsync(call, problems);
            return;
        }
        if (!await BeginFileAsync(call, ApiFormat.Xlsx, export, "responses"))
            return;
        file.Position = 0;
        call.Http.Response.ContentLength = file.Length;
        await file.CopyToAsync(call.Http.Response.Body, call.Ct);
    }

    public static async Task CodeBookAsync(ApiCall call)
    {
        if (await ExportOfAsync(call, ResponseFormat.Wide) is not { } export || !await BeginFileAsync(call, ApiFormat.Csv, export, "codebook"))
            return;
        var cells = new CsvCells(call.Http.Response.BodyWriter);
        var tables = export.Tables;
        cells.Header(CodeBook.ColumnsOf(export.Version.Form.Form, tables.IsDemonstration));
        CodeBook.Write(export.Version.Instrument, export.Scoring.Rules, tables, cells);
        await call.Http.Response.BodyWriter.FlushAsync(call.Ct);
    }

    public static async Task StatisticsAsync(ApiCall call)
    {
        var all = call.Query.OneOf("all", ["true", "false"]) == "true";
        if (await ExportOfAsync(call, ResponseFormat.Wide) is not { } export)
            return;
        var report = await call.Answering.Analysts.Statistics.RunAsync(export.Version, export.Scoring, call.Query.One("group"), all, call.Ct);
        if (report.IsRefused)
            await RefuseAsync(call, report.Problems);
        else
            await call.JsonAsync(new ApiOne<StatisticsView>(StatisticsJson.Of(export.Version, report.Value, export.IsDemonstration, call.Language)));
    }

    private static async Task CsvAsync(ApiCall call, ResponseFormat format)
    {
        if (await ExportOfAsync(call, format) is not { } export)
            return;
        var (name, tables) = (format == ResponseFormat.Wide ? call.Query.One("table") ?? "" : "", export.Tables.All);
        if (tables.FirstOrDefault(one => one.Name == name) is not { } table)
        {
            await RefuseAsync(call, [ExportProblems.TableUnknown.At(new(Column: "table"), ("table", name.Length > 80 ? name[..80] : name), ("known", string.Join(", ", tables.Skip(1).Select(one => one.Name))))]);
            return;
        }
        if (await BeginFileAsync(call, ApiFormat.Csv, export, format == ResponseFormat.Long ? "answers" : "responses"))
            await call.Answering.Analysts.Export.ToPipeAsync(export, table, call.Http.Response.BodyWriter, call.Ct);
    }

    /// Null where the request was refused.
    private static async Task<ResponseExport?> ExportOfAsync(ApiCall call, ResponseFormat format)
    {
        var labels = call.Query.OneOf("labels", [.. Languages.All.Select(language => language.Code())]);
        var since = SinceOf(call);
        if (call.Query.Problems.Count > 0)
        {
            await ApiRefusal.SendAsync(call.Http, call.Data, call.Query.Problems);
            return null;
        }
        var own = (await call.Answering.Versions.AllAsync(call.Ct)).Where(one => string.Equals(one.Header.Code, call.Code, StringComparison.OrdinalIgnoreCase)).Select(one => one.Header).ToList();
        if (call.VersionNumber is not { } number || own.Find(one => one.Version == number) is not { } header)
        {
            await VersionAnswers.RefuseAsync(call, [.. own.Select(one => one.Version)]);
            return null;
        }
        var version = await call.Answering.Analysts.Versions.RunAsync(new(header.Code, number), call.Ct);
        var scoring = version.IsRefused ? null : await call.Answering.Analysts.Scorings.RunAsync(version.Value, call.Query.One("scoring"), call.Ct);
        if (scoring is null || scoring.IsRefused)
        {
            await RefuseAsync(call, scoring?.Problems ?? version.Problems);
            return null;
        }
        var language = Languages.TryParse(labels, out var asked) ? asked : call.Language;
        return new(version.Value, scoring.Value, format, labels is null ? LabelUse.CodesOnly : LabelUse.LabelsBeside, language, since, await call.Answering.Analysts.IsDemonstrationAsync(call.Ct));
    }

    private static DateTimeOffset? SinceOf(ApiCall call)
    {
        if (call.Query.One("since") is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        call.Query.Refuse("since", text, "2026-11-21");
        return null;
    }

    private static Task<bool> BeginFileAsync(ApiCall call, ApiFormat format, ResponseExport export, string what)
    {
        call.Http.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"{export.Version.Code}-{export.Version.Version}-{what}.{format.Extension}\"");
        return call.BeginAsync(format);
    }

    private static Task RefuseAsync(ApiCall call, IReadOnlyList<Problem> problems) =>
        ApiRefusal.SendAsync(call.Http, call.Data, [.. problems.Select(problem => new ApiProblem(problem))]);
}
