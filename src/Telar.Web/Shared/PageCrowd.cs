using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Telar.Web.Shared;

/// Pages that must be made for one question (own weights, search) take turns: as many at once as there are processors, the others wait,
/// and beyond that they are told to come back. So nobody can keep the pages that are in memory from everybody else.
public sealed class PageCrowd(int atOnce, int waiting, int ofOneReader) : IDisposable
{
    private const string SecondsToWait = "5";

    private readonly ConcurrencyLimiter all = new(new() { PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private readonly PartitionedRateLimiter<HttpContext> readers = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetConcurrencyLimiter(Reader.Of(context), _ => new() { PermitLimit = ofOneReader, QueueLimit = 0 }));

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        using var reader = readers.AttemptAcquire(context);
        if (reader.IsAcquired)
        {
            using var turn = await all.AcquireAsync(cancellationToken: context.RequestAborted);
            if (turn.IsAcquired)
            {
                await next(context);
                return;
            }
        }
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = SecondsToWait;
        context.Response.Headers.CacheControl = "no-store";
    }

    public void Dispose()
    {
        all.Dispose();
        readers.Dispose();
    }
}
