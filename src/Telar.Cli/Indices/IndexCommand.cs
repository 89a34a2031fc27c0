using System.CommandLine;

namespace Telar.Cli.Indices;

/// `telar index`: composite indices, from files or from the observatory's own database.
public static class IndexCommand
{
    public static Command Create()
    {
        var command = new Command("index", "Compute an index, look whether its parts belong together.");
        command.Subcommands.Add(IndexComputeCommand.Create());
        command.Subcommands.Add(IndexCheckCommand.Create());
        return command;
    }
}
