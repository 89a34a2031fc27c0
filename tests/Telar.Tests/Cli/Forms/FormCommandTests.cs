using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using Telar.Cli.Shared;
using Telar.Storage.Forms;
using Telar.Tests.Given;

namespace Telar.Tests.Cli.Forms;

/// `telar form` as others script it: what it writes and how it ends.
public sealed class FormCommandTests : IDisposable
{
    private const string Bakery = """
        survey
        type | name | label | required | relevant | constraint | calculation | score_dimension | repeat_count
        integer | staff | Staff? | yes | | . > 0
        select_one often | sells | Online? | | ${staff} > 1 | | | sales
        begin repeat | shop | Shop | | | | | | ${staff}
        text | street | Street?
        end repeat
        calculate | double | | | | | ${staff} * 2

        choices
        list_name | name | label | points
        often | never | Never | 0
        often | always | Always | 2

        settings
        form_title | form_id | version
        Bakery | bakery | 3

        scoring
        name | label | combine
        sales | Sales | mean
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("telar-form-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_questionnaire_ends_with_0_and_a_bad_one_with_1_and_the_cell()
    {
        var (good, said, _) = await RunAsync("form", "check", Workbook(Bakery), "--lang", "es");
        var (bad, told, _) = await RunAsync("form", "check", Workbook("survey\ntype|name|label|calculation\ncalculate|a||${b}"), "--json");

        Assert.Equal((ExitCode.Done, ExitCode.Refused), (good, bad));
        Assert.StartsWith("«Bakery»: 4 preguntas", said, StringComparison.Ordinal);
        var problem = JsonDocument.Parse(told).RootElement.GetProperty("problems")[0];
        Assert.Equal(("form.xlsx · survey", 2, "calculation"), (problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetString()));
    }

    [Fact]
    public async Task Convert_writes_a_file_or_the_terminal_and_opens_no_database()
    {
        var workbook = Workbook(Bakery);
        var file = Path.Combine(folder, "form.xml");

        var (code, _, _) = await RunAsync("form", "convert", workbook, file);
        var (again, terminal, _) = await RunAsync("form", "convert", workbook);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (code, again));
        Assert.Equal(await File.ReadAllTextAsync(file, Ct), terminal);
        Assert.Equal("html", XDocument.Parse(terminal).Root!.Name.LocalName);
        Assert.False(Directory.Exists(Path.Combine(folder, ".telar")));
    }

    [Theory]
    [InlineData("answers.json", """{"staff": 2, "sells": "always", "shop": [{"street": "Main"}, {"street": "Side"}]}""")]
    [InlineData("answers.csv", "staff,/data/sells,shop[1]/street,shop[2]/street\n2,always,Main,Side\n")]
    public async Task Fill_gives_back_what_follows_from_the_answers(string name, string answers)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, answers, Ct);

        var (code, said, _) = await RunAsync("form", "fill", Workbook(Bakery), "--answers", file, "--at", "2026-01-01", "--json");

        Assert.Equal(ExitCode.Done, code);
        var response = JsonDocument.Parse(said).RootElement.GetProperty("responses")[0];
        Assert.True(response.GetProperty("isComplete").GetBoolean());
        Assert.Equal(("4", "Side"), (response.GetProperty("values").GetProperty("/data/double").GetString(), response.GetProperty("values").GetProperty("/data/shop[2]/street").GetString()));
        Assert.Equal(100, response.GetProperty("score").GetProperty("total").GetDouble());
    }

    [Theory]
    [InlineData("--at", "2026-12-31T23:30:00-05:00", "2026-12-31", "2026-12-31T23:30:00.000-05:00")]
    [InlineData("--at", "2026-12-31T23:30:00", "2026-12-31", "2026-12-31T23:30:00.000+00:00")]
    public async Task Fill_takes_the_moment_that_is_named_with_its_offset(string option, string moment, string day, string now)
    {
        var response = await FillClockAsync(option, moment);

        Assert.Equal((day, now, now), (response("day"), response("moment"), response("begun")));
    }

    [Theory]
    [InlineData("America/Lima", "-05:00")]
    [InlineData("Asia/Kathmandu", "+05:45")]
    public async Task Fill_goes_by_the_clock_of_its_machine(string zone, string offset)
    {
        var response = await FillClockAsync(zone: zone);

        Assert.EndsWith(offset, response("moment"), StringComparison.Ordinal);
        Assert.Equal(response("moment")[..10], response("day"));
    }

    [Fact]
    public async Task Fill_looks_into_the_files_that_answers_name()
    {
        var workbook = Workbook("""
            survey
            type | name | label | relevant
            image | front | Front?
            image | side | Side?
            file | plan | Plan?
            file | table | Table?
            image | large | Large?
            file | away | Away?
            file | never | Never? | false()
            """);
        await File.WriteAllBytesAsync(Path.Combine(folder, "a.png"), Pictures.Png, Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "side.png"), "no picture", Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "table.csv"), "a;b\n1;2\n", Ct);
        await File.WriteAllBytesAsync(Path.Combine(folder, "large.jpg"), new byte[(5 << 20) + 1], Ct);
        var file = Path.Combine(folder, "answers.json");
        await File.WriteAllTextAsync(file, """{"front": "a.png", "side": "side.png", "plan": "plan.pdf", "table": "table.csv", "large": "large.jpg", "away": "../a.png", "never": "nowhere.pdf"}""", Ct);

        var (code, said, _) = await RunAsync("form", "fill", workbook, "--answers", file, "--json");
        var (_, words, _) = await RunAsync("form", "fill", workbook, "--answers", file, "--lang", "es");

        Assert.Equal(ExitCode.Refused, code);
        var response = JsonDocument.Parse(said).RootElement.GetProperty("responses")[0];
        Assert.Equal(
            ["/data/away FILL-33", "/data/side ATTACH-02", "/data/plan ATTACH-09", "/data/large ATTACH-01"],
            response.GetProperty("problems").EnumerateArray().Select(problem => $"{problem.GetProperty("path").GetString()} {problem.GetProperty("code").GetString()}"));
        Assert.Equal("a.png", response.GetProperty("values").GetProperty("/data/front").GetString());
        Assert.Contains("No hay ningún archivo «plan.pdf» que se pueda leer.", words, StringComparison.Ordinal);
        Assert.Contains("5 MB", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fill_counts_the_files_of_a_response_as_the_site_does()
    {
        var file = Path.Combine(folder, "answers.json");
        await File.WriteAllBytesAsync(Path.Combine(folder, "a.png"), Pictures.Png, Ct);
        await File.WriteAllTextAsync(file, $$"""{"one": [{{string.Join(',', Enumerable.Repeat("""{"photo": "a.png"}""", 21))}}]}""", Ct);

        var (_, said, _) = await RunAsync("form", "fill", Workbook("survey\ntype|name|label\nbegin repeat|one|One\nimage|photo|Photo?\nend repeat"), "--answers", file, "--json");

        var problem = Assert.Single(JsonDocument.Parse(said).RootElement.GetProperty("responses")[0].GetProperty("problems").EnumerateArray());
        Assert.Equal(("/data/one[21]/photo", "ATTACH-06"), (problem.GetProperty("path").GetString(), problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Fill_says_to_a_person_what_was_answered_what_is_wrong_and_what_it_is_worth()
    {
        var file = Path.Combine(folder, "answers.json");
        await File.WriteAllTextAsync(file, """[{"staff": -1, "double": 3, "sels": "x"}, {"staff": 2, "sells": "always"}]""", Ct);

        var (code, said, _) = await RunAsync("form", "fill", Workbook(Bakery), "--answers", file, "--lang", "es");

        Assert.Equal(ExitCode.Refused, code);
        var (first, second) = (said[..said.IndexOf("Respuesta 2", StringComparison.Ordinal)], said[said.IndexOf("Respuesta 2", StringComparison.Ordinal)..]);
        Assert.All(["ANSWER-01", "ANSWER-03", "FILL-21"], problem => Assert.Contains(problem, first, StringComparison.Ordinal));
        Assert.Contains("No se pregunta: sells", first, StringComparison.Ordinal);
        Assert.Contains("Puntaje: 100 de 100", second, StringComparison.Ordinal);
        Assert.Matches("double +4", second);
    }

    [Fact]
    public async Task Fill_tells_what_is_wrong_and_what_is_not_asked_and_ends_with_1()
    {
        var file = Path.Combine(folder, "answers.json");
        await File.WriteAllTextAsync(file, """[{"staff": -1, "double": 3, "sels": "x"}, {"staff": 1}]""", Ct);

        var (code, said, _) = await RunAsync("form", "fill", Workbook(Bakery), "--answers", file, "--json");

        Assert.Equal(ExitCode.Refused, code);
        var responses = JsonDocument.Parse(said).RootElement.GetProperty("responses");
        Assert.Equal(["ANSWER-01", "ANSWER-03", "FILL-21"], responses[0].GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()!).Order());
        Assert.Equal(["/data/sells"], responses[1].GetProperty("notAsked").EnumerateArray().Select(path => path.GetString()!));
    }

    [Fact]
    public async Task An_instrument_goes_out_and_comes_back_as_it_was()
    {
        var text = Path.Combine(folder, "maturity");
        var workbook = Path.Combine(folder, "maturity.xlsx");

        Assert.Equal(ExitCode.Done, (await RunAsync("form", "export", "maturity", text)).Code);
        Assert.Equal(ExitCode.Done, (await RunAsync("form", "export", "maturity", workbook)).Code);

        List<Telar.Core.Shared.Problem> problems = [];
        var kept = FormTextFolder.Read(Repository.PathOf("catalogue", "instruments", "maturity"), "maturity", ["survey", "choices", "settings", "scoring", "levels"], problems)!;
        XlsForm.AssertSame(kept, FormTextFolder.Read(text, "maturity", ["survey", "choices", "settings", "scoring", "levels"], problems)!);
        XlsForm.AssertSame(kept, FormWorkbookFile.ReadFile(workbook, problems)!);
        Assert.Empty(problems);
    }

    [Fact]
    public async Task A_questionnaire_that_is_brought_in_is_a_draft_and_can_be_taken_out()
    {
        var workbook = Workbook(Bakery);
        var data = Path.Combine(folder, "data");

        var (first, said, _) = await RunAsync("form", "import", workbook, "--by", "Ana", "--data", data, "--json");
        var (second, again, _) = await RunAsync("form", "import", workbook, "--by", "Ana", "--data", data, "--json");
        var (taken, _, _) = await RunAsync("form", "export", "bakery", Path.Combine(folder, "back.xlsx"), "--data", data);

        Assert.Equal((ExitCode.Done, ExitCode.Done, ExitCode.Done), (first, second, taken));
        Assert.Equal("""{"code":"bakery","version":1,"status":"draft"}""", said.Trim());
        Assert.Equal(said, again);
        List<Telar.Core.Shared.Problem> problems = [];
        XlsForm.AssertSame(FormWorkbookFile.ReadFile(workbook, problems)!, FormWorkbookFile.ReadFile(Path.Combine(folder, "back.xlsx"), problems)!);
    }

    [Theory]
    [InlineData("READ-01", "form", "check", "/nowhere/form.xlsx")]
    [InlineData("READ-01", "form", "convert", "/nowhere/form.xlsx")]
    [InlineData("READ-01", "form", "import", "/nowhere/form.xlsx", "--by", "Ana", "--data", "DATA")]
    [InlineData("READ-01", "form", "fill", "/nowhere/form.xlsx", "--answers", "/nowhere/answers.json")]
    [InlineData("FORM-01", "form", "export", "nothing", "/nowhere/out.xlsx", "--data", "DATA")]
    public async Task What_is_not_there_is_refused_with_its_code(string problem, params string[] args)
    {
        var (code, said, _) = await RunAsync([.. args.Select(arg => arg == "DATA" ? Path.Combine(folder, "data") : arg), "--json"]);

        Assert.Equal(ExitCode.Refused, code);
        Assert.Equal(problem, JsonDocument.Parse(said).RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("convert", "FORM", "OUT")]
    [InlineData("convert", "FORM")]
    [InlineData("import", "FORM", "--by", "Ana", "--data", "DATA")]
    [InlineData("fill", "FORM", "--answers", "ANSWERS")]
    public async Task A_broken_questionnaire_is_refused_by_its_cell_and_nothing_is_written(params string[] args)
    {
        var (workbook, answers, made, data) = (Workbook("survey\ntype|name|label|relevant\ntext|a|A?\ntext|b|B?|${c} = 1"), Path.Combine(folder, "answers.json"), Path.Combine(folder, "out.xml"), Path.Combine(folder, "data"));
        await File.WriteAllTextAsync(answers, """{"a": "x"}""", Ct);

        var (code, said, _) = await RunAsync(["form", .. args.Select(arg => arg switch { "FORM" => workbook, "OUT" => made, "ANSWERS" => answers, "DATA" => data, _ => arg }), "--json"]);
        var (taken, _, _) = await RunAsync("form", "export", "form", Path.Combine(folder, "back.xlsx"), "--data", data);

        Assert.Equal((ExitCode.Refused, ExitCode.Refused), (code, taken));
        var problem = Assert.Single(JsonDocument.Parse(said).RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal(("form.xlsx · survey", 3, "relevant"), (problem.GetProperty("file").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetString()));
        Assert.False(File.Exists(made));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Workbook(string form)
    {
        var path = Path.Combine(folder, "form.xlsx");
        using var file = File.Create(path);
        FormWorkbookFile.Write(XlsForm.Of(form), file);
        return path;
    }

    // What a form says of day and hour, by the name of the question.
    private async Task<Func<string, string>> FillClockAsync(string? option = null, string? moment = null, string? zone = null)
    {
        var file = Path.Combine(folder, "answers.json");
        await File.WriteAllTextAsync(file, "{}", Ct);
        var workbook = Workbook("survey\ntype|name|label|calculation\nstart|begun\ncalculate|day||today()\ncalculate|moment||now()");
        var (code, said, error) = await RunAsync(zone, ["form", "fill", workbook, "--answers", file, "--json", .. option is null ? Array.Empty<string>() : [option, moment!]]);
        Assert.True(code == ExitCode.Done, said + error);
        var values = JsonDocument.Parse(said).RootElement.GetProperty("responses")[0].GetProperty("values");
        return name => values.GetProperty($"/data/{name}").GetString()!;
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunAsync(zone: null, args);

    private async Task<(int Code, string Output, string Error)> RunAsync(string? zone, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Front).Assembly.Location, .. args]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["TELAR_HOME"] = Repository.Root;
        start.Environment["LC_ALL"] = "C.UTF-8";
        if (zone is not null)
            start.Environment["TZ"] = zone;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Ct);
        var error = process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, await output, await error);
    }
}
