using Telar.Cli.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Cli.Benchmarks;

public sealed class ReferenceComputeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-references-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_table_is_written_for_each_survey_and_what_was_withheld_is_told()
    {
        var (code, printed) = await RunAsync("reference", "compute", Reference.Path("data", "microdata"), Path.Combine(folder, "out"), "--lang", "es");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(5, Directory.GetFiles(Path.Combine(folder, "out"), "*.csv").Length);
        Assert.Contains("col-emicron-2024: 75 cifras, 6 sin publicar por tener menos de 30 casos.", printed, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Repository.PathOf("catalogue", "references", "per-ene-2015.csv")), File.ReadAllText(Path.Combine(folder, "out", "per-ene-2015.csv")));
    }

    [Fact]
    public async Task A_folder_without_the_files_is_refused_and_nothing_is_written()
    {
        var (code, printed) = await RunAsync("reference", "compute", folder, Path.Combine(folder, "out"), "--lang", "pt");

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("O arquivo não está.", printed, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "out")));
    }

    private static async Task<(int Code, string Printed)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        var code = await Front.Root().Parse(args).InvokeAsync(new() { Output = output, EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
