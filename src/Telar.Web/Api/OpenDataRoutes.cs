using System.Data.Common;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telar.Core.Shared;
using Telar.Storage.Shared;
using Telar.Web.Shared;

namespace Telar.Web.Api;

/// Puts the open API into the site: its services, what stands around every answer, and its routes.
public static class OpenDataRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Exposed = ["ETag", "Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "RateLimit-Policy", "Content-Disposition"];

    /// `openData` makes the one value that everything here answers from.
    public static IServiceCollection AddOpenData(this IServiceCollection services, Func<IServiceProvider, OpenData> openData)
    {
        services.AddSingleton(openData);
        services.AddCors(options => options.AddDefaultPolicy(policy => policy.AllowAnyOrigin().WithMethods(Reading).AllowAnyHeader().WithExposedHeaders(Exposed)));
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["application/json", "text/csv", ApiFormat.SdmxCsv.MediaType, ApiFormat.JsonStat.MediaType];
        });
        // A slice is packed while it is sent: speed counts more than the last bytes.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        OpenApiDescription.AddDocument(services);
        return services;
    }

    public static IServiceCollection AddOpenData(this IServiceCollection services, SiteParts parts) =>
        services.AddSingleton<ServerMetrics>().AddOpenData(_ => new OpenData(() => parts.Observatory.Current, parts.Database, parts.AddressOf) { Find = parts.Find, Answering = parts.Answering });

    /// Goes before everything: counts what is answered, and believes what one named server before us says of the reader.
    public static void UseFrontOfHouse(this WebApplication app, SiteParts parts)
    {
        if (parts.Proxies.Count > 0)
        {
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in parts.Proxies)
                options.KnownProxies.Add(proxy);
            app.UseForwardedHeaders(options);
        }
        var metrics = app.Services.GetRequiredService<ServerMetrics>();
        app.Use((context, next) => metrics.CountAsync(context, next));
    }

    /// What stands around every answer. Zero requests a minute: no limit. Goes before routing.
    public static void UseOpenData(this WebApplication app, int requestsPerMinute)
    {
        var data = app.Services.GetRequiredService<OpenData>();
        var limit = requestsPerMinute > 0 ? new ApiLimit(requestsPerMinute) : null;
        if (limit is not null)
            app.Lifetime.ApplicationStopped.Register(limit.Dispose);
        app.UseWhen(context => IsOpen(context.Request.Path), open => open.UseCors());
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api =>
        {
            api.Use((context, next) => GuardAsync(context, data, next, app.Logger));
            if (limit is not null)
                api.Use((context, next) => limit.InvokeAsync(context, data, next));
            api.UseResponseCompression();
        });
    }

    public static void MapOpenData(this WebApplication app)
    {
        foreach (var operation in ApiOperations.All)
        {
            // A Delegate and not a RequestDelegate: only the first is seen by what describes the API.
            Delegate answer = (HttpContext http) => AnswerAsync(new(http, http.RequestServices.GetRequiredService<OpenData>(), operation));
            OpenApiDescription.Describe(app.MapMethods(ApiOperations.Root + operation.Path, operation.Methods, answer), operation);
        }
        app.MapOpenApi("/openapi/{documentName}.json");
    }

    /// What machines ask a site for: its description, its changes, its addresses, its counters.
    public static void MapForMachines(this WebApplication app, SiteParts parts)
    {
        foreach (var language in Languages.All)
            app.MapMethods(ChangeFeed.PathOf(language), Reading, http => ChangeFeed.WriteAsync(http, parts, language));
        app.MapMethods("/sitemap.xml", Reading, http => SearchEngineFiles.WriteSitemapAsync(http, parts));
        app.MapMethods("/robots.txt", Reading, http => SearchEngineFiles.WriteRobotsAsync(http, parts));
        app.MapMethods("/catalog.jsonld", Reading, http => WriteCatalogueAsync(http, parts));
        app.MapMethods("/metrics", Reading, http => http.RequestServices.GetRequiredService<ServerMetrics>().AnswerAsync(http));
    }

    private static async Task AnswerAsync(ApiCall call)
    {
        if (await OperatorDoor.PassAsync(call))
            await call.Operation.Run(call);
    }

    private static Task WriteCatalogueAsync(HttpContext http, SiteParts parts)
    {
        http.Response.ContentType = "application/ld+json; charset=utf-8";
        var catalogue = OpenDataDescription.Catalogue(parts.Observatory.Current, path => parts.AddressOf(http.Request, path));
        return http.Response.WriteAsync(catalogue.ToJsonString(ApiJson.Options), http.RequestAborted);
    }

    // What a page of another site may read.
    private static bool IsOpen(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/openapi", StringComparison.Ordinal) || path == "/catalog.jsonld";

    // Nearly everything is only read; what takes more says what.
    private static Problem MethodRefused(HttpContext context)
    {
        var taken = context.Response.Headers.Allow.ToString();
        return taken.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(method => Reading.Contains(method, StringComparer.Ordinal))
            ? ApiProblems.OnlyReading.At(ProblemPlace.Nowhere)
            : ApiProblems.MethodNotTaken.At(ProblemPlace.Nowhere, ("method", context.Request.Method), ("taken", taken));
    }

    // Refusals that routing made, and our own failures, leave as problems too.
    private static async Task GuardAsync(HttpContext context, OpenData data, RequestDelegate next, ILogger log)
    {
        try
        {
            await next(context);
        }
        catch (Exception problem) when (!context.Response.HasStarted && problem is not OperationCanceledException)
        {
            log.LogError(problem, "The API failed: {Path}", context.Request.Path);
            context.Response.ContentLength = null;
            await ApiRefusal.SendAsync(context, data, new ApiProblem((problem is DbException fault && FullDisk.IsBehind(fault) ? ApiProblems.NoRoom : ApiProblems.BrokenHere).At(ProblemPlace.Nowhere)));
            return;
        }
        if (context.Response.HasStarted || context.Response.ContentType is not null)
            return;
        if (context.Response.StatusCode == StatusCodes.Status404NotFound)
            await ApiRefusal.SendAsync(context, data, new ApiProblem(ApiProblems.AddressUnknown.At(ProblemPlace.Nowhere)));
        else if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            await ApiRefusal.SendAsync(context, data, new ApiProblem(MethodRefused(context)));
    }
}
