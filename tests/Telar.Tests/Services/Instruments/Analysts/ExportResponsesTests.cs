using System.IO.Compression;
using System.IO.Pipelines;
using Telar.Core.Instruments.Responses;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments.Analysts;

public sealed class ExportResponsesTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-export-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Responses_leave_with_their_scores_and_their_turns_in_a_file_beside(Engine engine)
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(engine));
        await house.SendAsync(1, """["always","some",null,"never","net","two\nlines, \"quoted\" =1",[["Main"],["Side"]]]""");
        await house.SendAsync(2, """["never","never","never","never",null,null,[]]""", one => one with { Country = "COL" });

        var report = (await ServiceOf(house).ToFileAsync(house.Export(ResponseFormat.Wide), Out("out.csv"), progress: null, Ct)).Value;

        Assert.Equal((2, 2), (report.Responses, report.Files.Count));
        var rows = Csv(Out("out.csv"));
        Assert.Equal(3, rows.Count);
        Assert.Equal(["COL", "PRY"], rows.Skip(1).Select(row => row[rows[0].IndexOf("_country")]));
        Assert.Equal("two\nlines, \"quoted\" =1", rows[2][rows[0].IndexOf("note")]);
        Assert.Equal(("37.5", "1"), (rows[2][rows[0].IndexOf("_score/total")], rows[2][rows[0].IndexOf("_level/total")]));
        Assert.Equal(["Main", "Side"], Csv(Out("out-shop.csv")).Skip(1).Select(row => row[2]));
    }

    [Fact]
    public async Task Two_repeats_that_would_have_one_file_get_one_each()
    {
        const string nested = """
            begin repeat | s | S | S
            text | street | Calle | Street
            begin repeat | t | T | T
            text | shelf | Estante | Shelf
            end repeat
            end repeat
            begin repeat | s-t | ST | ST
            text | city | Ciudad | City
            end repeat
            """;
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite), SurveyHouse.Tables.ReplaceLineEndings("\n").Replace("begin repeat | shop | Tienda | Shop\ntext | street | Calle | Street\nend repeat", nested.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        await house.SendAsync(1, """["always","some",null,"never","net",null,[["Main",[["Bread"]]]],[["Lima"]]]""");

        var report = (await ServiceOf(house).ToFileAsync(house.Export(ResponseFormat.Wide), Out("out.csv"), progress: null, Ct)).Value;

        Assert.Equal(["out.csv", "out-s.csv", "out-s-t.csv", "out-s-t-2.csv"], report.Files.Select(Path.GetFileName));
        Assert.Equal(["Bread", "Lima"], report.Files.Skip(2).Select(file => Csv(file)[1][2]));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task What_is_open_deleted_or_over_is_never_in_it(Engine engine)
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(engine));
        await house.SendAsync(1, """["always",null,null,null,null,null,[]]""");
        var gone = await house.SendAsync(2, """["never",null,null,null,null,"deleted",[]]""");
        await house.Store.EmptyAsync(gone.Country, gone.Id, ResponseState.Deleted, SmallInstrument.Morning.AddDays(1), Ct);
        await house.SendAsync(3, """["never",null,null,null,null,"over",[]]""", one => one with { ExpiresAt = SmallInstrument.Morning.AddDays(5) });
        await house.SendAsync(4, """["never",null,null,null,null,"open",[]]""", one => one with { State = ResponseState.Open, SentAt = SmallInstrument.Morning });

        var report = (await ServiceOf(house).ToFileAsync(house.Export(ResponseFormat.Long), Out("out.csv"), progress: null, Ct)).Value;

        Assert.Equal(1, report.Responses);
        var text = await File.ReadAllTextAsync(Out("out.csv"), Ct);
        Assert.DoesNotContain("deleted", text, StringComparison.Ordinal);
        Assert.DoesNotContain("over", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",open,", text.Replace("_channel,,open", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nobody_there_are_only_the_names_of_the_columns()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));

        await ServiceOf(house).ToFileAsync(house.Export(ResponseFormat.Wide), Out("out.csv"), progress: null, Ct);

        Assert.Equal("_response", Assert.Single(Csv(Out("out.csv")))[0]);
    }

    [Fact]
    public async Task A_workbook_has_a_sheet_of_responses_one_for_each_repeat_and_the_code_book_and_says_what_it_cut()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        await house.SendAsync(1, $"""["always",null,null,null,null,"{new string('x', 1_000_000)}",[["=cmd()"]]]""");

        var report = (await ServiceOf(house).ToFileAsync(house.Export(ResponseFormat.Xlsx), Out("out.xlsx"), progress: null, Ct)).Value;

        Assert.Equal((1, 1), (report.Responses, report.Cut));
        using var archive = ZipFile.OpenRead(Out("out.xlsx"));
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith("workbook.xml", StringComparison.Ordinal)).Open());
        var book = await reader.ReadToEndAsync(Ct);
        Assert.All(["responses", "shop", "codebook"], sheet => Assert.Contains($"name=\"{sheet}\"", book, StringComparison.Ordinal));
        Assert.True(new FileInfo(Out("out.xlsx")).Length < 50_000);
    }

    [Fact]
    public async Task An_answer_of_a_million_letters_is_whole_in_csv()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        await house.SendAsync(1, $"""["always",null,null,null,null,"{new string('x', 1_000_000)}",[]]""");

        await ServiceOf(house).ToFileAsync(house.Export(ResponseFormat.Wide), Out("out.csv"), progress: null, Ct);

        var rows = Csv(Out("out.csv"));
        Assert.Equal(1_000_000, rows[1][rows[0].IndexOf("note")].Length);
    }

    [Fact]
    public async Task An_export_that_fails_leaves_no_file_and_what_was_there_stays()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        await house.SendManyAsync(200);
        await File.WriteAllTextAsync(Out("out.csv"), "before", Ct);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ServiceOf(house).ToFileAsync(house.Export(ResponseFormat.Wide), Out("out.csv"), new StopAt(100, stopping), stopping.Token));

        Assert.Equal("before", await File.ReadAllTextAsync(Out("out.csv"), Ct));
        Assert.Equal([Out("out.csv")], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Since_a_day_and_one_table_to_whoever_waits()
    {
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        await house.SendManyAsync(20);
        var export = house.Export(ResponseFormat.Wide) with { Since = SmallInstrument.Morning.AddMinutes(15) };
        using var to = new MemoryStream();

        var written = await ServiceOf(house).ToPipeAsync(export, export.Tables.Responses, PipeWriter.Create(to, new(leaveOpen: true)), Ct);

        Assert.Equal(5, written);
        Assert.Equal(6, System.Text.Encoding.UTF8.GetString(to.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    // The last response cannot be read: whoever waits has long had the first ones by then.
    [Fact]
    public async Task The_first_rows_leave_before_the_last_is_read()
    {
        const int count = 200;
        var house = await SurveyHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite));
        var written = $"""["always",null,null,null,null,"{new string('x', 3_000)}",[]]""";
        await house.SendManyAsync(count, (number, one) => one with { Answers = number == count - 1 ? "[broken" : written });
        var export = house.Export(ResponseFormat.Wide);
        using var to = new MemoryStream();

        await Assert.ThrowsAnyAsync<Exception>(() => ServiceOf(house).ToPipeAsync(export, export.Tables.Responses, PipeWriter.Create(to, new(leaveOpen: true)), Ct));

        var rows = System.Text.Encoding.UTF8.GetString(to.ToArray()).Split("\r\n");
        Assert.InRange(rows.Length, 20, count);
        Assert.StartsWith("_response,", rows[0], StringComparison.Ordinal);
    }

    private static ExportResponses ServiceOf(SurveyHouse house) => new(house.Responses, SurveyHouse.Clock);

    private string Out(string name) => Path.Combine(folder, name);

    // Read by other code than wrote it.
    private static List<List<string>> Csv(string path)
    {
        var rows = new List<List<string>> { new() };
        var (text, cell, isQuoted) = (File.ReadAllText(path), new System.Text.StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            if (isQuoted && text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[at++]);
            else if (text[at] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && text[at] is ',' or '\r' && !isQuoted)
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (text[at] == '\r')
                {
                    at++;
                    rows.Add([]);
                }
            }
            else
                cell.Append(text[at]);
        }
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    private sealed class StopAt(long count, CancellationTokenSource stopping) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value >= count)
                stopping.Cancel();
        }
    }
}
