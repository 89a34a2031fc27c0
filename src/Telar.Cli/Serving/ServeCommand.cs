using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Spectre.Console;
using Telar.Cli.Shared;
using Telar.Core.Shared;
using Telar.Services.Indicators;
using Telar.Web.Shared;

namespace Telar.Cli.Serving;

/// `telar serve`: opens or makes the database, loads the starter data into a new one, prints the address and serves.
public static class ServeCommand
{
    private const int FirstPort = 5080;
    private const int PortsToTry = 20;
    private const int ProblemsShown = 20;
    private const int ZonesShown = 3;

    private static readonly Option<int?> Port = new("--port") { Description = "Port to listen on. Default: 5080, or the next free one.", HelpName = "N" };
    private static readonly Option<IPAddress> Host = new("--host")
    {
        Description = "Address to listen on. Default: this machine only; 0.0.0.0 for all.", HelpName = "ADDRESS",
        CustomParser = result => IPAddress.TryParse(result.Tokens[0].Value, out var address) ? address : Refuse(result, "--host", result.Tokens[0].Value),
    };

    private static readonly Option<string?> Url = new("--url") { Description = "Public address of this site, used in absolute links; TELAR_URL does the same.", HelpName = "ADDRESS" };

    private static readonly Option<IPAddress[]> Proxy = new("--proxy")
    {
        Description = "Address of a proxy in front of this server whose X-Forwarded-For and X-Forwarded-Proto headers are trusted; may be repeated. Default: none.", HelpName = "ADDRESS",
        CustomParser = result => [.. result.Tokens.Select(token => IPAddress.TryParse(token.Value, out var address) ? address : Refuse(result, "--proxy", token.Value))],
    };

    private static readonly Option<bool> OpenMetrics = new("--open-metrics") { Description = "Serve /metrics to everyone. Default: only to this machine." };
    private static readonly Option<int> ApiRate = new("--api-rate") { Description = "Requests per minute that one address may send to the API; 0 means no limit.", HelpName = "N", DefaultValueFactory = _ => 600 };

    public static Command Create()
    {
        Url.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
                result.AddError("--url: http://… · https://…");
        });
        Port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var port) && port is < 0 or > ushort.MaxValue)
                result.AddError($"--port: 0 … {ushort.MaxValue}");
        });
        var command = new Command("serve", "Start the site; the first time, it creates the database and loads the starter data.") { Port, Host, Url, Proxy, OpenMetrics, ApiRate, CommonOptions.Data, CommonOptions.Database };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var language = CommonOptions.LanguageOf(parsed);
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var place = new OpeningPlace(workplace.Home, workplace.Received, workplace.Database, HasStarterData: parsed.GetValue(CommonOptions.Data) is null);
        var opened = await OpenAsync(place, language, ct);
        if (opened.IsRefused)
        {
            foreach (var problem in opened.Problems.Take(ProblemsShown))
                await Console.Error.WriteLineAsync($"{problem.Place.File} {problem.Place.Line} {problem.Code} {problem.What(language)} {problem.ToDo(language)}");
            await Console.Error.WriteLineAsync(ServeTexts.NotWhole.Fill(language, ("n", opened.Problems.Count.ToString(CultureInfo.InvariantCulture))));
            return ExitCode.Refused;
        }
        var parts = opened.Value with
        {
            PublicAddress = (parsed.GetValue(Url) ?? Environment.GetEnvironmentVariable("TELAR_URL"))?.TrimEnd('/'),
            Contact = Environment.GetEnvironmentVariable("TELAR_CONTACT"),
            Proxies = parsed.GetValue(Proxy) ?? [],
            MetricsAreOpen = parsed.GetValue(OpenMetrics),
            ApiRequestsPerMinute = Math.Max(0, parsed.GetValue(ApiRate)),
        };
        var address = parsed.GetValue(Host) ?? IPAddress.Loopback;
        var port = parsed.GetValue(Port) ?? FirstFree(address);
        await using var site = Site.Build(parts, address, port);
        try
        {
            await site.StartAsync(ct);
        }
        catch (IOException)
        {
            await Console.Error.WriteLineAsync(ServeTexts.PortBusy.Fill(language, ("port", port.ToString(CultureInfo.InvariantCulture))));
            return ExitCode.Refused;
        }
        if (!parts.Assets.HasFonts)
            await Console.Error.WriteLineAsync(ServeTexts.NoFonts.In(language));
        if (parts.Answering.Clocks.UnknownZones is { Count: > 0 } zones)
            await Console.Error.WriteLineAsync(ServeTexts.NoTimeZones.Fill(language, ("n", zones.Count.ToString(CultureInfo.InvariantCulture)), ("zones", string.Join(", ", zones.Take(ZonesShown)) + (zones.Count > ZonesShown ? " …" : ""))));
        Console.WriteLine(ServeTexts.Serving.Fill(language, ("address", parts.PublicAddress ?? $"http://localhost:{new Uri(site.Urls.First()).Port}")));
        await site.WaitForShutdownAsync(ct);
        return ExitCode.Done;
    }

    // A progress bar only where somebody looks.
    private static async Task<Outcome<SiteParts>> OpenAsync(OpeningPlace place, Language language, CancellationToken ct)
    {
        if (Console.IsOutputRedirected || !place.HasStarterData)
            return await Opening.OpenAsync(place, progress: null, ct);
        return await AnsiConsole.Progress().AutoClear(true).StartAsync(bar =>
        {
            var task = bar.AddTask(ServeTexts.Loading.In(language));
            var progress = new Progress<StarterProgress>(step =>
            {
                task.MaxValue = Math.Max(1, step.All);
                task.Value = step.Done;
            });
            return Opening.OpenAsync(place, progress, ct);
        });
    }

    private static IPAddress Refuse(System.CommandLine.Parsing.ArgumentResult result, string option, string value)
    {
        result.AddError($"{option}: {value}?");
        return IPAddress.None;
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
