using System.Globalization;
using Microsoft.AspNetCore.Http;
using Telar.Core.Indicators;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Storage.Indicators.Export;
using Telar.Storage.Indices;

namespace Telar.Web.Api;

/// Answers about the published indices. `latest` stands for the newest release of an index.
internal static class ReleaseAnswers
{
    public const string Latest = "latest";

    /// What `telar index compute` reads as its data comes first.
    private static readonly string[] InputColumns = ["unit", "indicator", "year", "value", "used_as", "source", "series", "period", "status", "licence", "normalised"];
    private static readonly string[] ScoreColumns = ["unit", "node", "score", "rank", "coverage", "rank_p05", "rank_p50", "rank_p95", "score_p05", "score_p50", "score_p95"];

    public static async Task ListAsync(ApiCall call)
    {
        var headers = await HeadersAsync(call);
        await call.ListAsync(headers.GroupBy(header => header.RecipeCode, StringComparer.Ordinal).OrderBy(index => index.Key, StringComparer.Ordinal).Select(index => ViewOf(call, index.Key, index)));
    }

    public static async Task OneIndexAsync(ApiCall call)
    {
        var own = (await HeadersAsync(call)).Where(header => header.RecipeCode == call.Code).ToList();
        if (own.Count > 0)
            await call.JsonAsync(new ApiOne<IndexView>(ViewOf(call, call.Code, own)));
        else
            await RefuseAsync(call, call.Code);
    }

    public static Task OneReleaseAsync(ApiCall call) => WithReleaseAsync(call, release => call.JsonAsync(new ApiOne<ReleaseView>(ReleaseView.Of(call, release))));

    public static Task ScoresAsync(ApiCall call) => WithReleaseAsync(call, release => TableAsync(call, release, "scores", release.Scores.Select(ScoreView.Of), ScoreColumns, WriteScore));

    public static Task InputsAsync(ApiCall call) => WithReleaseAsync(call, release => TableAsync(call, release, "inputs", release.Inputs.Select(input => InputView.Of(call, input)), InputColumns, WriteInput));

    public static Task RecipeAsync(ApiCall call) => WithReleaseAsync(call, async release =>
    {
        Name(call, release, "recipe", ApiFormat.Yaml);
        if (await call.BeginAsync(ApiFormat.Yaml))
            await call.Http.Response.WriteAsync(release.Header.RecipeText, call.Ct);
    });

    private static IndexView ViewOf(ApiCall call, string code, IEnumerable<ReleaseHeader> headers) => new(code, [.. headers.Select(header => ReleaseHeaderView.Of(call, header))]);

    private static async Task WithReleaseAsync(ApiCall call, Func<Release, Task> answer)
    {
        var asked = call.Http.Request.RouteValues["release"] as string ?? "";
        var own = (await HeadersAsync(call)).Where(header => header.RecipeCode == call.Code).ToList();
        var header = asked == Latest ? own.FirstOrDefault() : own.Find(one => one.Code == asked);
        if (own.Count == 0)
            await RefuseAsync(call, call.Code);
        else if (header is null || await new ReleaseStore(call.Data.Database).FindAsync(header.Code, call.Ct) is not { } release)
            await ApiRefusal.SendAsync(call.Http, call.Data, ApiQuery.UnknownCode("release", asked, [.. own.Select(one => one.Code)], $"{ApiOperations.Root}/indices/{call.Code}"));
        else
            await answer(release);
    }

    // A release may come without any figure changing: the tag must tell.
    private static async Task<IReadOnlyList<ReleaseHeader>> HeadersAsync(ApiCall call)
    {
        var headers = await new ReleaseStore(call.Data.Database).AllAsync(call.Ct);
        call.Edition = headers.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{headers.Count}-{headers[0].Code}") : "0";
        return headers;
    }

    private static async Task TableAsync<T>(ApiCall call, Release release, string what, IEnumerable<T> rows, IReadOnlyList<string> columns, Action<T, ITableCells> write)
    {
        var format = call.ChooseFormat();
        if (format == ApiFormat.Json)
        {
            await call.ListAsync(rows);
            return;
        }
        if (format is not null)
            Name(call, release, what, format);
        if (!await call.BeginAsync(format ?? ApiFormat.Csv))
            return;
        var cells = new CsvCells(call.Http.Response.BodyWriter);
        cells.Header(columns);
        foreach (var row in rows)
            write(row, cells);
        await call.Http.Response.BodyWriter.FlushAsync(call.Ct);
    }

    private static void Name(ApiCall call, Release release, string what, ApiFormat format) =>
        call.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{release.Code}-{what}.{format.Extension}\"";

    private static Task RefuseAsync(ApiCall call, string code) =>
        ApiRefusal.SendAsync(call.Http, call.Data, new ApiProblem(ApiProblems.NothingPublished.At(new(Column: "code"), ("value", code.Length > 80 ? code[..80] : code)), "code"));

    private static void WriteScore(ScoreView row, ITableCells cells)
    {
        cells.Text(row.Country);
        cells.Text(row.Node);
        Write(cells, row.Score);
        Write(cells, row.Rank);
        Write(cells, row.Coverage);
        Write(cells, row.RankLow);
        Write(cells, row.RankMedian);
        Write(cells, row.RankHigh);
        Write(cells, row.ScoreLow);
        Write(cells, row.ScoreMedian);
        Write(cells, row.ScoreHigh);
        cells.EndRow();
    }

    private static void WriteInput(InputView row, ITableCells cells)
    {
        cells.Text(row.Country);
        cells.Text(row.Indicator);
        Write(cells, row.Year);
        Write(cells, row.Value);
        cells.Text(row.UsedAs.ToString().ToLowerInvariant());
        cells.Text(row.Source);
        cells.Text(row.Series);
        cells.Text(row.Period);
        cells.Text(row.Status.Code());
        cells.Text(row.Licence);
        Write(cells, row.Normalised);
        cells.EndRow();
    }

    private static void Write(ITableCells cells, double? value)
    {
        if (value is { } number)
            cells.Number(number);
        else
            cells.Text("");
    }
}
