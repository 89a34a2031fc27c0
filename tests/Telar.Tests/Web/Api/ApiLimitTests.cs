using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Telar.Services.Catalogue;
using Telar.Services.Observatory;
using Telar.Storage.Shared;
using Telar.Tests.Given;
using Telar.Web.Api;

namespace Telar.Tests.Web.Api;

public sealed class ApiLimitTests(TestDatabases databases)
{
    private const int PerMinute = 3;

    [Fact]
    public async Task An_address_that_asks_too_often_is_told_how_long_to_wait()
    {
        var catalogue = OpenCatalogue.In(Repository.PathOf("catalogue")).Value;
        var database = await databases.MigratedAsync(Engine.Sqlite);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        builder.Services.AddOpenData(_ => new OpenData(() => new ObservatoryState("1", catalogue, new Dictionary<string, Telar.Core.Indicators.IndicatorFigures>(StringComparer.Ordinal)), database, (_, path) => path));
        await using var app = builder.Build();
        app.UseOpenData(PerMinute);
        app.UseRouting();
        app.MapOpenData();
        app.MapGet("/page", () => Results.Text("page"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };

        var answers = new List<HttpResponseMessage>();
        for (var request = 0; request < 2 * PerMinute; request++)
            answers.Add(await http.GetAsync(new Uri("/api/v1/countries/PRY", UriKind.Relative), TestContext.Current.CancellationToken));
        using var page = await http.GetAsync(new Uri("/page", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("3", answers[0].Headers.GetValues("RateLimit-Limit").Single());
        Assert.Equal("2", answers[0].Headers.GetValues("RateLimit-Remaining").Single());
        var refused = Assert.Single(answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).Take(1));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("0", refused.Headers.GetValues("RateLimit-Remaining").Single());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        foreach (var answer in answers)
            answer.Dispose();
        await app.StopAsync(TestContext.Current.CancellationToken);
    }
}
