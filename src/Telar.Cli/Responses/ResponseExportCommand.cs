using System.CommandLine;
using System.Globalization;
using System.IO.Pipelines;
using Telar.Cli.Shared;
using Telar.Core.Instruments.Exports;
using Telar.Core.Shared;
using Telar.Services.Instruments.Analysts;

namespace Telar.Cli.Responses;

/// `telar response export`: one row a response, one row an answer, or a workbook.
internal static class ResponseExportCommand
{
    private static readonly Option<string> Format = FormatOption();

    private static readonly Option<string?> Labels = LabelsOption();

    private static readonly Option<bool> Instead = new("--labels-instead") { Description = "Labels in place of the codes, not beside them." };

    private static readonly Option<DateOnly?> Since = new("--since")
    {
        Description = "Only responses sent on this day or later, as 2026-11-21.", HelpName = "DAY",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"--since: {result.Tokens[0].Value} (2026-11-21)");
            return null;
        },
    };

    private static readonly Option<string?> Table = new("--table") { Description = "The repeat whose turns are written to the terminal. Default: the responses.", HelpName = "PATH" };

    public static Command Create()
    {
        var command = new Command("export", "Write the responses as CSV or as a workbook; what was deleted is never in it.")
        {
            ResponseCommand.Version, Format, Labels, Instead, Since, ResponseCommand.Scoring, Table, ResponseCommand.Out, CommonOptions.Data, CommonOptions.Database,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var found = await ResponseCommand.FindAsync(parsed, workplace, ct);
        if (found.IsRefused)
            return ProblemPrinter.Refuse(parsed, found.Problems);
        var ((version, scoring), isDemonstration) = (found.Value, found.Value.IsDemonstration);
        var export = new ResponseExport(version, scoring, FormatOf(parsed), UseOf(parsed), LabelLanguage(parsed), SinceOf(parsed), isDemonstration);
        var service = new ExportResponses(new(workplace.Database), TimeProvider.System);
        return parsed.GetValue(ResponseCommand.Out) is { } path
            ? await ToFileAsync(parsed, service, export, path, ct)
            : await ToTerminalAsync(parsed, service, export, ct);
    }

    private static async Task<int> ToFileAsync(ParseResult parsed, ExportResponses service, ResponseExport export, string path, CancellationToken ct)
    {
        var language = CommonOptions.LanguageOf(parsed);
        var progress = new ProgressLine(parsed.InvocationConfiguration.Error, language, await service.CountAsync(export, ct));
        var report = await service.ToFileAsync(export, path, progress, ct);
        if (report.IsRefused)
            return ProblemPrinter.Refuse(parsed, report.Problems);
        var (written, output) = (report.Value, parsed.InvocationConfiguration.Output);
        if (parsed.GetValue(CommonOptions.Json))
        {
            await output.WriteLineAsync(CommandJson.Of(new { written.Responses, written.Files, written.Cut }));
            return ExitCode.Done;
        }
        await output.WriteLineAsync($"{ResponseTexts.Exported.Say(language, written.Responses)} {Terminal.Plain(string.Join(", ", written.Files))}.");
        if (written.Cut > 0)
            await output.WriteLineAsync(ResponseTexts.Cut.Say(language, written.Cut));
        return ExitCode.Done;
    }

    private static async Task<int> ToTerminalAsync(ParseResult parsed, ExportResponses service, ResponseExport export, CancellationToken ct)
    {
        if (export.Format == ResponseFormat.Xlsx)
            return ProblemPrinter.Refuse(parsed, ExportProblems.NeedsFile.At(new(Column: "--out")));
        var (name, tables) = (parsed.GetValue(Table) ?? "", export.Tables);
        if (tables.All.FirstOrDefault(one => one.Name == name) is not { } table)
            return ProblemPrinter.Refuse(parsed, ExportProblems.TableUnknown.At(new(Column: "--table"), ("table", name), ("known", string.Join(", ", tables.All.Skip(1).Select(one => one.Name)))));
        await using var terminal = Console.OpenStandardOutput();
        var pipe = PipeWriter.Create(terminal);
        await service.ToPipeAsync(export, table, pipe, ct);
        await pipe.CompleteAsync();
        return ExitCode.Done;
    }

    private static ResponseFormat FormatOf(ParseResult parsed) => parsed.GetValue(Format) switch
    {
        "long" => ResponseFormat.Long,
        "xlsx" => ResponseFormat.Xlsx,
        _ => ResponseFormat.Wide,
    };

    private static LabelUse UseOf(ParseResult parsed) =>
        parsed.GetValue(Instead) ? LabelUse.LabelsInstead : parsed.GetValue(Labels) is null ? LabelUse.CodesOnly : LabelUse.LabelsBeside;

    private static Language LabelLanguage(ParseResult parsed) => Languages.TryParse(parsed.GetValue(Labels), out var language) ? language : CommonOptions.LanguageOf(parsed);

    private static DateTimeOffset? SinceOf(ParseResult parsed) => parsed.GetValue(Since) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;

    private static Option<string> FormatOption()
    {
        var option = new Option<string>("--format") { Description = "wide: a row a response (default); long: a row an answer; xlsx: a workbook with the code book.", HelpName = "FORMAT" };
        option.AcceptOnlyFromAmong("wide", "long", "xlsx");
        return option;
    }

    private static Option<string?> LabelsOption()
    {
        var option = new Option<string?>("--labels") { Description = "What the options say, beside their codes, in this language.", HelpName = "LANGUAGE" };
        option.AcceptOnlyFromAmong([.. Languages.All.Select(language => language.Code())]);
        return option;
    }
}
