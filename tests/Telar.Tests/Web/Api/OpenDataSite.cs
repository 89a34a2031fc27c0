using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Telar.Cli.Serving;
using Telar.Core.Catalogue;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Operators;
using Telar.Services.Catalogue;
using Telar.Services.Indicators;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Api;

/// The whole site on a port of its own, with the real catalogue and a handful of figures.
public sealed class OpenDataSite(TestDatabases databases) : IAsyncLifetime
{
    public const string OneSeries = "IC.FRM.TRNG.ZS";

    /// Published first by Gapminder, then by the World Bank.
    public const string TwoSeries = "SL.AGR.EMPL.ZS";

    /// Instruments that nobody has published yet: whatever the repository brings is.
    public static readonly IReadOnlyList<string> Drafts = ["bakery", "market", "workshop"];

    public const string Url = "https://telar.example";

    private readonly string folder = Directory.CreateTempSubdirectory("telar-site-").FullName;
    private WebApplication? site;

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });

    public WholeCatalogue Catalogue { get; private set; } = null!;

    public Database Database { get; private set; } = null!;

    public SiteParts Parts { get; private set; } = null!;

    /// Every route that this site answers.
    public IReadOnlyList<RouteEndpoint> Routes => [.. site!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public OperatorTokens Tokens => new(Database);

    /// Number of the newest published version of an instrument.
    public int VersionOf(string instrument) => Parts.Answering.Instruments.Current.FindOffered(instrument)!.Version;

    /// Where the API answers about that version.
    public string PathOf(string instrument) => $"/api/v1/instruments/{instrument}/versions/{VersionOf(instrument)}";

    public async ValueTask InitializeAsync()
    {
        var database = Database = await databases.MigratedAsync(Engine.Sqlite);
        Catalogue = OpenCatalogue.In(Repository.PathOf("catalogue")).Value;
        await ImportAsync(database, "wdi-2020-07",
            "IC.FRM.TRNG.ZS,PRY,2017,44.2,measured,", "IC.FRM.TRNG.ZS,PRY,2010,46.9,,=cmd|calc", "IC.FRM.TRNG.ZS,ARG,2017,-3.5,estimated,\"a, b\"", "IC.FRM.TRNG.ZS,BOL,2025,12,projected,",
            "SL.AGR.EMPL.ZS,PRY,2018,20.25,modelled,", "SL.AGR.EMPL.ZS,PRY,2019,19.5,modelled,");
        await ImportAsync(database, "gapminder-2026-03", "GAPM.agriculture_workers_percent_of_employment,PRY,2019,19.1,,", "GAPM.agriculture_workers_percent_of_employment,URY,2019,8.4,,");
        foreach (var code in Drafts)
            await new InstrumentStore(database).KeepAsync(SmallInstrument.Called(code), new(VersionStatus.Draft, "tests", "", SmallInstrument.Morning), CancellationToken.None);
        var opened = await Opening.OpenAsync(new(Repository.Root, Path.Combine(folder, "received"), database, HasStarterData: false), progress: null, CancellationToken.None);
        Parts = opened.Value with { PublicAddress = Url, ApiRequestsPerMinute = 0 };
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

    public async Task<HttpResponseMessage> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// The secret of a fresh token.
    public async Task<string> TokenAsync(OperatorRole role)
    {
        var now = TimeProvider.System.GetUtcNow();
        return (await Tokens.CreateAsync("tests", role, now, now.AddDays(1), TestContext.Current.CancellationToken)).Secret;
    }

    /// The header by which an operator is known.
    public async Task<(string Name, string Value)> AsAsync(OperatorRole role) => ("Authorization", $"Bearer {await TokenAsync(role)}");

    public async Task<JsonElement> JsonAsync(string path, params (string Name, string Value)[] headers)
    {
        using var response = await AskAsync(path, headers);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    public Task<string> TextAsync(string path) => Http.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// Country, period and value of each row, as in "PRY 2017 44.2".
    public async Task<IReadOnlyList<string>> RowsAsync(string query) => RowsOf(await JsonAsync($"/api/v1/observations?{query}"));

    public static IReadOnlyList<string> RowsOf(JsonElement page) =>
        [.. page.GetProperty("data").EnumerateArray().Select(row => $"{row.GetProperty("country")} {row.GetProperty("period")} {row.GetProperty("value")}")];

    private async Task ImportAsync(Database database, string source, params string[] rows)
    {
        var file = Path.Combine(folder, $"{source}.csv");
        await File.WriteAllLinesAsync(file, ["series,place,period,value,status,note", .. rows]);
        var import = new ImportObservations(database, new(Path.Combine(folder, "received")), CatalogueBooks.PlacesOf(Catalogue), CatalogueBooks.SourcesOf(Catalogue), TimeProvider.System);
        var (_, problems) = await import.RunAsync(new(file) { Source = source }, CancellationToken.None);
        Assert.Empty(problems);
    }
}
