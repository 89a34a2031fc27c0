using System.CommandLine;
using Telar.Cli.Shared;
using Telar.Web.Api;

namespace Telar.Cli.OpenData;

/// `telar openapi`: writes the description of the open API, for tools that read OpenAPI 3.1.
public static class OpenApiCommand
{
    private static readonly Option<string?> Out = new("--out") { Description = "File to write. Default: the screen.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("openapi", "Write the description of the open API (OpenAPI 3.1).") { Out };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var document = await OpenApiFile.WriteAsync(ct);
        if (parsed.GetValue(Out) is { } file)
            await File.WriteAllTextAsync(file, document, ct);
        else
            await Console.Out.WriteAsync(document.AsMemory(), ct);
        return ExitCode.Done;
    }
}
