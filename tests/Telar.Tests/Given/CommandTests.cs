using Telar.Cli.Shared;

namespace Telar.Tests.Given;

/// Commands run in this process on a folder of their own, as others script them.
public abstract class CommandTests : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("telar-command-").FullName;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// How it ended and what it printed; what it printed for errors is left out.
    protected async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Front.Root().Parse([.. args, "--data", Folder]).InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false }, Ct);
        return (code, output.ToString());
    }
}
