using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Telar.Web.Shared;

namespace Telar.Web.Api;

/// A few counters of this server in the text form of Prometheus, at /metrics. Who asks and for what is never kept, only how many.
internal sealed class ServerMetrics(SiteParts parts)
{
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<(string Area, int Status), long> requests = new();
    private readonly long[] durations = new long[Bounds.Length + 1];
    private readonly DateTimeOffset started = TimeProvider.System.GetUtcNow();
    private long durationTicks;

    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var time = Stopwatch.GetElapsedTime(begun);
            requests.AddOrUpdate((AreaOf(context.Request.Path), context.Response.StatusCode), 1, (_, count) => count + 1);
            var bucket = Array.FindIndex(Bounds, bound => time.TotalSeconds <= bound);
            Interlocked.Increment(ref durations[bucket < 0 ? Bounds.Length : bucket]);
            Interlocked.Add(ref durationTicks, time.Ticks);
        }
    }

    public Task AnswerAsync(HttpContext context)
    {
        if (!parts.MetricsAreOpen && !IsFromThisMachine(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        return context.Response.WriteAsync(Text(), context.RequestAborted);
    }

    // A request that another server passed on came from elsewhere, though its connection is local.
    private static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    private static string AreaOf(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) ? "api" : path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "assets" : "pages";

    private string Text()
    {
        var text = new StringBuilder();
        Head("telar_http_requests_total", "counter", "Requests answered, by area and status.");
        foreach (var ((area, status), count) in requests.OrderBy(one => one.Key.Area, StringComparer.Ordinal).ThenBy(one => one.Key.Status))
            Line($"telar_http_requests_total{{area=\"{area}\",status=\"{status}\"}} {count}");

        Head("telar_http_request_seconds", "histogram", "Time to answer.");
        long soFar = 0;
        for (var bucket = 0; bucket < Bounds.Length; bucket++)
        {
            soFar += Interlocked.Read(ref durations[bucket]);
            Line($"telar_http_request_seconds_bucket{{le=\"{Bounds[bucket]}\"}} {soFar}");
        }
        soFar += Interlocked.Read(ref durations[Bounds.Length]);
        Line($"telar_http_request_seconds_bucket{{le=\"+Inf\"}} {soFar}");
        Line($"telar_http_request_seconds_sum {TimeSpan.FromTicks(Interlocked.Read(ref durationTicks)).TotalSeconds}");
        Line($"telar_http_request_seconds_count {soFar}");

        Single("telar_observations_sent_total", "counter", "Figures given out by the API.", ApiMetrics.Observations);
        Single("telar_observations_published", "gauge", "Figures that the site publishes.", parts.Observatory.IsOpen ? parts.Observatory.Current.CountFigures : 0);
        Single("process_start_time_seconds", "gauge", "When this server started.", started.ToUnixTimeSeconds());
        Single("process_resident_memory_bytes", "gauge", "Memory in use.", Environment.WorkingSet);
        Single("process_cpu_seconds_total", "counter", "Processor time used.", Environment.CpuUsage.TotalTime.TotalSeconds);
        return text.ToString();

        void Head(string name, string kind, string help) => text.Append("# HELP ").Append(name).Append(' ').Append(help).Append('\n').Append("# TYPE ").Append(name).Append(' ').Append(kind).Append('\n');
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        void Single(string name, string kind, string help, double value)
        {
            Head(name, kind, help);
            Line($"{name} {value}");
        }
    }
}
