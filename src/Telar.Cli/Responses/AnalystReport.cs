using System.CommandLine;
using Telar.Cli.Shared;
using Telar.Core.Shared;
using Telar.Services.Benchmarks;
using Telar.Services.Catalogue;
using Telar.Services.Instruments;
using Telar.Services.Instruments.Analysts;

namespace Telar.Cli.Responses;

/// How one report is written, each from the report and the version that it speaks of.
internal sealed record ReportForms<T>(Func<T, VersionInHand, Language, string> ForPeople, Func<T, VersionInHand, Language, string> Csv, Func<T, VersionInHand, Language, string> Json);

/// What the commands for analysts share: the version that was named, a report over those who answered it, and the form that was asked for.
internal static class AnalystReport
{
    public static readonly Option<string> Format = FormatOption();

    public static async Task<int> RunAsync<T>(ParseResult parsed, Func<AnalysedResponses, VersionInHand, Language, Task<Outcome<T>>> run, ReportForms<T> forms, CancellationToken ct)
        where T : class
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var catalogue = OpenCatalogue.In(workplace.Catalogue);
        if (catalogue.IsRefused)
            return ProblemPrinter.Refuse(parsed, catalogue.Problems);
        var found = await ResponseCommand.FindAsync(parsed, workplace, ct);
        if (found.IsRefused)
            return ProblemPrinter.Refuse(parsed, found.Problems);
        var language = CommonOptions.LanguageOf(parsed);
        var report = await run(new(new(workplace.Database), new TraitsOfProfiles(catalogue.Value), CountryClocks.Of(catalogue.Value, TimeProvider.System)), found.Value, language);
        if (report.IsRefused)
            return ProblemPrinter.Refuse(parsed, report.Problems);
        var text = parsed.GetValue(Format) switch
        {
            "csv" => forms.Csv(report.Value, found.Value, language),
            "json" => forms.Json(report.Value, found.Value, language),
            _ when parsed.GetValue(CommonOptions.Json) && parsed.GetValue(ResponseCommand.Out) is null => forms.Json(report.Value, found.Value, language),
            _ => ResponseTexts.Caution(found.Value.IsDemonstration, language) + forms.ForPeople(report.Value, found.Value, language),
        };
        return await ResponseCommand.WriteAsync(parsed, text, ct);
    }

    private static Option<string> FormatOption()
    {
        var option = new Option<string>("--format") { Description = "table (default), csv or json.", HelpName = "FORMAT" };
        option.AcceptOnlyFromAmong("table", "csv", "json");
        return option;
    }
}
