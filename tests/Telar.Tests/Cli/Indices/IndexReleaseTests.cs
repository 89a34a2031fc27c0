using System.Text.Json;
using Telar.Cli.Shared;
using Telar.Core.Indices.Releases;
using Telar.Storage.Indices;
using Telar.Storage.Shared;
using Telar.Tests.Core.Indices.Releases;

namespace Telar.Tests.Cli.Indices;

public sealed class IndexReleaseTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-release-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var database = Database.OfSqliteFile(Path.Combine(folder, "telar.db"));
        await new Migrator(database).ApplyAsync(DateTimeOffset.UnixEpoch, Ct);
        await new ReleaseStore(database).AddAsync(SmallRelease.Computed(), Ct);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_journalist_rebuilds_a_release_from_its_files_to_equal_scores_and_ranges()
    {
        var export = Path.Combine(folder, "export");
        var again = Path.Combine(folder, "again");

        var (exported, _) = await InvokeAsync("index", "export", "small-1", "--out", export);
        // From here on there is no database.
        var (computed, _) = await RunAsync("index", "compute", "--recipe", Path.Combine(export, "recipe.yml"), "--data", Path.Combine(export, "inputs.csv"), "--out", again);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (exported, computed));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(export, "scores.csv"), Ct), await File.ReadAllTextAsync(Path.Combine(again, "scores.csv"), Ct));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(export, "uncertainty.csv"), Ct), await File.ReadAllTextAsync(Path.Combine(again, "uncertainty.csv"), Ct));
        Assert.Equal("unit,indicator,value,year,period,source,series,status,as_published,used_as", File.ReadLines(Path.Combine(export, "inputs.csv")).First());
        Assert.Equal(SmallRelease.RecipeText, await File.ReadAllTextAsync(Path.Combine(export, "recipe.yml"), Ct));
    }

    [Fact]
    public async Task Show_says_places_ranges_and_who_has_none()
    {
        var (code, printed) = await InvokeAsync("index", "show", "--lang", "es");

        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("small-1, experimental, publicada el 2026-11-21 con la receta small", printed, StringComparison.Ordinal);
        Assert.Contains("Responde: The secretariat", printed, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^Sin lugar.*CUB", printed);
        Assert.Matches(@"(?m)^   1  [A-Z]{3}  \d+ a \d+", printed);
    }

    [Fact]
    public async Task Show_for_programs_holds_every_score()
    {
        var (_, printed) = await InvokeAsync("index", "show", "small-1", "--json");

        var told = JsonDocument.Parse(printed).RootElement;
        Assert.Equal(30, told.GetProperty("scores").GetArrayLength());
        Assert.Equal(64, told.GetProperty("hash").GetString()!.Length);
    }

    [Fact]
    public async Task Replay_says_that_the_same_comes_out()
    {
        var (code, printed) = await InvokeAsync("index", "replay", "small-1", "--json");

        Assert.Equal(ExitCode.Done, code);
        Assert.True(JsonDocument.Parse(printed).RootElement.GetProperty("same").GetBoolean());
    }

    [Fact]
    public async Task Check_looks_at_the_newest_release()
    {
        var (code, printed) = await InvokeAsync("index", "check", "--json");

        Assert.Equal(ExitCode.Done, code);
        var hours = JsonDocument.Parse(printed).RootElement.GetProperty("children").EnumerateArray().Single(child => child.GetProperty("child").GetString() == "HOURS");
        Assert.Equal(0.5, hours.GetProperty("stated").GetDouble(), 12);
    }

    [Theory]
    [InlineData("REL-02", "index", "show", "other")]
    [InlineData("REL-02", "index", "replay", "other")]
    [InlineData("REL-02", "index", "check", "other")]
    [InlineData("REL-02", "index", "export", "other", "--out", "x")]
    [InlineData("REL-04", "index", "publish", "--recipe", "other", "--code", "other-1")]
    [InlineData("REL-01", "index", "publish", "--recipe", "other", "--code", "small-1")]
    public async Task What_is_not_there_is_refused_with_its_code(string problem, params string[] args)
    {
        var (code, printed) = await InvokeAsync(args);

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains(problem, printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index", "check", "--recipe", "x.yml")]
    [InlineData("index", "check", "small-1", "--recipe", "x.yml", "--values", "x.csv")]
    [InlineData("index", "publish", "--recipe", "small")]
    [InlineData("index", "export", "small-1")]
    public void Commands_that_are_used_wrongly_are_refused_before_they_run(params string[] args)
    {
        Assert.NotEmpty(Front.Root().Parse(args).Errors);
    }

    private Task<(int Code, string Printed)> InvokeAsync(params string[] args) => RunAsync([.. args, "--data", folder]);

    private static async Task<(int Code, string Printed)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        var code = await Front.Root().Parse(args).InvokeAsync(new() { Output = output }, Ct);
        return (code, output.ToString());
    }
}
