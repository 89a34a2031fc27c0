using System.CommandLine;
using Telar.Cli.Shared;
using Telar.Core.Shared;
using Telar.Services.Benchmarks;

namespace Telar.Cli.Benchmarks;

/// `telar reference compute`: the raw files of surveys in, a table of shares for each out. No database is opened.
internal static class ReferenceComputeCommand
{
    private static readonly Argument<string> Surveys = new("SURVEYS") { Description = "Folder with the raw files of the surveys, named as the catalogue's definitions name them." };

    private static readonly Argument<string> Out = new("OUT") { Description = "Folder for the tables, one for each survey; created if absent." };

    private static readonly LocalText Told = new(
        "{survey}: {figures} cifras, {suppressed} sin publicar por tener menos de 30 casos.",
        "{survey}: {figures} números, {suppressed} por publicar por terem menos de 30 casos.",
        "{survey}: {figures} figures, {suppressed} withheld because they rest on fewer than 30 cases.");

    public static Command Create()
    {
        var command = new Command("compute", "Compute the shares of every survey that the catalogue defines, from the raw files.");
        command.Arguments.Add(Surveys);
        command.Arguments.Add(Out);
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    internal static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        var outcome = ComputeReferences.From(Path.Combine(Workplace.FindHome(), "catalogue"), parsed.GetValue(Surveys)!);
        if (outcome.IsRefused)
            return ProblemPrinter.Refuse(parsed, outcome.Problems);
        await ComputeReferences.WriteAsync(outcome.Value, parsed.GetValue(Out)!, ct);

        var told = outcome.Value.Select(one => (Survey: one.Survey.Code, Figures: one.Figures.Count, Suppressed: one.Figures.Count(figure => figure.IsSuppressed)));
        if (parsed.GetValue(CommonOptions.Json))
            await to.WriteLineAsync(CommandJson.Of(new { surveys = told.Select(one => new { one.Survey, one.Figures, one.Suppressed }) }));
        else
        {
            foreach (var (survey, figures, suppressed) in told)
                await to.WriteLineAsync(Told.Fill(CommonOptions.LanguageOf(parsed), ("survey", survey), ("figures", FormattableString.Invariant($"{figures}")), ("suppressed", FormattableString.Invariant($"{suppressed}"))));
        }
        return ExitCode.Done;
    }
}
