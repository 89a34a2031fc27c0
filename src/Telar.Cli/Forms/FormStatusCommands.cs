using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Instruments;

namespace Telar.Cli.Forms;

/// `telar form review`, `publish`, `retire`, `reopen` and `versions`: the life of a questionnaire that was brought in.
internal static class FormStatusCommands
{
    private static readonly Argument<string> Code = new("CODE") { Description = "Code of the instrument." };

    private static readonly Option<int?> Version = new("--version") { Description = "Number of the version. Default: the newest.", HelpName = "N" };

    private static readonly Option<string> By = new("--by") { Description = "Who decides it.", HelpName = "NAME", Required = true };

    private static readonly Option<string> Note = new("--note") { Description = "Why, in a sentence.", HelpName = "TEXT", DefaultValueFactory = _ => "" };

    public static IEnumerable<Command> Create() =>
    [
        Step("review", "Hand a draft to whoever reviews it.", VersionStatus.Review),
        Step("publish", "Publish a reviewed version: from now on it takes responses and never changes.", VersionStatus.Published),
        Step("retire", "Take no more responses; those that came stay.", VersionStatus.Retired),
        Step("reopen", "Send a version in review back to its author as a draft.", VersionStatus.Draft),
        Versions(),
    ];

    private static Command Step(string name, string description, VersionStatus next)
    {
        var command = new Command(name, description) { Code, Version, By, Note, CommonOptions.Data, CommonOptions.Database };
        command.SetAction(async (parsed, ct) =>
        {
            await using var workplace = await Workplace.OpenAsync(parsed, ct);
            var move = new MoveVersion(new(workplace.Database), TimeProvider.System);
            var outcome = await move.RunAsync(parsed.GetValue(Code)!, parsed.GetValue(Version), next, parsed.GetValue(By)!, parsed.GetValue(Note)!, ct);
            if (outcome.IsRefused)
                return ProblemPrinter.Refuse(parsed, outcome.Problems);
            var header = outcome.Value;
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(CommonOptions.Json)
                ? CommandJson.Of(new { header.Code, header.Version, status = next.Name() })
                : FormTexts.Moved.Fill(CommonOptions.LanguageOf(parsed), ("code", header.Code), ("version", Written(header.Version)), ("status", FormTexts.StatusWords[next].In(CommonOptions.LanguageOf(parsed)))));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Versions()
    {
        var command = new Command("versions", "List the versions that the database holds, and what happened to each.") { CommonOptions.Data, CommonOptions.Database };
        command.SetAction(async (parsed, ct) =>
        {
            await using var workplace = await Workplace.OpenAsync(parsed, ct);
            var store = new InstrumentStore(workplace.Database);
            var output = parsed.InvocationConfiguration.Output;
            var language = CommonOptions.LanguageOf(parsed);
            var told = new List<object>();
            foreach (var version in await store.AllAsync(ct))
            {
                var events = await store.EventsAsync(version.Header.Code, version.Header.Version, ct);
                told.Add(new { version.Header.Code, version.Header.Version, status = version.Status.Name(), events = events.Select(one => new { status = one.Status.Name(), one.Author, one.Note, one.At }) });
                if (parsed.GetValue(CommonOptions.Json))
                    continue;
                await output.WriteLineAsync(Terminal.Plain($"{version.Header.Code} {Written(version.Header.Version)}  {FormTexts.StatusWords[version.Status].In(language)}"));
                foreach (var one in events)
                    await output.WriteLineAsync(Terminal.Plain($"  {one.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {FormTexts.StatusWords[one.Status].In(language),-12}  {one.Author}  {one.Note}"));
            }
            if (parsed.GetValue(CommonOptions.Json))
                await output.WriteLineAsync(CommandJson.Of(told));
            else if (told.Count == 0)
                await output.WriteLineAsync(FormTexts.NoVersions.In(CommonOptions.LanguageOf(parsed)));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
