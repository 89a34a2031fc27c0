using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Layouts;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// How patiently, how fast and how far the public API is read. The times are those of polite programs; tests shorten them.
public sealed record FetchManners
{
    public int Tries { get; init; } = 5;

    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// Between the start of one request and the next.
    public TimeSpan Between { get; init; } = TimeSpan.FromMilliseconds(300);

    public TimeSpan PerRequest { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan Whole { get; init; } = TimeSpan.FromMinutes(10);

    public long MostBytesPerReply { get; init; } = 32L << 20;

    public int MostPages { get; init; } = 200;

    public int PerPage { get; init; } = 1000;
}

/// Reads indicators page by page from the World Bank's API v2 and keeps the records of all pages in one document, letter by letter as they came.
/// Throws FileRefusedException where the API cannot be read.
public sealed class WorldBankApi(HttpClient http, Uri address, FetchManners manners, TimeProvider clock)
{
    public static readonly Uri PublicAddress = new("https://api.worldbank.org/v2/");

    private DateTimeOffset next = DateTimeOffset.MinValue;

    /// The reply for one indicator: [header, records], as if it had come on one page.
    public async Task<byte[]> FetchAsync(string indicator, IEnumerable<string> countries, int? from, int? to, CancellationToken ct)
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(ct);
        whole.CancelAfter(manners.Whole);
        try
        {
            return await FetchPagesAsync(indicator, string.Join(';', countries), from, to, whole.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Refused(FetchProblems.TooSlow, ("time", manners.Whole.ToString("c", CultureInfo.InvariantCulture)));
        }
    }

    private async Task<byte[]> FetchPagesAsync(string indicator, string countries, int? from, int? to, CancellationToken ct)
    {
        var held = new MemoryStream();
        var records = 0;
        var total = 0;
        for (var page = 1; ; page++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"country/{countries}/indicator/{Uri.EscapeDataString(indicator)}?format=json&footnote=y&per_page={manners.PerPage}&page={page}");
            if (from is not null || to is not null)
                path += string.Create(CultureInfo.InvariantCulture, $"&date={from ?? Period.FirstYear}:{to ?? clock.GetUtcNow().Year}");
            using var reply = Parse(await ReadAsync(new Uri(address, path), ct));
            var root = reply.RootElement;
            if (WorldBankJsonLayout.PagesOf(root) is not { } told)
            {
                throw WorldBankJsonLayout.MessageIn(root) is { } message
                    ? Refused(ImportProblems.PublisherMessage, ("message", message))
                    : Refused(FetchProblems.NotAReply, ("found", Start(root.GetRawText())));
            }
            if (told.Pages > manners.MostPages || (page > 1 && (told.Page != page || told.Total != total)))
                throw Refused(FetchProblems.PagesDoNotAdd, ("page", Text(told.Page)), ("pages", Text(told.Pages)), ("records", Text(records)), ("total", Text(told.Total)));
            if (page == 1)
            {
                total = told.Total;
                await held.WriteAsync(Encoding.UTF8.GetBytes($"[{HeaderOf(root[0])},["), ct);
            }
            if (root.GetArrayLength() > 1 && root[1].ValueKind == JsonValueKind.Array)
            {
                foreach (var record in root[1].EnumerateArray())
                    await held.WriteAsync(Encoding.UTF8.GetBytes((records++ > 0 ? ",\n" : "\n") + record.GetRawText()), ct);
            }
            if (page < told.Pages)
                continue;
            if (records != total)
                throw Refused(FetchProblems.PagesDoNotAdd, ("page", Text(page)), ("pages", Text(told.Pages)), ("records", Text(records)), ("total", Text(total)));
            await held.WriteAsync("\n]]\n"u8.ToArray(), ct);
            return held.ToArray();
        }
    }

    // All pages are one document now; the rest of the header stays.
    private static string HeaderOf(JsonElement header)
    {
        var kept = header.EnumerateObject().Where(one => one.Name is not ("page" or "pages" or "per_page")).Select(one => $"{JsonSerializer.Serialize(one.Name)}:{one.Value.GetRawText()}");
        return "{" + string.Join(',', kept.Prepend("\"page\":1,\"pages\":1")) + "}";
    }

    private async Task<byte[]> ReadAsync(Uri page, CancellationToken ct)
    {
        var wait = manners.FirstWait;
        for (var attempt = 1; ; attempt++)
        {
            await KeepPaceAsync(ct);
            var (body, asked, why) = await TryReadAsync(page, ct);
            if (body is not null)
                return body;
            if (attempt >= manners.Tries)
                throw Refused(FetchProblems.NoAnswer, ("tries", Text(attempt)), ("why", why));
            var pause = asked > wait ? asked : wait;
            await Task.Delay(pause < manners.LongestWait ? pause : manners.LongestWait, clock, ct);
            wait *= 2;
        }
    }

    /// A body; or none, with how long the server asks to wait and what went wrong, where trying again may help.
    private async Task<(byte[]? Body, TimeSpan Asked, string Why)> TryReadAsync(Uri page, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(manners.PerRequest);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var reply = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (reply.StatusCode == HttpStatusCode.TooManyRequests || (int)reply.StatusCode >= 500)
                return (null, WaitAsked(reply), $"HTTP {(int)reply.StatusCode}");
            if (!reply.IsSuccessStatusCode)
                throw Refused(FetchProblems.NotAReply, ("found", $"HTTP {(int)reply.StatusCode}"));
            if (reply.Content.Headers.ContentType?.MediaType is { } type && !type.Contains("json", StringComparison.OrdinalIgnoreCase))
                throw Refused(FetchProblems.NotAReply, ("found", type));
            await using var stream = new BoundedStream(await reply.Content.ReadAsStreamAsync(limit.Token), () => long.MaxValue, manners.MostBytesPerReply);
            var held = new MemoryStream();
            await stream.CopyToAsync(held, limit.Token);
            return (held.ToArray(), TimeSpan.Zero, "");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, TimeSpan.Zero, string.Create(CultureInfo.InvariantCulture, $"> {manners.PerRequest.TotalSeconds} s"));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (null, TimeSpan.Zero, failure.Message);
        }
    }

    private TimeSpan WaitAsked(HttpResponseMessage reply) => reply.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => TimeSpan.Zero,
    };

    private async Task KeepPaceAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (next > now)
            await Task.Delay(next - now, clock, ct);
        next = clock.GetUtcNow() + manners.Between;
    }

    private static JsonDocument Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body, new() { MaxDepth = 16 });
        }
        catch (JsonException)
        {
            throw Refused(FetchProblems.NotAReply, ("found", Start(Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 80)))));
        }
    }

    private static string Start(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static FileRefusedException Refused(ProblemKind kind, params (string, string)[] values) => new(kind.At(ProblemPlace.Nowhere, values));
}
