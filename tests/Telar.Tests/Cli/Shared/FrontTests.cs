using System.Diagnostics;
using System.Text.Json;
using Telar.Cli.Shared;
using Telar.Storage.Shared;

namespace Telar.Tests.Cli.Shared;

/// The command as others script against it: it ends with 0, 1 or 2, and says what is wrong in a sentence, never with a stack.
public sealed class FrontTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-front-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("«abc» no es un número entero", "serve", "--port", "abc", "--lang", "es")]
    [InlineData("--port: 0 … 65535", "serve", "--port", "70000")]
    [InlineData("--host: rubbish?", "serve", "--host", "rubbish")]
    [InlineData("--url: http://", "serve", "--url", "telar.example")]
    [InlineData("--database: postgres://", "export", "--database", "rubbish")]
    [InlineData("'xx'", "check", "--lang", "xx")]
    [InlineData("Falta el argumento requerido 'FILE'", "import", "--lang=es")]
    [InlineData("'nothing'", "nothing")]
    [InlineData("--wave: «first» no es un número entero", "response", "invitations", "maturity", "--wave", "first", "--lang=es")]
    [InlineData("--firms: 1 … 1000000", "demo", "--firms", "0", "--data", "/nowhere")]
    [InlineData("--firms: «many» no es un número entero", "demo", "--firms", "many", "--lang=es")]
    [InlineData("Falta el argumento requerido 'FILE'", "form", "check", "--lang=es")]
    [InlineData("Falta el argumento requerido 'FILE'", "form", "convert", "--lang=es")]
    [InlineData("'--answers'", "form", "fill", "form.xlsx")]
    [InlineData("'--by'", "form", "import", "form.xlsx")]
    [InlineData("'CODE'", "form", "export")]
    public async Task What_is_used_wrongly_is_said_in_a_sentence_and_ends_with_2(string said, params string[] args)
    {
        var (code, _, error) = await RunAsync(args);

        Assert.Equal(ExitCode.UsedWrongly, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("telar import", "import", "--help", "--lang", "es")]
    [InlineData("telar form publish", "form", "publish", "--help")]
    public async Task Help_is_given_whatever_is_missing(string usage, params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(usage, output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Theory]
    [InlineData("OPEN-01", "migrate", "--data", "/dev/null/telar")]
    [InlineData("OPEN-02", "migrate", "--database", "postgres://nobody@127.0.0.1:1/none")]
    [InlineData("OPEN-05", "export", "--out", "/dev/null/telar/x.csv")]
    [InlineData("READ-01", "restore", "/nowhere/copy.zip")]
    [InlineData("READ-01", "import", "/nowhere/table.csv")]
    public async Task What_cannot_be_opened_is_refused_with_its_code_and_ends_with_1(string problem, params string[] args)
    {
        var (code, output, error) = await RunAsync([.. args, .. args.Contains("--data") ? Array.Empty<string>() : ["--data", folder], "--json"]);

        Assert.Equal(ExitCode.Refused, code);
        Assert.Empty(error);
        var told = JsonDocument.Parse(output).RootElement;
        var problems = told.TryGetProperty("problems", out var list) ? list : told.GetProperty("files")[0].GetProperty("problems");
        Assert.Equal(problem, Assert.Single(problems.EnumerateArray()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("UPDATE migration SET number = number + 1000", "OPEN-03")]
    [InlineData("UPDATE migration SET checksum = 'other'", "OPEN-04")]
    public async Task A_database_of_another_program_is_refused_by_every_command(string change, string problem)
    {
        await using (var database = Database.OfSqliteFile(Path.Combine(folder, "telar.db")))
        {
            await new Migrator(database).ApplyAsync(DateTimeOffset.UnixEpoch, Ct);
            await using var connection = await database.OpenAsync(Ct);
            await using var command = connection.CreateCommand();
            command.CommandText = change;
            await command.ExecuteNonQueryAsync(Ct);
        }

        var (code, output, error) = await RunAsync("index", "show", "--data", folder, "--lang", "es");

        Assert.Equal((ExitCode.Refused, ""), (code, error));
        Assert.Contains(problem, output, StringComparison.Ordinal);
        Assert.Contains("base de datos", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_gives_up_half_way_is_no_fault_of_the_program()
    {
        await using (var database = Database.OfSqliteFile(Path.Combine(folder, "telar.db")))
        {
            await new Migrator(database).ApplyAsync(DateTimeOffset.UnixEpoch, Ct);
            await using var connection = await database.OpenAsync(Ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA foreign_keys=OFF; DROP TABLE series";
            await command.ExecuteNonQueryAsync(Ct);
        }

        var (code, output, error) = await RunAsync("export", "--data", folder, "--lang", "es");

        Assert.Equal((ExitCode.Refused, ""), (code, error));
        Assert.Contains("OPEN-06", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cannot_steer_the_terminal()
    {
        var printed = new StringWriter();

        ProblemPrinter.WriteForPeople([Telar.Core.Shared.ReadingProblems.FileMissing.At(new("a\u001b[31m\u202Ered.csv"))], Telar.Core.Shared.Language.En, printed);

        Assert.DoesNotContain('\u001b', printed.ToString());
        Assert.DoesNotContain('\u202E', printed.ToString());
        Assert.Contains("red.csv", printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_made_without_starter_data()
    {
        var made = Path.Combine(folder, "deep", "er");

        var (code, output, _) = await RunAsync("export", "--data", made);

        Assert.Equal((ExitCode.Done, "source,series,place,period,value,status,note"), (code, output.Trim()));
        Assert.True(File.Exists(Path.Combine(made, "telar.db")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Front).Assembly.Location, .. args]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TELAR_HOME"] = Repository.Root;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Ct);
        var error = process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, await output, await error);
    }
}
