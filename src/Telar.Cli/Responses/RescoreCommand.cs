using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Forms;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Instruments;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Forms;
using Telar.Storage.Instruments;

namespace Telar.Cli.Responses;

/// `telar response rescore`: what another scoring would change, and keeping it beside the old one.
internal static class RescoreCommand
{
    private static readonly Option<string> Proposed = new("--scoring")
    {
        Description = "Workbook or folder with the sheets scoring and levels (and survey, choices where points change), or CODE:VERSION for that version's scoring.", HelpName = "FILE", Required = true,
    };

    private static readonly Option<bool> Write = new("--write") { Description = "Keep the new scores beside those that are there, under the name of the new scoring." };

    private static readonly Option<string> Note = new("--note") { Description = "Why, in a sentence.", HelpName = "TEXT", DefaultValueFactory = _ => "" };

    public static Command Create()
    {
        var command = new Command("rescore", "Compute every response by another scoring and say what would change; the scores that are there never change.")
        {
            ResponseCommand.Version, Proposed, Write, Note, CommonOptions.Data, CommonOptions.Database,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var version = await ResponseCommand.FindVersionAsync(parsed, workplace, ct);
        if (version.IsRefused)
            return ProblemPrinter.Refuse(parsed, version.Problems);
        List<Problem> problems = [];
        var tables = await TablesAsync(parsed.GetValue(Proposed)!, workplace, problems, ct);
        if (tables is null)
            return ProblemPrinter.Refuse(parsed, problems);
        var catalogue = OpenCatalogue.In(workplace.Catalogue);
        if (catalogue.IsRefused)
            return ProblemPrinter.Refuse(parsed, catalogue.Problems);
        var proposed = AppliedScoring.Read(version.Value, tables, ResponseCommand.Challenges(workplace));
        if (proposed.IsRefused)
            return ProblemPrinter.Refuse(parsed, proposed.Problems);

        var (responses, language) = (new SentResponses(workplace.Database), CommonOptions.LanguageOf(parsed));
        var all = await responses.CountAsync(new(version.Value.Code, version.Value.Version, TimeProvider.System.GetUtcNow()), ct);
        var progress = new ProgressLine(parsed.InvocationConfiguration.Error, language, all);
        var keepBecause = parsed.GetValue(Write) ? parsed.GetValue(Note)! : null;
        var report = await new RescoreResponses(responses, new(workplace.Database), CountryClocks.Of(catalogue.Value, TimeProvider.System)).RunAsync(version.Value, proposed.Value, keepBecause, progress, ct);
        var output = parsed.InvocationConfiguration.Output;
        await output.WriteAsync(parsed.GetValue(CommonOptions.Json) ? CommandJson.Of(report) + "\n" : ForPeople(report, keepBecause is not null, language));
        return ExitCode.Done;
    }

    // A file or a folder where there is one of that name; otherwise a version.
    private static async Task<FormTables?> TablesAsync(string named, Workplace workplace, List<Problem> problems, CancellationToken ct)
    {
        if (Directory.Exists(named))
            return InstrumentFolder.ReadTables(named, Path.GetFileName(Path.TrimEndingDirectorySeparator(named)), problems);
        if (File.Exists(named) || named.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            return FormWorkbookFile.ReadFile(named, problems);
        var other = await new FindVersion(new(workplace.Database), ResponseCommand.Challenges(workplace)).RunAsync(VersionName.Parse(named), ct);
        problems.AddRange(other.Problems);
        return other.IsRefused ? null : other.Value.Form.Form.Tables;
    }

    private static string ForPeople(RescoreReport report, bool isKept, Language language)
    {
        string N(long number) => ResponseCommand.Said(number);
        var changes = new TextTable(ResponseTexts.Change.In(language), ResponseTexts.Responses.In(language));
        foreach (var change in report.Changes)
            changes.Add(RangeOf(change), N(change.Count));
        var moves = new TextTable(ResponseTexts.FromLevel.In(language), ResponseTexts.ToLevel.In(language), ResponseTexts.Responses.In(language));
        foreach (var move in report.Moves)
            moves.Add(LevelOf(move.Before), LevelOf(move.After), N(move.Count));
        string[] lines =
        [
            ResponseTexts.Rescored.Fill(language, ("scoring", report.Scoring[..12]), ("all", ResponseTexts.Counted.Say(language, report.Responses)), ("both", N(report.Both))),
            ResponseTexts.OtherLevel.Fill(language, ("n", N(report.OtherLevel))),
            ResponseTexts.MeanChange.Fill(language, ("change", ResponseCommand.Said(report.MeanChange, "+0.00;-0.00;0.00"))),
            "", changes.ToString(), moves.ToString(),
            isKept ? ResponseTexts.Kept.Say(language, report.Kept) : ResponseTexts.NothingKept.In(language), "",
        ];
        return string.Join('\n', lines);
    }

    private static string LevelOf(int? level) => level is { } known ? ResponseCommand.Said(known) : "–";

    private static string RangeOf(ScoreChange change) => (change.From, change.To) switch
    {
        (null, { } to) => $"< {Said(to)}",
        ({ } from, null) => $">= {Said(from)}",
        ({ } from, { } to) => $"{Said(from)} … {Said(to)}",
        _ => "",
    };

    private static string Said(double edge) => edge.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
