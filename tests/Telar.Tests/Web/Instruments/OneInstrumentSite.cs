using System.Data.Common;
using System.Net;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Telar.Cli.Serving;
using Telar.Storage.Shared;
using Telar.Tests.Given;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Instruments;

/// The whole site on a database of its own, to which something was published first.
public abstract class OneInstrumentSite(TestDatabases databases) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-site-").FullName;
    private WebApplication? site;

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Database Database { get; private set; } = null!;

    public SiteParts Parts { get; private set; } = null!;

    /// What the running site is made of.
    public IServiceProvider Services => site!.Services;

    public async ValueTask InitializeAsync()
    {
        Database = await databases.MigratedAsync(Engine.Sqlite);
        await PublishAsync(Database);
        var opened = await Opening.OpenAsync(new(Repository.Root, Path.Combine(folder, "received"), Database, HasStarterData: false), progress: null, CancellationToken.None);
        Parts = opened.Value with { ApiRequestsPerMinute = 0 };
        await OpenedAsync();
        site = Site.Build(Parts, IPAddress.Loopback, 0);
        await site.StartAsync();
        Http.BaseAddress = new(site.Urls.First());
    }

    /// What every connection of the site may write from now on; null: as much as ever. The bound belongs to a connection, and closed ones are used again.
    public async Task LimitDiskAsync(int? sparePages)
    {
        var connections = new List<DbConnection>();
        for (var i = 0; i < 12; i++)
            connections.Add(await Database.OpenAsync(CancellationToken.None));
        if (sparePages is not null)
            await connections[0].ExecuteAsync("VACUUM");
        var pages = sparePages is { } spare ? await connections[0].ExecuteScalarAsync<long>("PRAGMA page_count") + spare : int.MaxValue;
        foreach (var connection in connections)
        {
            await connection.ExecuteAsync(FormattableString.Invariant($"PRAGMA max_page_count={pages}"));
            await connection.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        if (site is not null)
        {
            await site.StopAsync();
            await site.DisposeAsync();
        }
        Directory.Delete(folder, recursive: true);
    }

    protected abstract Task PublishAsync(Database database);

    /// What else stands ready before the first request.
    protected virtual Task OpenedAsync() => Task.CompletedTask;
}
