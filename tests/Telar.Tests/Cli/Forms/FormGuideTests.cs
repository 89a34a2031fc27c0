using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Telar.Cli.Shared;
using Telar.Core.Forms;
using Telar.Storage.Forms;
using Telar.Tests.Given;
using Telar.Tests.Web.Instruments;

namespace Telar.Tests.Cli.Forms;

/// The guide for whoever makes a questionnaire, read and walked: its commands in their order, its mistake, its new question, its answers, its pages.
public sealed partial class FormGuideTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-guide-").FullName;
    private readonly List<Process> started = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        foreach (var process in started)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("make-a-questionnaire.md", "en", "How a shop gets paid", "9 questions, 2 languages", "“habits”", "“habit”", "It is complete.", "Write the days as a number", "published")]
    [InlineData("hacer-un-cuestionario.md", "es", "Cobros del comercio", "9 preguntas, 2 lenguas", "«habits»", "«habit»", "Está completa.", "Escriba los días con un número", "publicada")]
    public async Task Every_step_of_the_guide_does_what_it_says(
        string name, string language, string title, string counted, string wrong, string nearest, string complete, string ownMessage, string published)
    {
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs", "guides", name), Ct);
        var commands = new Queue<string>(Fence().Matches(guide).SelectMany(match => match.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        var copied = Own().Match(commands.Peek()).Value;

        // 1. Copy the example.
        var copy = commands.Dequeue().Split(' ');
        Assert.Equal("cp", copy[0]);
        File.Copy(Repository.PathOf(copy[1]), Local(copy[2]));
        Assert.Contains(counted, await DoneAsync(commands.Dequeue(), language), StringComparison.Ordinal);

        // 2. The mistake, at the row and with the words that the guide gives.
        var mistake = Mistake().Match(guide);
        var (row, right, slip) = (int.Parse(mistake.Groups["row"].Value, CultureInfo.InvariantCulture), mistake.Groups["right"].Value, mistake.Groups["wrong"].Value);
        Change(copied, (line, cells) => line == row && cells[0] == right ? [slip, .. cells.Skip(1)] : cells);
        var refused = await RunAsync(commands.Dequeue(), language);
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.All(["survey", mistake.Groups["row"].Value, "type", wrong, nearest], word => Assert.Contains(word, refused.Said, StringComparison.Ordinal));
        Change(copied, (line, cells) => line == row ? [right, .. cells.Skip(1)] : cells);

        // 3. The new question, from the table of the guide, before the last row.
        Insert(copied, Cell().Matches(guide).ToDictionary(match => match.Groups["column"].Value, match => match.Groups["cell"].Value, StringComparer.Ordinal));
        Assert.Equal(ExitCode.Done, (await RunAsync($"./telar form check {copied}", language)).Code);

        // 4. The answers of the guide: 400 days do not hold, 20 do.
        var answers = Answers().Match(guide).Groups["answers"].Value;
        await File.WriteAllTextAsync(Local("answers.json"), answers, Ct);
        var fill = commands.Dequeue();
        var tooMany = await RunAsync(fill, language);
        Assert.Equal(ExitCode.Refused, tooMany.Code);
        Assert.Contains(ownMessage, tooMany.Said, StringComparison.Ordinal);
        Assert.Matches(@"40 (de|of) 100 · 2 ", tooMany.Said);
        await File.WriteAllTextAsync(Local("answers.json"), answers.Replace("400", "20", StringComparison.Ordinal), Ct);
        Assert.Contains(complete, await DoneAsync(fill, language), StringComparison.Ordinal);

        // 6. Publish, serve, answer.
        foreach (var step in new[] { "import", "review", "publish" })
        {
            Assert.Contains($"form {step} ", commands.Peek(), StringComparison.Ordinal);
            await DoneAsync(commands.Dequeue(), language);
        }
        using (var http = await ServeAsync(commands.Dequeue()))
            await AnswerAsync(http, language, title);

        // 7. Take it elsewhere.
        var convert = commands.Dequeue();
        await DoneAsync(convert, language);
        Assert.Equal("html", XDocument.Load(Local(Own().Matches(convert)[^1].Value)).Root!.Name.LocalName);
        var export = commands.Dequeue();
        await DoneAsync(export, language);
        List<Telar.Core.Shared.Problem> problems = [];
        XlsForm.AssertSame(FormWorkbookFile.ReadFile(Local(copied), problems)!, FormWorkbookFile.ReadFile(Local(Own().Match(export).Value), problems)!);
        Assert.Empty(commands);
        Assert.Contains(published, await DoneAsync(Versions().Match(guide).Value, language), StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(HttpClient http, string language, string title)
    {
        var someone = new Respondent(http);
        await someone.GoAsync($"/{language}/{(language == "en" ? "diagnosis" : "diagnostico")}");
        Assert.Contains(someone.Page.QuerySelectorAll("main a"), link => link.TextContent.Contains(title, StringComparison.Ordinal));
        await someone.BeginAsync(language, "cobros");
        await someone.AnswerAllAsync(best: false);
        await someone.PostAsync(someone.Path, []);

        Assert.EndsWith(language == "en" ? "/result" : "/resultado", someone.Path, StringComparison.Ordinal);
        Assert.NotEmpty(someone.Page.QuerySelectorAll("table.own tbody tr"));
        Assert.NotEmpty(someone.Page.QuerySelectorAll("ol.list > li ul.links a"));
    }

    private void Change(string file, Func<int, IReadOnlyList<string>, IReadOnlyList<string>> change) =>
        Rewrite(file, survey =>
        {
            var changed = survey with { Rows = [.. survey.Rows.Select(row => row with { Cells = change(row.Line, row.Cells) })] };
            Assert.Single(survey.Rows.Zip(changed.Rows), pair => !pair.First.Cells.SequenceEqual(pair.Second.Cells));
            return changed;
        });

    private void Insert(string file, Dictionary<string, string> cells) => Rewrite(file, survey =>
    {
        Assert.Empty(cells.Keys.Except(survey.Columns, StringComparer.Ordinal));
        var last = survey.Rows[^1];
        Assert.Equal("end_group", last[0]);
        return survey with { Rows = [.. survey.Rows.SkipLast(1), new(last.Line, [.. survey.Columns.Select(column => cells.GetValueOrDefault(column, ""))]), last with { Line = last.Line + 1 }] };
    });

    private void Rewrite(string file, Func<FormTable, FormTable> rewrite)
    {
        List<Telar.Core.Shared.Problem> problems = [];
        var tables = FormWorkbookFile.ReadFile(Local(file), problems)!;
        using var written = File.Create(Local(file));
        FormWorkbookFile.Write(new([.. tables.Tables.Select(table => table.Name == "survey" ? rewrite(table) : table)]), written);
    }

    private async Task<string> DoneAsync(string line, string language)
    {
        var (code, said) = await RunAsync(line, language);
        Assert.True(code == ExitCode.Done, $"{line}: {said}");
        return said;
    }

    private async Task<(int Code, string Said)> RunAsync(string line, string language)
    {
        var words = WordsOf(line);
        using var output = new StringWriter();
        var code = await Front.Root().Parse([.. words, .. words.Contains("--lang") ? Array.Empty<string>() : ["--lang", language]]).InvokeAsync(new() { Output = output, EnableDefaultExceptionHandler = false }, Ct);
        return (code, output.ToString());
    }

    // A process of its own, as it runs until it is stopped; on a port that is free.
    private async Task<HttpClient> ServeAsync(string line)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Front).Assembly.Location, .. WordsOf(line), "--port", "0"]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = folder };
        start.Environment["TELAR_HOME"] = Repository.Root;
        var process = Process.Start(start)!;
        started.Add(process);
        var said = await process.StandardOutput.ReadLineAsync(Ct) ?? "";
        return new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(Address().Match(said).Value) };
    }

    // In the folder of this walk, whatever folder the tests run in.
    private string[] WordsOf(string line)
    {
        Assert.StartsWith("./telar ", line, StringComparison.Ordinal);
        return [.. Word().Matches(line["./telar ".Length..]).Select(match => match.Value.Trim('"')).Select(word => word == ".telar-trial" || word.EndsWith(".xlsx", StringComparison.Ordinal) || word.EndsWith(".xml", StringComparison.Ordinal) || word.EndsWith(".json", StringComparison.Ordinal) ? Local(word) : word)];
    }

    private string Local(string name) => Path.Combine(folder, name);

    [GeneratedRegex("^```sh\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("^```json\n(?<answers>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Answers();

    [GeneratedRegex("(row|fila) (?<row>[0-9]+), (turn|cambie) `(?<right>[^`]+)` (into|por) `(?<wrong>[^`]+)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mistake();

    // Rows of the table whose second cell is what to write.
    [GeneratedRegex(@"^\| `(?<column>[^`]+)` \| `(?<cell>[^`]+)` \|$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cell();

    [GeneratedRegex(@"(my|mi)-[a-z]+\.[a-z]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Own();

    [GeneratedRegex(@"\./telar form versions [^`]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Versions();

    [GeneratedRegex(@"http://localhost:[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
