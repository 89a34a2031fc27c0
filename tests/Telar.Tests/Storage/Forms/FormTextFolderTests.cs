using Telar.Core.Forms;
using Telar.Core.Forms.Reading;
using Telar.Core.Shared;
using Telar.Storage.Forms;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Forms;

public sealed class FormTextFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-tables-").FullName;

    [Fact]
    public void What_is_written_reads_back_as_itself()
    {
        string[] odd = ["yes", "null", "~", "1", "1.50", "- a", "a: b", "a #b", "", " a ", "a\nb\n", "'x'", "\"x\"", "{}", "[a]", "*a", "&a", "!a", "%a", "@a", "e\u0301", "\u200F", "\t", "\r\n", "\u0000", "😀", "a\\b", "¿Qué?", "${name}", "true()", "2024-01-31", "|", ">"];
        var tables = new FormTables(
        [
            new("survey", ["type", "type", "", "(C)", "label::Español (es)", "yes", "#"], [new(2, []), new(3, odd), new(4, ["text"])]),
            new("Hoja con espacio", odd, []),
            new("empty", [], []),
        ]);

        XlsForm.AssertSame(tables, WrittenAndRead(tables));
    }

    [Theory]
    [InlineData("unhcr_rms", "RMS_CAPI_v3.xlsx")]
    [InlineData("kobo_examples", "KoBoXLSFormExamples.xlsx")]
    public void Workbooks_of_others_survive_as_text(string from, string file)
    {
        List<Problem> problems = [];
        var tables = FormWorkbookFile.ReadFile(Reference.Path("data", "questionnaires", from, file), problems)!;

        XlsForm.AssertSame(tables, WrittenAndRead(tables));
    }

    [Fact]
    public void A_cell_of_no_column_is_refused_with_its_line()
    {
        File.WriteAllText(Path.Combine(folder, "survey.yml"), "columns: [type, name]\nrows:\n  - type: text\n    nmae: a\n");
        List<Problem> problems = [];

        Assert.Null(FormTextFolder.Read(folder, "small", ["survey"], problems));

        Assert.Equal(("YAML-06", "small/survey.yml", 4), Assert.Single(problems) is var only ? (only.Code, only.Place.File!, only.Place.Line!.Value) : default);
    }

    [Fact]
    public void The_shipped_instruments_are_forms()
    {
        foreach (var instrument in Directory.GetDirectories(Repository.PathOf("catalogue", "instruments")))
        {
            List<Problem> problems = [];
            var sheets = File.ReadLines(Path.Combine(instrument, "instrument.yml")).Single(line => line.StartsWith("sheets:", StringComparison.Ordinal))["sheets: [".Length..].TrimEnd(']').Split(", ");
            var tables = FormTextFolder.Read(instrument, Path.GetFileName(instrument), sheets, problems);
            Assert.Empty(problems);

            Assert.Empty(FormReader.Read(tables!).Outcome.Problems.Select(problem => $"{instrument} {problem.Place} {problem.What(Language.En)}"));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private FormTables WrittenAndRead(FormTables tables)
    {
        foreach (var (place, table) in tables.Tables.Index())
            File.WriteAllText(Path.Combine(folder, FormTextFolder.FileOf(table.Name, place)), FormTextFolder.Write(table));
        List<Problem> problems = [];
        var read = FormTextFolder.Read(folder, "small", [.. tables.Tables.Select(table => table.Name)], problems);
        Assert.Empty(problems.Select(problem => $"{problem.Place} {problem.What(Language.En)}"));
        return read!;
    }
}
