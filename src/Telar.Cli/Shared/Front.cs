using System.CommandLine;
using Telar.Cli.Catalogue;
using Telar.Cli.Indices;

namespace Telar.Cli.Shared;

/// The front door of the command line: every command, the options that all of them share, and how each run ends.
public static class Front
{
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync(CommonOptions.LanguageOf(parsed) switch
            {
                Core.Shared.Language.Es => "Escriba la orden seguida de --help para ver cómo se usa.",
                Core.Shared.Language.Pt => "Escreva o comando seguido de --help para ver como se usa.",
                _ => "Type the command followed by --help to see how to use it.",
            });
            return ExitCode.UsedWrongly;
        }
        return await parsed.InvokeAsync();
    }

    /// The whole tree of commands, for running and for the snapshots of --help.
    public static RootCommand Root()
    {
        var root = new RootCommand("Telar: observatory and toolkit for the small firms of 22 Ibero-American countries.");
        root.Options.Add(CommonOptions.Lang);
        root.Options.Add(CommonOptions.Json);
        root.Subcommands.Add(Serving.ServeCommand.Create());
        root.Subcommands.Add(Indicators.ImportCommand.Create());
        root.Subcommands.Add(Indicators.FetchCommand.Create());
        root.Subcommands.Add(Indicators.ExportCommand.Create());
        root.Subcommands.Add(Keeping.BackupCommands.CreateBackup());
        root.Subcommands.Add(Keeping.BackupCommands.CreateRestore());
        root.Subcommands.Add(Keeping.BackupCommands.CreateMigrate());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(IndexCommand.Create());
        root.Subcommands.Add(Search.SearchCommand.Create());
        root.Subcommands.Add(OpenData.OpenApiCommand.Create());
        return root;
    }
}
