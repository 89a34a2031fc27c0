using System.CommandLine;
using Telar.Cli.Shared;
using Telar.Core.Shared;
using Telar.Services.Indices;

namespace Telar.Cli.Indices;

/// `telar index compute`: a recipe and a tidy file in, every stage out. No database is opened.
internal static class IndexComputeCommand
{
    public static readonly Option<string> Recipe = new("--recipe") { Description = "The recipe: how the index is made (YAML).", HelpName = "FILE", Required = true };

    private static readonly Option<string> Data = new("--data") { Description = "The values, one per row: unit,indicator,value and, if there is one, year (CSV).", HelpName = "FILE", Required = true };

    private static readonly Option<string> Out = new("--out") { Description = "Folder for the results of each step; created if absent.", HelpName = "DIR", Required = true };

    public static Command Create()
    {
        var command = new Command("compute", "Compute an index from a recipe and a CSV file, and write the result of every step.");
        command.Options.Add(Recipe);
        command.Options.Add(Data);
        command.Options.Add(Out);
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    internal static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        var outcome = ComputeIndex.FromFiles(parsed.GetValue(Recipe)!, parsed.GetValue(Data)!);
        if (outcome.IsRefused)
            return ProblemPrinter.Refuse(parsed, outcome.Problems);
        var folder = parsed.GetValue(Out)!;
        var computed = ComputeIndex.Whole(outcome.Value, Environment.ProcessorCount, ct);
        var unwritable = await ComputeIndex.WriteAsync(computed, folder, ct);
        if (unwritable.Count > 0)
            return ProblemPrinter.Refuse(parsed, unwritable);

        if (parsed.GetValue(CommonOptions.Json))
            IndexPrinter.WriteForPrograms(computed, folder, to);
        else
            IndexPrinter.WriteForPeople(computed, folder, CommonOptions.LanguageOf(parsed), to);
        return ExitCode.Done;
    }
}
