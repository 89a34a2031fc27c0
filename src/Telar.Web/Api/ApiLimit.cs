using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Telar.Core.Shared;

namespace Telar.Web.Api;

/// How many requests one address may send: a bucket that fills evenly, so that a steady reader never waits.
/// Tells on every answer how much is left, and refuses with the seconds to wait.
internal sealed class ApiLimit(int perMinute) : IDisposable
{
    private const int SecondsInMinute = 60;
    private const int Ipv6HouseholdBytes = 8;

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetTokenBucketLimiter(ReaderOf(context), _ => new()
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

    // A household or office has a whole /64 of IPv6: it counts as one.
    private static string ReaderOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6HouseholdBytes)) : address.ToString();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
