using System.CommandLine;
using Spectre.Console;
using Telar.Cli.Shared;
using Telar.Core.Indicators;
using Telar.Services.Indicators;

namespace Telar.Cli.Indicators;

/// `telar import`: receives files of observations, each whole or not at all.
public static class ImportCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Files to import: CSV, JSON or XLSX, plain or packed in .gz or .zip.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Source = new("--source") { Description = "Code of the source in the catalogue. Default: the edition named in the file.", HelpName = "CODE" };
    private static readonly Option<string?> Format = new("--format") { Description = "Format of the file. Default: it is recognised.", HelpName = "FORMAT" };
    private static readonly Option<string?> Sheet = new("--sheet") { Description = "Sheet of a workbook. Default: the first that is recognised.", HelpName = "NAME" };
    private static readonly Option<string?> Decimal = new("--decimal") { Description = "Decimal mark: point (default) or comma.", HelpName = "MARK" };
    private static readonly Option<string?> Encoding = new("--encoding") { Description = "Encoding of a text file: utf-8 (default), utf-16, windows-1252 or iso-8859-1.", HelpName = "NAME" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would change, and change nothing." };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong([.. ImportFormats.All]);
        Decimal.AcceptOnlyFromAmong("point", "comma");
        Encoding.AcceptOnlyFromAmong("utf-8", "utf-16", "windows-1252", "iso-8859-1");
        var command = new Command("import", "Import files of figures: every series about the 22 countries; each file goes in whole or not at all.")
        {
            Files, Source, Format, Sheet, Decimal, Encoding, DryRun, CommonOptions.Data, CommonOptions.Database,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        await using var desk = await ImportDesk.OpenAsync(parsed, ct);
        if (desk is null)
            return ExitCode.Refused;
        var results = new List<ImportResult>();
        var isForPeople = !parsed.GetValue(CommonOptions.Json);
        foreach (var file in parsed.GetValue(Files)!)
        {
            var request = new ImportRequest(file)
            {
                Source = parsed.GetValue(Source),
                Format = parsed.GetValue(Format),
                Sheet = parsed.GetValue(Sheet),
                Decimals = parsed.GetValue(Decimal) == "comma" ? DecimalMark.Comma : DecimalMark.Point,
                Encoding = parsed.GetValue(Encoding),
                IsDryRun = parsed.GetValue(DryRun),
            };
            var result = await WithProgressAsync(desk.Import, request, isForPeople && !Console.IsOutputRedirected, ct);
            results.Add(result);
            if (isForPeople)
                ImportPrinter.WriteForPeople(result, CommonOptions.LanguageOf(parsed), to);
        }
        if (!isForPeople)
            ImportPrinter.WriteForPrograms(results, CommonOptions.LanguageOf(parsed), to);
        return results.TrueForAll(result => result.Report is not null) ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<ImportResult> WithProgressAsync(ImportObservations import, ImportRequest request, bool isOnTerminal, CancellationToken ct)
    {
        if (!isOnTerminal)
            return await RunAsync(request);
        ImportResult? result = null;
        await AnsiConsole.Progress().AutoClear(enabled: true).StartAsync(async progress =>
        {
            var task = progress.AddTask(Markup.Escape(Path.GetFileName(request.Path)), maxValue: 1);
            result = await RunAsync(request with { Progress = new Telling(share => task.Value = share) });
        });
        return result!;

        async Task<ImportResult> RunAsync(ImportRequest one)
        {
            var (report, problems) = await import.RunAsync(one, ct);
            return new(Path.GetFileName(one.Path), one.IsDryRun, report, [.. problems], problems.NotKept);
        }
    }

    /// Tells at once, on the thread that works.
    private sealed class Telling(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
