using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Spectre.Console;
using Telar.Cli.Shared;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Indicators;
using Telar.Services.Observatory;
using Telar.Storage.Indicators;
using Telar.Web.Shared;

namespace Telar.Cli.Serving;

/// `telar serve`: opens or makes the database, loads the starter data into a new one, prints the address and serves.
public static class ServeCommand
{
    private const int FirstPort = 5080;
    private const int PortsToTry = 20;

    private static readonly Option<int?> Port = new("--port") { Description = "Port to listen on. Default: 5080, or the next free one.", HelpName = "N" };
    private static readonly Option<string?> Host = new("--host") { Description = "Address to listen on. Default: this machine only; 0.0.0.0 for all.", HelpName = "ADDRESS" };
    private static readonly Option<string?> Url = new("--url") { Description = "Address that the world uses for this site, for absolute links; also TELAR_URL.", HelpName = "ADDRESS" };

    public static Command Create()
    {
        var command = new Command("serve", "Open the observatory: creates its database and loads the starter data the first time.") { Port, Host, Url, CommonOptions.Data, CommonOptions.Database };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var language = CommonOptions.LanguageOf(parsed);
        var catalogue = OpenCatalogue.In(Path.Combine(Workplace.FindHome(), "catalogue"));
        if (catalogue.IsRefused)
        {
            await Console.Error.WriteLineAsync(ServeTexts.CatalogueBroken.Fill(language, ("n", catalogue.Problems.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            return ExitCode.Refused;
        }
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var store = new ObservationStore(workplace.Database);
        if (parsed.GetValue(CommonOptions.Data) is null)
            await LoadAsync(workplace, catalogue.Value, language, ct);
        var observatory = new ObservatoryHolder(catalogue.Value, store);
        await observatory.RefreshAsync(ct);

        var assets = new Assets(Path.Combine(workplace.Home, "out", "assets"));
        var address = IPAddress.Parse(parsed.GetValue(Host) ?? "127.0.0.1");
        var port = parsed.GetValue(Port) ?? FirstFree(address);
        var parts = new SiteParts(observatory, workplace.Database, assets, new Numbers())
        {
            PublicAddress = (parsed.GetValue(Url) ?? Environment.GetEnvironmentVariable("TELAR_URL"))?.TrimEnd('/'),
        };
        await using var site = Site.Build(parts, address, port);
        try
        {
            await site.StartAsync(ct);
        }
        catch (IOException)
        {
            await Console.Error.WriteLineAsync(ServeTexts.PortBusy.Fill(language, ("port", port.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            return ExitCode.Refused;
        }
        if (!assets.HasFonts)
            await Console.Error.WriteLineAsync(ServeTexts.NoFonts.In(language));
        Console.WriteLine(ServeTexts.Serving.Fill(language, ("address", parts.PublicAddress ?? $"http://localhost:{port}")));
        await site.WaitForShutdownAsync(ct);
        return ExitCode.Done;
    }

    // Into a new database all of it; after an update what changed.
    private static async Task LoadAsync(Workplace workplace, Core.Catalogue.WholeCatalogue catalogue, Language language, CancellationToken ct)
    {
        var import = new ImportObservations(workplace.Database, new(workplace.Received), CatalogueBooks.PlacesOf(catalogue), CatalogueBooks.SourcesOf(catalogue), TimeProvider.System);
        var load = new LoadStarter(import);
        var folder = Path.Combine(workplace.Home, "data", "starter");
        StarterReport? report = null;
        if (Console.IsOutputRedirected)
        {
            report = await load.RunAsync(folder, progress: null, ct);
        }
        else
        {
            await AnsiConsole.Progress().AutoClear(true).StartAsync(async progress =>
            {
                var task = progress.AddTask(ServeTexts.Loading.In(language));
                report = await load.RunAsync(folder, new Told(step => task.Value = 100.0 * step.Done / Math.Max(1, step.All)), ct);
            });
        }
        foreach (var problem in report!.Problems)
            await Console.Error.WriteLineAsync($"{problem.Place.File}:{problem.Place.Line} {problem.What(language)} {problem.ToDo(language)}");
    }

    /// Tells at once, on the thread that works.
    private sealed class Told(Action<StarterProgress> tell) : IProgress<StarterProgress>
    {
        public void Report(StarterProgress value) => tell(value);
    }

    // A busy port: the next one.
    private static int FirstFree(IPAddress address)
    {
        for (var port = FirstPort; port < FirstPort + PortsToTry; port++)
        {
            try
            {
                using var probe = new TcpListener(address, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // taken: try the next
            }
        }
        return 0;
    }
}
