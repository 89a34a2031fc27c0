using System.CommandLine;
using Telar.Cli.Shared;
using Telar.Services.Indicators;
using Telar.Storage.Indicators;

namespace Telar.Cli.Indicators;

/// `telar fetch worldbank`: reads the World Bank's public API, politely, and imports what came.
public static class FetchCommand
{
    private static readonly Argument<string[]> Indicators = new("INDICATOR") { Description = "World Bank indicator codes, such as IT.NET.USER.ZS.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Source = new("--source") { Description = "Code of the source in the catalogue. Default: the edition dated as the reply says.", HelpName = "CODE" };
    private static readonly Option<int?> From = new("--from") { Description = "First year.", HelpName = "YEAR" };
    private static readonly Option<int?> To = new("--to") { Description = "Last year.", HelpName = "YEAR" };
    private static readonly Option<string?> BaseUrl = new("--base-url") { Description = "Another address for the API.", HelpName = "ADDRESS" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would change, and change nothing." };

    public static Command Create()
    {
        BaseUrl.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
                result.AddError("--base-url: http://… or https://…");
        });
        var worldBank = new Command("worldbank", "Fetch indicators for the 22 countries from the World Bank's API v2.") { Indicators, Source, From, To, BaseUrl, DryRun, CommonOptions.Data, CommonOptions.Database };
        worldBank.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return new Command("fetch", "Fetch figures from a publisher's public address.") { worldBank };
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        await using var desk = await ImportDesk.OpenAsync(parsed, ct);
        if (desk is null)
            return ExitCode.Refused;
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Telar/1.0");
        var address = parsed.GetValue(BaseUrl) is { } told ? new Uri(told.EndsWith('/') ? told : told + "/") : WorldBankApi.PublicAddress;
        var fetch = new FetchWorldBank(new(http, address, new FetchManners(), TimeProvider.System), CatalogueBooks.PlacesOf(desk.Catalogue), desk.Import);
        var results = new List<ImportResult>();
        foreach (var indicator in parsed.GetValue(Indicators)!)
        {
            var isDryRun = parsed.GetValue(DryRun);
            var (report, problems) = await fetch.RunAsync(indicator, parsed.GetValue(Source), parsed.GetValue(From), parsed.GetValue(To), isDryRun, ct);
            var result = new ImportResult(indicator, isDryRun, report, [.. problems], problems.NotKept);
            results.Add(result);
            if (!parsed.GetValue(CommonOptions.Json))
                ImportPrinter.WriteForPeople(result, CommonOptions.LanguageOf(parsed), to);
        }
        if (parsed.GetValue(CommonOptions.Json))
            ImportPrinter.WriteForPrograms(results, CommonOptions.LanguageOf(parsed), to);
        return results.TrueForAll(result => result.Report is not null) ? ExitCode.Done : ExitCode.Refused;
    }
}
