using System.CommandLine;

namespace Telar.Cli.Indices;

/// `telar index`: composite indices, from files or from the observatory's own database.
public static class IndexCommand
{
    public static Command Create()
    {
        var command = new Command("index", "Compute an index, publish it, show it, compute it again.");
        command.Subcommands.Add(IndexComputeCommand.Create());
        command.Subcommands.Add(IndexCheckCommand.Create());
        command.Subcommands.Add(IndexPublishCommand.Create());
        command.Subcommands.Add(IndexShowCommand.Create());
        command.Subcommands.Add(IndexReplayCommand.Create());
        command.Subcommands.Add(IndexExportCommand.Create());
        return command;
    }
}
