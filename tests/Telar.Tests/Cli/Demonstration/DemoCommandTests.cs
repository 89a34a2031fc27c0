using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Telar.Cli.Shared;
using Telar.Storage.Demonstration;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Cli.Demonstration;

/// `telar demo` as others script it: where it fills, what it refuses, how it ends.
public sealed class DemoCommandTests : CommandTests
{
    [Fact]
    public async Task By_default_it_fills_a_folder_beside_the_real_one_and_leaves_that_alone()
    {
        Directory.CreateSymbolicLink(Path.Combine(Folder, "catalogue"), Repository.PathOf("catalogue"));
        var real = Directory.CreateDirectory(Path.Combine(Folder, ".telar")).FullName;
        await AnsweredAsync(real);
        var before = await HashesAsync(real);

        var (code, said) = await RunByItselfAsync("demo", "--firms", "5", "--lang", "es");

        Assert.True(code == ExitCode.Done, said);
        Assert.Contains($"--data {Path.Combine(Folder, ".telar-demo")}", said, StringComparison.Ordinal);
        Assert.Equal(5, (await MarkAsync(Path.Combine(Folder, ".telar-demo")))!.Firms);
        Assert.Equal(before, await HashesAsync(real));
    }

    [Fact]
    public async Task A_database_with_real_responses_is_refused_whatever_is_asked()
    {
        await AnsweredAsync(Folder);

        foreach (var asked in new string[][] { [], ["--renew"] })
        {
            var (code, said) = await RunAsync(["demo", "--firms", "5", "--json", .. asked]);

            Assert.Equal((ExitCode.Refused, "DEMO-01"), (code, ProblemIn(said)));
            Assert.Null(await MarkAsync(Folder));
            Assert.Equal(3, await CountAsync(Folder));
        }
    }

    [Fact]
    public async Task A_demonstration_that_is_there_stays_until_it_is_renewed_by_name()
    {
        var (first, made) = await RunAsync("demo", "--firms", "5", "--json");
        var (second, said) = await RunAsync("demo", "--firms", "7", "--json");
        var (kept, before) = (await MarkAsync(Folder), await CountAsync(Folder));
        var (third, _) = await RunAsync("demo", "--firms", "7", "--seed", "2", "--renew", "--json");

        Assert.Equal((ExitCode.Done, ExitCode.Refused, ExitCode.Done), (first, second, third));
        Assert.Equal(("DEMO-02", 5, 1L), (ProblemIn(said), kept!.Firms, kept.Seed));
        Assert.Equal(JsonDocument.Parse(made).RootElement.GetProperty("responses").GetInt32(), before);
        Assert.Equal((7, 2L), (await MarkAsync(Folder)) is { } mark ? (mark.Firms, mark.Seed) : default);
    }

    [Fact]
    public async Task What_commands_write_of_it_says_what_it_is()
    {
        await RunAsync("demo", "--firms", "40");

        var (_, wide) = await ToFileAsync("response", "export", "maturity");
        var (_, rows) = await ToFileAsync("response", "export", "maturity", "--format", "long");
        var (_, book) = await RunAsync("response", "codebook", "maturity");
        var (_, statistics) = await RunAsync("response", "statistics", "maturity", "--format", "csv");
        var (_, table) = await RunAsync("response", "table", "maturity", "country", "level", "--format", "csv");
        var (_, json) = await RunAsync("response", "table", "maturity", "country", "level", "--format", "json");
        var (_, people) = await RunAsync("response", "table", "maturity", "country", "level", "--lang", "pt");
        var (_, figures) = await RunAsync("response", "statistics", "maturity", "--lang", "es");

        foreach (var csv in new[] { wide, rows, book, statistics, table })
        {
            var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.EndsWith(",_demonstration", lines[0], StringComparison.Ordinal);
            Assert.True(lines.Length > 1 && lines.Skip(1).All(line => line.EndsWith(",1", StringComparison.Ordinal)), lines[0]);
        }
        Assert.True(JsonDocument.Parse(json).RootElement[0].GetProperty("demonstration").GetBoolean());
        Assert.StartsWith("Demonstração: nenhum", people, StringComparison.Ordinal);
        Assert.StartsWith("Demostración: nadie", figures, StringComparison.Ordinal);
    }

    private static string ProblemIn(string said) => JsonDocument.Parse(said).RootElement.GetProperty("problems")[0].GetProperty("code").GetString()!;

    private static Database DatabaseIn(string data) => Database.OfSqliteFile(Path.Combine(data, "telar.db"));

    private static async Task AnsweredAsync(string data)
    {
        await using var database = DatabaseIn(data);
        await new Migrator(database).ApplyAsync(DateTimeOffset.UnixEpoch, Ct);
        await (await SurveyHouse.OpenAsync(database)).SendManyAsync(3);
    }

    private static async Task<DemonstrationMark?> MarkAsync(string data)
    {
        await using var database = DatabaseIn(data);
        return await new DemonstrationStore(database).FindAsync(Ct);
    }

    private static async Task<int> CountAsync(string data)
    {
        await using var database = DatabaseIn(data);
        await using var connection = await database.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM response";
        return Convert.ToInt32(await command.ExecuteScalarAsync(Ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<IReadOnlyList<string>> HashesAsync(string data)
    {
        var hashes = new List<string>();
        foreach (var file in Directory.GetFiles(data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            hashes.Add($"{file} {Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, Ct)))}");
        return hashes;
    }

    private async Task<(int Code, string Said)> ToFileAsync(params string[] args)
    {
        var file = Path.Combine(Folder, "out.csv");
        var (code, _) = await RunAsync([.. args, "--out", file]);
        return (code, await File.ReadAllTextAsync(file, Ct));
    }

    // A process of its own: where the content lies comes from its surroundings.
    private async Task<(int Code, string Said)> RunByItselfAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Front).Assembly.Location, .. args]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        start.Environment["TELAR_HOME"] = Folder;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Ct);
        var error = process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, await output + await error);
    }
}
