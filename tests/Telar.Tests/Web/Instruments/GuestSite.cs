using System.Net;
using Microsoft.AspNetCore.Builder;
using Telar.Cli.Serving;
using Telar.Storage.Shared;
using Telar.Tests.Given;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Instruments;

/// The whole site with the instrument for guests, and the house that invites to it.
public sealed class GuestSite(TestDatabases databases) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-guests-").FullName;
    private WebApplication? site;

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    internal GuestHouse House { get; private set; } = null!;

    public SiteParts Parts { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var database = await databases.MigratedAsync(Engine.Sqlite);
        await GuestInstrument.PublishAsync(database, CancellationToken.None);
        var opened = await Opening.OpenAsync(new(Repository.Root, Path.Combine(folder, "received"), database, HasStarterData: false), progress: null, CancellationToken.None);
        Parts = opened.Value with { ApiRequestsPerMinute = 0 };
        House = await GuestHouse.AroundAsync(database);
        // The pages go by the real clock.
        House.Clock.Now = TimeProvider.System.GetUtcNow();
        site = Site.Build(Parts, IPAddress.Loopback, 0);
        await site.StartAsync();
        Http.BaseAddress = new(site.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (site is not null)
        {
            await site.StopAsync();
            await site.DisposeAsync();
        }
        Directory.Delete(folder, recursive: true);
    }
}
