using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Telar.Cli.Shared;
using Telar.Tests.Core.Indices;
using Telar.Tests.Storage.Indices;

namespace Telar.Tests.Cli.Indices;

public sealed class IndexComputeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-index-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_stage_is_written_with_its_columns()
    {
        var (code, printed) = await RunAsync(RecipeReaderTests.Small, "unit,indicator,value,year\nARG,A.1,10,2020\nBOL,A.1,20,2020\nCHL,A.1,30,2019\nARG,A.2,1,2020\nBOL,A.2,5,2020\nCRI,A.2,3,2020\nFRA,Z,3,2020\n");

        Assert.Equal((ExitCode.Done, ""), (code, printed.Error));
        Assert.Equal("unit,A.1,A.2", Lines("treated.csv")[0]);
        Assert.Equal(["unit,A.1,A.2", "ARG,1,100", "BOL,50.5,1", "CHL,100,", "CRI,,50.5", "FRA,,"], Lines("normalised.csv"));
        Assert.Equal(["unit,node,score,rank,coverage", "ARG,INDEX,34,3,1", "ARG,A,34,3,1"], Lines("scores.csv")[..3].Select(Rounded));
        Assert.Contains("FRA,INDEX,,,0", Lines("scores.csv"));
        Assert.Equal("unit,node,measure,nominal,mean,p05,p50,p95,n", Lines("uncertainty.csv")[0]);
        Assert.Contains("FRA,INDEX,rank,,,,,,0", Lines("uncertainty.csv"));
        Assert.EndsWith(",500", Lines("uncertainty.csv").Single(line => line.StartsWith("ARG,INDEX,rank,3,", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("output,factor,first,first_low,first_high,total,total_low,total_high", Lines("sensitivity.csv")[0]);
        Assert.Contains(Lines("sensitivity.csv"), line => line.StartsWith("mean_rank_shift,leave_one_out,", StringComparison.Ordinal));
        Assert.Contains(Lines("sensitivity.csv"), line => line.StartsWith("rank:CHL,weights_in_dimension,", StringComparison.Ordinal));
        Assert.Equal(5, Directory.GetFiles(Path.Combine(folder, "out")).Length);
    }

    [Fact]
    public async Task The_scores_of_the_reference_come_out_of_the_command()
    {
        File.Copy(Path.Combine(ReferenceIndex.Folder(), "data.csv"), Path.Combine(folder, "data.csv"));

        var (code, _) = await RunAsync(ReferenceRecipe(), data: null);

        Assert.Equal(ExitCode.Done, code);
        var scores = Lines("scores.csv").Skip(1).Select(line => line.Split(',')).ToDictionary(cells => (cells[0], cells[1]), cells => cells[2]);
        foreach (var row in ReferenceIndex.Rows(Path.Combine("stages", "3-index-minmax-arithmetic-min-coverage-60.csv")))
        {
            foreach (var (node, theirs) in row.Where(cell => cell.Key != "unit"))
            {
                var ours = scores[(row["unit"], node)];
                Assert.Equal(theirs.Length == 0, ours.Length == 0);
                if (theirs.Length > 0)
                    Assert.Equal(ReferenceIndex.Number(theirs), ReferenceIndex.Number(ours), 1e-8);
            }
        }
    }

    [Fact]
    public async Task The_same_inputs_give_the_same_bytes_in_any_culture()
    {
        const string Data = "unit,indicator,value\nARG,A.1,10\nBOL,A.1,20\nCHL,A.1,30\nARG,A.2,1.5\nBOL,A.2,5\nCHL,A.2,3\n";
        await RunAsync(RecipeReaderTests.Small, Data);
        var first = Lines("uncertainty.csv").Concat(Lines("scores.csv")).Concat(Lines("sensitivity.csv")).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            await RunAsync(RecipeReaderTests.Small, Data);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(first, Lines("uncertainty.csv").Concat(Lines("scores.csv")).Concat(Lines("sensitivity.csv")));
    }

    [Fact]
    public async Task Problems_of_both_files_come_together_and_nothing_is_written()
    {
        var (code, printed) = await RunAsync("code: x\n", "unit,indicator\nARG,X\n", "--json");

        Assert.Equal(ExitCode.Refused, code);
        var problems = JsonDocument.Parse(printed.Output).RootElement.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()).ToList();
        Assert.Contains("YAML-05", problems);
        Assert.Contains("IDX-07", problems);
        Assert.False(Directory.Exists(Path.Combine(folder, "out")));
    }

    [Fact]
    public async Task For_programs_the_places_and_the_hash_are_printed_as_JSON()
    {
        var (_, printed) = await RunAsync(RecipeReaderTests.Small, "unit,indicator,value\nARG,A.1,10\nBOL,A.1,20\nARG,A.2,1\nBOL,A.2,5\nCHL,Z,1\n", "--json");

        var told = JsonDocument.Parse(printed.Output).RootElement;
        Assert.Equal(64, told.GetProperty("hash").GetString()!.Length);
        Assert.Equal("CHL", told.GetProperty("unranked")[0].GetString());
        Assert.Equal("BOL", told.GetProperty("ranked")[0].GetProperty("unit").GetString());
    }

    [Theory]
    [InlineData("es", "Sin lugar, por debajo de la cobertura mínima (1): CHL")]
    [InlineData("pt", "Sem lugar, abaixo da cobertura mínima (1): CHL")]
    [InlineData("en", "Without a place, below the minimum coverage (1): CHL")]
    public async Task Units_below_coverage_are_counted_and_named_for_people(string language, string expected)
    {
        var (_, printed) = await RunAsync(RecipeReaderTests.Small, "unit,indicator,value\nARG,A.1,10\nBOL,A.1,20\nARG,A.2,1\nBOL,A.2,5\nCHL,Z,1\n", "--lang", language);

        Assert.Contains(expected, printed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_problem()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "out"), "a file where the folder should be", TestContext.Current.CancellationToken);

        var (code, printed) = await RunAsync(RecipeReaderTests.Small, "unit,indicator,value\nARG,A.1,10\nBOL,A.1,20\nARG,A.2,1\nBOL,A.2,5\n");

        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("IDX-12", printed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_says_what_each_part_weighs()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "recipe.yml"), RecipeReaderTests.Small, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "data.csv"), "unit,indicator,value\n" + string.Concat(Enumerable.Range(0, 6).Select(unit => $"U{unit},A.1,{unit}\nU{unit},A.2,{unit * unit}\n")), TestContext.Current.CancellationToken);

        var (code, printed) = await InvokeAsync("index", "check", "--recipe", Path.Combine(folder, "recipe.yml"), "--values", Path.Combine(folder, "data.csv"), "--json");

        var told = JsonDocument.Parse(printed.Output).RootElement;
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(2.0 / 3, told.GetProperty("children").EnumerateArray().Single(child => child.GetProperty("child").GetString() == "A.1").GetProperty("stated").GetDouble(), 12);
        Assert.Equal("A.2", told.GetProperty("nearlyTheSame")[0].GetProperty("second").GetString());
    }

    private async Task<(int Code, (string Output, string Error) Printed)> RunAsync(string recipe, string? data, params string[] more)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "recipe.yml"), recipe, TestContext.Current.CancellationToken);
        if (data is not null)
            await File.WriteAllTextAsync(Path.Combine(folder, "data.csv"), data, TestContext.Current.CancellationToken);
        return await InvokeAsync(["index", "compute", "--recipe", Path.Combine(folder, "recipe.yml"), "--data", Path.Combine(folder, "data.csv"), "--out", Path.Combine(folder, "out"), .. more]);
    }

    private static async Task<(int Code, (string Output, string Error) Printed)> InvokeAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Front.Root().Parse(args).InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, (output.ToString(), error.ToString()));
    }

    private string[] Lines(string file) => File.ReadAllLines(Path.Combine(folder, "out", file));

    /// Numbers of the small table to the last digit that a reader can check.
    private static string Rounded(string line) =>
        string.Join(',', line.Split(',').Select(cell => double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? Math.Round(number, 9).ToString(CultureInfo.InvariantCulture) : cell));

    private static string ReferenceRecipe()
    {
        var structure = ReferenceIndex.Rows("structure.csv").ToList();
        var dimensions = structure.Where(row => row["parent"] == "INDEX").Select(dimension => $"""
                - code: {dimension["code"]}
                  weight: {dimension["weight"]}
                  children:

            """ + string.Concat(structure.Where(row => row["parent"] == dimension["code"]).Select(leaf =>
            $"        - {{ indicator: {leaf["code"]}, weight: {leaf["weight"]}, direction: {(leaf["direction"] == "1" ? "up" : "down")} }}\n")));
        return """
            code: reference-24
            window: { from: 2010, to: 2100 }
            treatment: { method: winsorise, at_most: 5 }
            normalisation: { method: min_max, low: 0, high: 100 }
            levels:
              - { name: dimension, aggregation: arithmetic, minimum_coverage: 0.6 }
              - { name: index, aggregation: arithmetic, minimum_coverage: 0.6 }
            uncertainty: { replicas: 100, seed: 1, weight_spread: 0.25, leave_one_out: true }
            sensitivity: { rows: 16, seed: 2, resamplings: 10 }
            tree:
              code: INDEX
              children:

            """ + string.Concat(dimensions);
    }
}
