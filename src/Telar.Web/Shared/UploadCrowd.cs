using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Telar.Web.Shared;

/// Files are held in memory until they are cleaned, so it is bounded how many megabytes come at once: for all readers, and for one of them.
/// Whoever comes beyond that, or with more than one page may hold, is told so in a sentence: the rest of what they send is read and forgotten,
/// because a browser that is cut off while it sends shows its own words instead of ours.
public sealed class UploadCrowd : IDisposable
{
    private const int MegabytesAtOnce = 96;
    private const int MegabytesOfOneReader = 48;
    private const string SecondsToWait = "5";

    // What is forgotten costs no memory, but a connection.
    private const long MostForgotten = 256L << 20;
    private static readonly TimeSpan LongestForgetting = TimeSpan.FromMinutes(1);

    private readonly ConcurrencyLimiter all = new(new() { PermitLimit = MegabytesAtOnce, QueueLimit = 0 });

    private readonly PartitionedRateLimiter<HttpContext> readers = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetConcurrencyLimiter(Reader.Of(context), _ => new() { PermitLimit = MegabytesOfOneReader, QueueLimit = 0 }));

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var length = context.Request.ContentLength ?? PrivatePages.MostBytes;
        if (length > PrivatePages.MostBytes)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }
        var megabytes = (int)(length >> 20);
        using var reader = readers.AttemptAcquire(context, megabytes);
        using var room = reader.IsAcquired ? all.AttemptAcquire(megabytes) : null;
        if (room is { IsAcquired: true })
        {
            await next(context);
            return;
        }
        context.Response.Headers.RetryAfter = SecondsToWait;
        await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable);
    }

    /// Where files are sent: answers alone are small, and many may come at once.
    public static bool IsUpload(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && PrivatePages.Holds(context.Request.Path) && context.Request.ContentLength is not < (1 << 20);

    public void Dispose()
    {
        all.Dispose();
        readers.Dispose();
    }

    private static async Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostForgotten;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        ending.CancelAfter(LongestForgetting);
        try
        {
            await context.Request.Body.CopyToAsync(Stream.Null, ending.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException && !context.RequestAborted.IsCancellationRequested)
        {
            // There is more, or it comes too slowly: then the sentence goes out now, and may not be seen.
        }
    }
}
