using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Telar.Cli.Serving;
using Telar.Cli.Shared;
using Telar.Storage.Shared;

[assembly: AssemblyFixture(typeof(Telar.BrowserTests.SiteInChromium))]

namespace Telar.BrowserTests;

/// The real site with the starter data and its first release, and a real Chromium that looks at it. Made once a run.
public sealed class SiteInChromium : IAsyncLifetime
{
    // The same engine; without windows and what belongs to them a page costs it less.
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private readonly string folder = Directory.CreateTempSubdirectory("telar-browser-").FullName;
    private Database? database;
    private WebApplication? site;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// Without a slash at the end.
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        database = Database.OfSqliteFile(Path.Combine(folder, "telar.db"));
        await new Migrator(database).ApplyAsync(DateTimeOffset.UnixEpoch, CancellationToken.None);
        await Tests.Given.ShopInstrument.PublishAsync(database, CancellationToken.None);
        var house = Workplace.FindHome();
        var parts = await Opening.OpenAsync(new(house, Path.Combine(folder, "received"), database, HasStarterData: true), progress: null, CancellationToken.None);
        site = Web.Shared.Site.Build(parts.Value, IPAddress.Loopback, port: 0);
        await site.StartAsync();
        Address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Programs.First(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// A fresh visitor. Whatever the browser reports as an error, a breach of the content security policy above all, fails the test that asked.
    public async Task<Visitor> VisitorAsync(int width = 1440, bool hasScript = true, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = hasScript,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            BaseURL = Address,
        });
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (site is not null)
            await site.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
