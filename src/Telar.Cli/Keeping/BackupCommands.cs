using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Cli.Keeping;

/// `telar backup FILE`, `telar restore FILE` and `telar migrate`: keeping an observatory over years and machines.
public static class BackupCommands
{
    private static readonly Argument<string> File = new("FILE") { Description = "The backup, one zip file. It can be restored into either database." };

    public static Command CreateBackup()
    {
        var command = new Command("backup", "Write everything that cannot be made again into one file: observations with their revisions, releases, received files.") { File, CommonOptions.Data, CommonOptions.Database };
        command.SetAction((parsed, ct) => RunAsync(parsed, reads: false, KeepingTexts.Written, (place, file) => BackupFile.WriteAsync(place.Database, place.Received, file, TimeProvider.System.GetUtcNow(), ct), ct));
        return command;
    }

    public static Command CreateRestore()
    {
        var command = new Command("restore", "Restore a backup into an empty database.") { File, CommonOptions.Data, CommonOptions.Database };
        command.SetAction((parsed, ct) => RunAsync(parsed, reads: true, KeepingTexts.Restored, (place, file) => BackupFile.RestoreAsync(place.Database, place.Received, file, ct), ct));
        return command;
    }

    public static Command CreateMigrate()
    {
        var command = new Command("migrate", "Update the database to the structure this version needs. Every other command does this too.") { CommonOptions.Data, CommonOptions.Database };
        command.SetAction(async (parsed, ct) =>
        {
            await using var workplace = await Workplace.OpenAsync(parsed, ct);
            var step = Migrator.Known(workplace.Database.Dialect)[^1].Number;
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(CommonOptions.Json)
                ? CommandJson.Of(new { step })
                : KeepingTexts.Migrated.Fill(CommonOptions.LanguageOf(parsed), ("step", step.ToString(CultureInfo.InvariantCulture))));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, bool reads, LocalText done, Func<Workplace, string, Task<BackupManifest>> work, CancellationToken ct)
    {
        var language = CommonOptions.LanguageOf(parsed);
        var file = parsed.GetValue(File)!;
        var output = parsed.InvocationConfiguration.Output;
        if (reads && !System.IO.File.Exists(file))
            return ProblemPrinter.Refuse(parsed, ReadingProblems.FileMissing.At(new(file)));
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        Problem problem;
        try
        {
            var manifest = await work(workplace, Path.GetFullPath(file));
            var rows = manifest.Rows.Values.Sum();
            await output.WriteLineAsync(parsed.GetValue(CommonOptions.Json)
                ? CommandJson.Of(new { file, rows, files = manifest.Files })
                : done.Fill(language, ("file", file), ("rows", rows.ToString(CultureInfo.InvariantCulture)), ("files", manifest.Files.ToString(CultureInfo.InvariantCulture))));
            return ExitCode.Done;
        }
        catch (BackupException fault)
        {
            problem = KeepingTexts.Of(fault.Fault, file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problem = KeepingTexts.FolderUnwritable.At(new(file), ("reason", fault.Message));
        }
        return ProblemPrinter.Refuse(parsed, problem);
    }
}
