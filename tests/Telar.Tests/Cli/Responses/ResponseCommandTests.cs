using System.Text.Json;
using Telar.Cli.Shared;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Cli.Responses;

/// `telar response` as others script it: what it writes and how it ends.
public sealed class ResponseCommandTests : CommandTests
{
    [Fact]
    public async Task An_export_goes_to_a_file_and_says_how_many_left()
    {
        await FillAsync(12);

        var (code, said) = await RunAsync("response", "export", "survey:1", "--out", Path.Combine(Folder, "out.csv"), "--json");
        var (workbook, told) = await RunAsync("response", "export", "survey", "--format", "xlsx", "--labels", "es", "--out", Path.Combine(Folder, "out.xlsx"), "--lang", "es");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (code, workbook));
        Assert.Equal(12, JsonDocument.Parse(said).RootElement.GetProperty("responses").GetInt32());
        Assert.StartsWith("12 respuestas escritas en", told, StringComparison.Ordinal);
        Assert.Equal(13, (await File.ReadAllLinesAsync(Path.Combine(Folder, "out.csv"), Ct)).Length);
    }

    [Fact]
    public async Task Statistics_tables_and_the_code_book_are_printed_or_written()
    {
        await FillAsync(130);

        var (_, people) = await RunAsync("response", "statistics", "survey", "--lang", "en");
        var (_, json) = await RunAsync("response", "statistics", "survey", "--json");
        var (_, csv) = await RunAsync("response", "statistics", "survey", "--format", "csv");
        var (_, table) = await RunAsync("response", "table", "survey", "a", "level", "--lang", "pt");
        var (_, spread) = await RunAsync("response", "distribution", "survey", "a", "ways", "--format", "csv");
        var (_, book) = await RunAsync("response", "codebook", "survey");

        Assert.StartsWith("survey:1: 130 responses, of 130 sent.", people, StringComparison.Ordinal);
        Assert.Contains("The dimension “data” has 1 questions with points; 2 are needed.", people, StringComparison.Ordinal);
        Assert.Equal(4, JsonDocument.Parse(json).RootElement.GetProperty("items").GetArrayLength());
        Assert.Contains("dimension,sales,alpha,0.", csv, StringComparison.Ordinal);
        Assert.Contains("Contagens arredondadas a 5", table, StringComparison.Ordinal);
        Assert.StartsWith("table,row,column,count,percent_of_row\r\n", spread, StringComparison.Ordinal);
        Assert.StartsWith("table,column,type,code,label::Español (es),label::English (en),points", book, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_scoring_is_looked_at_and_then_kept()
    {
        await FillAsync(20);
        var workbook = Path.Combine(Folder, "scoring.xlsx");
        var tables = XlsForm.Of(SurveyHouse.Tables.Replace("data | Datos | mean | 1", "data | Datos | mean | 4", StringComparison.Ordinal));
        await using (var file = File.Create(workbook))
            Telar.Storage.Forms.FormWorkbookFile.Write(new([tables.Find("scoring")!, tables.Find("levels")!]), file);

        var (looked, said) = await RunAsync("response", "rescore", "survey:1", "--scoring", workbook, "--lang", "es");
        var (kept, json) = await RunAsync("response", "rescore", "survey:1", "--scoring", workbook, "--write", "--note", "why", "--json");
        var (same, _) = await RunAsync("response", "rescore", "survey:1", "--scoring", "survey:1");

        Assert.Equal((ExitCode.Done, ExitCode.Done, ExitCode.Refused), (looked, kept, same));
        Assert.Contains("No se guardó nada.", said, StringComparison.Ordinal);
        var report = JsonDocument.Parse(json).RootElement;
        Assert.Equal(20, report.GetProperty("kept").GetInt32());
        var (exported, _) = await RunAsync("response", "export", "survey", "--scoring", report.GetProperty("scoring").GetString()![..12], "--out", Path.Combine(Folder, "new.csv"));
        Assert.Equal(ExitCode.Done, exported);
    }

    [Theory]
    [InlineData("INST-05", "response", "export", "nothing")]
    [InlineData("INST-05", "response", "statistics", "survey:9")]
    [InlineData("INST-05", "response", "codebook", "survey:x")]
    [InlineData("RESP-03", "response", "export", "survey", "--format", "xlsx")]
    [InlineData("RESP-04", "response", "export", "survey", "--table", "street")]
    [InlineData("RESP-05", "response", "export", "survey", "--scoring", "zz")]
    [InlineData("RESP-09", "response", "table", "survey", "a", "note")]
    [InlineData("RESP-09", "response", "distribution", "survey", "note")]
    [InlineData("RESP-10", "response", "statistics", "survey", "--group", "size")]
    public async Task What_cannot_be_given_is_refused_with_its_code(string problem, params string[] args)
    {
        await FillAsync(1);

        var (code, said) = await RunAsync([.. args, "--json"]);

        Assert.Equal(ExitCode.Refused, code);
        Assert.Equal(problem, JsonDocument.Parse(said).RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Sums_leave_out_the_class_that_one_firm_makes()
    {
        await FillAsync(0, SurveyHouse.Tables.Replace("text | note | Nota | Note", "integer | note | Personas | People", StringComparison.Ordinal), async (house, sent) =>
        {
            for (var number = 0; number < 16; number++)
                await house.SendAsync(number, $"""["{(number < 8 ? "never" : "some")}","never","never","never","net","{(number == 8 ? 100_000 : number + 10)}",[]]""", one => one with { SentAt = sent, ExpiresAt = sent.AddYears(1) });
        });

        var (code, csv) = await RunAsync("response", "sums", "survey", "note", "a", "--format", "csv", "--lang", "en");
        var (_, people) = await RunAsync("response", "sums", "survey", "note", "a", "--lang", "en");
        var (refused, said) = await RunAsync("response", "sums", "survey", "a", "b", "--json");

        Assert.Equal(ExitCode.Done, code);
        // Eight firms of 10 to 17; beside them one of a hundred thousand, which makes its class and the whole.
        Assert.Equal(["never,10,108", "some,,", "always,,", "total,,"], csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => string.Join(',', line.Split(',')[^3..])));
        Assert.DoesNotContain("100", people, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Refused, "RESP-12"), (refused, JsonDocument.Parse(said).RootElement.GetProperty("problems")[0].GetProperty("code").GetString()));
    }

    [Fact]
    public async Task One_response_is_told_in_the_singular()
    {
        await FillAsync(1);

        var (_, said) = await RunAsync("response", "export", "survey:1", "--out", Path.Combine(Folder, "out.csv"), "--lang", "es");

        Assert.StartsWith("1 respuesta escrita en ", said, StringComparison.Ordinal);
    }

    private async Task FillAsync(int responses, string tables = SurveyHouse.Tables, Func<SurveyHouse, DateTimeOffset, Task>? further = null)
    {
        await using var database = Database.OfSqliteFile(Path.Combine(Folder, "telar.db"));
        await new Migrator(database).ApplyAsync(DateTimeOffset.UnixEpoch, Ct);
        var house = await SurveyHouse.OpenAsync(database, tables);
        // By the clock of whoever runs the tests.
        var sent = TimeProvider.System.GetUtcNow().AddDays(-2);
        await house.SendManyAsync(responses, (_, one) => one with { SentAt = sent, ExpiresAt = sent.AddYears(1) });
        if (further is not null)
            await further(house, sent);
    }
}
