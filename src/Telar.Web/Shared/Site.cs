using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;
using Telar.Core.Shared;
using Telar.Web.Api;
using Telar.Web.Pages.Instruments;

namespace Telar.Web.Shared;

/// The web site as one value: give it its parts and a port, and run it.
public static class Site
{
    private const int MostFields = 50_000;
    private const int PagesWaiting = 256;
    private const int PagesOfOneReader = 64;
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// Port 0: any free one, for tests.
    public static WebApplication Build(SiteParts parts, IPAddress address, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(Site).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, address, port));
        // A start that fails is told by whoever starts the site, in a sentence.
        builder.Logging.AddJsonConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        var services = builder.Services;
        services.AddSingleton(parts);
        services.AddRouting();
        // Without this accents become entities, and pages grow by a tenth.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(options =>
        {
            options.Conventions.AddFolderRouteModelConvention("/", Address);
            // No cookie carries anybody's rights: who writes shows the secret address, and OnlyReading looks where the form stood.
            options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
            options.Conventions.ConfigureFilter(new OnlyOwnHandlers());
        }).AddApplicationPart(typeof(Site).Assembly);
        // A part of a questionnaire may repeat; files are held in memory until they are cleaned, so that no disk ever has what is taken out of them.
        services.Configure<FormOptions>(form => (form.ValueCountLimit, form.MemoryBufferThreshold, form.MultipartBodyLengthLimit) = (MostFields, PrivatePages.MostBytes, PrivatePages.MostBytes));
        services.AddOpenData(parts);
        services.AddHostedService<RefreshObservatory>();
        services.AddHostedService<DeleteExpired>();
        services.AddHostedService<PublishBenchmarks>();

        var app = builder.Build();
        Use(app, parts);
        return app;
    }

    private static void Use(WebApplication app, SiteParts parts)
    {
        var pages = new CanonicalPages(parts.Observatory.Current.Catalogue);
        var cache = new PageCache(() => StateTag.Of(parts.Observatory.Current, parts.Demonstration.Current is null ? "" : "demo"), pages, request => parts.AddressOf(request, "")) { IsEnabled = parts.KeepsPages };
        var crowd = new PageCrowd(Environment.ProcessorCount, PagesWaiting, PagesOfOneReader);
        var uploads = new UploadCrowd();
        app.Lifetime.ApplicationStopped.Register(crowd.Dispose);
        app.Lifetime.ApplicationStopped.Register(uploads.Dispose);
        app.UseFrontOfHouse(parts);
        app.UseSecurityHeaders();
        app.UseDemonstrationHeaders(parts);
        app.UsePrivatePages();
        app.UseOnlyReading(parts);
        app.Use((context, next) => context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? parts.Assets.ServeAsync(context) : next(context));
        app.Use((context, next) => pages.InvokeAsync(context, next));
        app.Use((context, next) => cache.InvokeAsync(context, next));
        app.UseMiddleware<ErrorPages>();
        app.UseWhen(UploadCrowd.IsUpload, upload => upload.Use((context, next) => uploads.InvokeAsync(context, next)));
        app.UseWhen(context => PageCache.IsPage(context.Request), page => page.Use((context, next) => crowd.InvokeAsync(context, next)));
        app.UseOpenData(parts.ApiRequestsPerMinute);
        app.UseRouting();
        app.MapRazorPages();
        app.MapAttachments(parts);
        app.MapOpenData();
        app.MapForMachines(parts);
        app.MapMethods("/", Reading, RedirectToLanguage);
        app.MapMethods("/healthz", Reading, () => Results.Text("ok"));
        app.MapMethods("/readyz", Reading, () => parts.Observatory.IsOpen ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
    }

    private static void Configure(KestrelServerOptions kestrel, IPAddress address, int port)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Listen(address, port);
    }

    // Each page has one address a language, and none by the name of its file.
    private static void Address(PageRouteModel page)
    {
        var kind = SiteMap.All.FirstOrDefault(kind => kind.RazorPage == page.ViewEnginePath);
        if (kind is null)
            return;
        page.Selectors.Clear();
        foreach (var language in Languages.All)
            page.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = TemplateOf(kind, language) } });
    }

    // The parts of a questionnaire are pages of their own.
    private static string TemplateOf(PageKind kind, Language language) =>
        $"{language.Code()}/{kind.Route.In(language)}".TrimEnd('/') + (kind == SiteMap.Answer ? "/{part:int?}" : "");

    private static IResult RedirectToLanguage(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Redirect($"/{AcceptedLanguage.Of(context.Request).Code()}");
    }
}
