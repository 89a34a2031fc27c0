using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Tests.Storage.Indicators;

/// The World Bank's API as it is, and as it is on a bad day: a stand-in on this machine answers.
public sealed class WorldBankApiTests : IAsyncLifetime
{
    private static readonly FetchManners Quick = new()
    {
        Tries = 3,
        FirstWait = TimeSpan.FromMilliseconds(5),
        LongestWait = TimeSpan.FromMilliseconds(50),
        Between = TimeSpan.Zero,
        PerRequest = TimeSpan.FromSeconds(2),
        Whole = TimeSpan.FromSeconds(60),
        MostBytesPerReply = 1 << 20,
        PerPage = 2,
    };

    private readonly List<string> asked = [];
    private readonly HttpClient http = new();
    private WebApplication? site;
    private Func<HttpContext, int, Task> answer = (_, _) => Task.CompletedTask;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        site = builder.Build();
        site.Run(async context =>
        {
            lock (asked)
                asked.Add(context.Request.Path + context.Request.QueryString);
            await answer(context, int.Parse(context.Request.Query["page"].ToString(), CultureInfo.InvariantCulture));
        });
        await site.StartAsync(Ct);
    }

    [Fact]
    public async Task All_pages_become_one_document_letter_by_letter()
    {
        answer = (context, page) => WriteAsync(context, Page(page, pages: 2, total: 3, page == 1 ? "1.50,null" : "3"));

        using var reply = JsonDocument.Parse(await FetchAsync());

        Assert.Equal(["1.50", "null", "3"], reply.RootElement[1].EnumerateArray().Select(one => one.GetProperty("value").GetRawText()));
        Assert.Equal((1, 3), (reply.RootElement[0].GetProperty("pages").GetInt32(), reply.RootElement[0].GetProperty("total").GetInt32()));
        Assert.Equal("/v2/country/MEX;PRY/indicator/A.B?format=json&footnote=y&per_page=2&page=2&date=2010:2020", asked[1]);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_server_that_is_busy_is_asked_again(int status)
    {
        answer = (context, _) =>
        {
            if (asked.Count < 3)
            {
                context.Response.StatusCode = status;
                context.Response.Headers.RetryAfter = "0";
                return Task.CompletedTask;
            }
            return WriteAsync(context, Page(1, 1, 1, "1"));
        };

        Assert.NotEmpty(await FetchAsync());
        Assert.Equal(3, asked.Count);
    }

    [Fact]
    public async Task A_server_that_always_fails_is_left_after_a_few_tries()
    {
        answer = (context, _) =>
        {
            context.Response.StatusCode = 502;
            return Task.CompletedTask;
        };

        Assert.Equal("FETCH-01", await RefusalAsync(Quick));
        Assert.Equal(3, asked.Count);
    }

    [Fact]
    public async Task A_server_that_hangs_is_left_after_a_few_tries()
    {
        answer = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal("FETCH-01", await RefusalAsync(Quick with { PerRequest = TimeSpan.FromMilliseconds(100) }));
    }

    [Fact]
    public async Task A_download_has_an_end_however_slowly_it_comes()
    {
        answer = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal("FETCH-04", await RefusalAsync(Quick with { Whole = TimeSpan.FromMilliseconds(300) }));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_asked_again()
    {
        answer = async (context, _) =>
        {
            if (asked.Count > 1)
            {
                await WriteAsync(context, Page(1, 1, 1, "1"));
                return;
            }
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("[{", Ct);
            await context.Response.Body.FlushAsync(Ct);
            context.Abort();
        };

        Assert.NotEmpty(await FetchAsync());
    }

    public static TheoryData<string, string> Lies => new()
    {
        { "a web page", "FETCH-02" },
        { "not JSON", "FETCH-02" },
        { "a message", "IMPORT-21" },
        { "not found", "FETCH-02" },
        { "numbers as words", "FETCH-02" },
        { "endless body", "IMPORT-50" },
        { "too many pages", "FETCH-03" },
        { "another page", "FETCH-03" },
        { "a total that changes", "FETCH-03" },
        { "records that are missing", "FETCH-03" },
        { "deep", "FETCH-02" },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_reply_that_cannot_be_believed_is_refused(string lie, string code)
    {
        answer = (context, page) => lie switch
        {
            "a web page" => WriteAsync(context, "<html></html>", "text/html"),
            "not JSON" => WriteAsync(context, "[{", "application/json"),
            "a message" => WriteAsync(context, """[{"message":[{"id":"120","key":"Invalid value","value":"x"}]}]"""),
            "not found" => NotFoundAsync(context),
            "numbers as words" => WriteAsync(context, """[{"page":"one","pages":1,"total":1},[]]"""),
            "endless body" => EndlessAsync(context),
            "too many pages" => WriteAsync(context, Page(1, 1_000_000, 3, "1,2")),
            "another page" => WriteAsync(context, Page(1, 2, 3, "1,2")),
            "a total that changes" => WriteAsync(context, Page(page, 2, page + 2, "1,2")),
            "records that are missing" => WriteAsync(context, Page(page, 2, 4, page == 1 ? "1,2" : "3")),
            "deep" => WriteAsync(context, new string('[', 100) + new string(']', 100)),
            _ => throw new ArgumentOutOfRangeException(nameof(lie), lie, "No such lie."),
        };

        Assert.Equal(code, await RefusalAsync(Quick));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await site!.DisposeAsync();
    }

    private Task<byte[]> FetchAsync(FetchManners? manners = null) =>
        new WorldBankApi(http, new($"{site!.Urls.First()}/v2/"), manners ?? Quick, TimeProvider.System).FetchAsync("A.B", ["MEX", "PRY"], 2010, 2020, Ct);

    private async Task<string> RefusalAsync(FetchManners manners) => (await Assert.ThrowsAsync<FileRefusedException>(() => FetchAsync(manners))).Problem.Code;

    private static string Page(int page, int pages, int total, string values) =>
        string.Create(CultureInfo.InvariantCulture, $$"""[{"page":{{page}},"pages":{{pages}},"per_page":2,"total":{{total}},"sourceid":"2","lastupdated":"2026-01-01"},[""")
        + string.Join(',', values.Split(',').Select((value, i) => $$"""{"indicator":{"id":"A.B","value":"a"},"country":{"id":"PY"},"countryiso3code":"PRY","date":"{{2010 + (2 * page) + i}}","value":{{value}}}"""))
        + "]]";

    private static async Task WriteAsync(HttpContext context, string text, string type = "application/json")
    {
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private static async Task EndlessAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        var spaces = new byte[1 << 16];
        spaces.AsSpan().Fill((byte)' ');
        while (!context.RequestAborted.IsCancellationRequested)
        {
            try
            {
                await context.Response.Body.WriteAsync(spaces, context.RequestAborted);
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException)
            {
                return;
            }
        }
    }
}
