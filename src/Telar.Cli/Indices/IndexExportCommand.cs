using System.CommandLine;
using Telar.Cli.Shared;
using Telar.Core.Shared;
using Telar.Services.Indices;
using Telar.Storage.Indices;

namespace Telar.Cli.Indices;

/// `telar index export`: what a release was made from and what it says, as files.
internal static class IndexExportCommand
{
    private static readonly Argument<string?> Code = ReleaseInHand.Code();

    private static readonly Option<string> Out = new("--out") { Description = "Folder for the files; created if absent.", HelpName = "DIR", Required = true };

    private static readonly LocalText Written = new(
        "Escrito en {folder}: {files}. Para calcularla de nuevo:",
        "Escrito em {folder}: {files}. Para calculá-la de novo:",
        "Written to {folder}: {files}. To compute it again:");

    public static Command Create()
    {
        var command = new Command("export", "Write a release's figures, recipe, scores and ranges to files, so that anyone can compute it again.") { Code, Out, CommonOptions.Data, CommonOptions.Database };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    internal static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        var found = await ReleaseInHand.FindAsync(parsed, Code, ct);
        if (found.IsRefused)
            return ProblemPrinter.Refuse(parsed, found.Problems);
        var folder = parsed.GetValue(Out)!;
        var unwritable = await ExportRelease.RunAsync(found.Value, folder, ct);
        if (unwritable.Count > 0)
            return ProblemPrinter.Refuse(parsed, unwritable);

        if (parsed.GetValue(CommonOptions.Json))
        {
            await to.WriteLineAsync(CommandJson.Of(new { release = found.Value.Code, folder, files = ReleaseWriter.Files, hash = found.Value.Header.Hash }));
            return ExitCode.Done;
        }
        await to.WriteLineAsync(Written.Fill(CommonOptions.LanguageOf(parsed), ("folder", folder), ("files", string.Join(", ", ReleaseWriter.Files))));
        await to.WriteLineAsync($"  telar index compute --recipe {Path.Combine(folder, ReleaseWriter.Recipe)} --data {Path.Combine(folder, ReleaseWriter.Inputs)} --out {Path.Combine(folder, "again")}");
        return ExitCode.Done;
    }
}
