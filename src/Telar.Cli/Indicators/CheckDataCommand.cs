using System.CommandLine;
using Telar.Cli.Shared;
using Telar.Core.Catalogue;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Indicators;

namespace Telar.Cli.Indicators;

/// `telar check data`: screens every kept figure and lists what the checks object to.
public static class CheckDataCommand
{
    private static readonly Option<string?> Indicator = new("--indicator") { Description = "Only the flags on this indicator or series.", HelpName = "CODE" };

    public static Command Create()
    {
        var command = new Command("data", "Check every stored figure for errors and list what looks wrong. Exits with 1 while any error has not been accepted.");
        command.Options.Add(Indicator);
        command.Options.Add(CommonOptions.Data);
        command.Options.Add(CommonOptions.Database);
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        var language = CommonOptions.LanguageOf(parsed);
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var catalogue = OpenCatalogue.In(workplace.Catalogue);
        if (catalogue.IsRefused)
            return ProblemPrinter.Refuse(parsed, catalogue.Problems);
        var screened = await new ScreenData(workplace.Database, workplace.Catalogue, catalogue.Value, TimeProvider.System).RunAsync(ct);
        if (screened.IsRefused)
            return ProblemPrinter.Refuse(parsed, screened.Problems);

        var flags = screened.Value.All;
        if (parsed.GetValue(Indicator) is { } code)
        {
            var series = SeriesOf(code, catalogue.Value);
            if (series.Count == 0 && !screened.Value.Knows(code))
                return ProblemPrinter.Refuse(parsed, [ScreeningProblems.IndicatorUnknown.At(ProblemPlace.Nowhere, ("code", code))]);
            flags = [.. flags.Where(flag => flag.Series.Any(key => key.Code == code || series.Contains(key.Code)))];
        }
        if (parsed.GetValue(CommonOptions.Json))
            FlagPrinter.WriteForPrograms(flags, language, to);
        else
            FlagPrinter.WriteForPeople(flags, language, to);
        return flags.Any(flag => flag.KeepsOut) ? ExitCode.Refused : ExitCode.Done;
    }

    private static HashSet<string> SeriesOf(string indicator, WholeCatalogue catalogue) =>
        catalogue.IndicatorsByCode.TryGetValue(indicator, out var found)
            ? [.. found.Series.Select(series => series.Code)]
            : [];
}
