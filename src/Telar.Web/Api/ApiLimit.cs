using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Telar.Core.Shared;
using Telar.Web.Shared;

namespace Telar.Web.Api;

/// How many requests one address may send: a bucket that fills evenly, so that a steady reader never waits.
/// Tells on every answer how much is left, and refuses with the seconds to wait.
internal sealed class ApiLimit(int perMinute) : IDisposable
{
    private const int SecondsInMinute = 60;

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetTokenBucketLimiter(Reader.Of(context), _ => new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = PerRefill(perMinute),
            ReplenishmentPeriod = TimeSpan.FromMinutes((double)PerRefill(perMinute) / perMinute),
            QueueLimit = 0,
        }));

    public async Task InvokeAsync(HttpContext context, OpenData data, RequestDelegate next)
    {
        using var lease = limiter.AttemptAcquire(context);
        var left = limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0;
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = Text(perMinute);
        headers["RateLimit-Remaining"] = Text(left);
        headers["RateLimit-Reset"] = Text(SecondsUntilFull(left));
        headers["RateLimit-Policy"] = $"{Text(perMinute)};w=60";
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? Math.Max(1, (long)Math.Ceiling(time.TotalSeconds)) : 1;
        headers.RetryAfter = Text(wait);
        await ApiRefusal.SendAsync(context, data, new ApiProblem(ApiProblems.TooManyRequests.At(ProblemPlace.Nowhere, ("limit", Text(perMinute)), ("seconds", Text(wait)))));
    }

    public void Dispose() => limiter.Dispose();

    // About one refill a second.
    private static int PerRefill(int perMinute) => Math.Max(1, perMinute / SecondsInMinute);

    private long SecondsUntilFull(long left) => (((perMinute - left) * SecondsInMinute) + perMinute - 1) / perMinute;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
