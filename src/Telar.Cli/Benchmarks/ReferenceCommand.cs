using System.CommandLine;

namespace Telar.Cli.Benchmarks;

/// `telar reference`: distributions from public surveys of firms, to stand beside a result that has no peers yet.
public static class ReferenceCommand
{
    public static Command Create()
    {
        var command = new Command("reference", "Distributions computed from public surveys of firms.");
        command.Subcommands.Add(ReferenceComputeCommand.Create());
        return command;
    }
}
