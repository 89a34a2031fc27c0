using System.Text.Json;
using Telar.Cli.Shared;
using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Cli.Catalogue;

public class CheckCommandTests
{
    private static readonly Problem[] Problems =
    [
        ReadingProblems.MissingKey.At(new("a.yml", 3), ("key", "code")),
        ReadingProblems.UnknownKey.At(new("a.yml", 5), ("key", "cod")),
        CatalogueProblems.CsvEmptyCell.At(new("b.csv", 2, "name")),
    ];

    [Fact]
    public void People_read_problems_by_file_with_line_what_and_what_to_do()
    {
        var to = new StringWriter { NewLine = "\n" };

        ProblemPrinter.WriteForPeople(Problems, Language.En, to);

        Assert.Equal(
            """
            a.yml
              3  YAML-05  The key “code” is missing. Write it; catalogue/README.md says what it holds.
              5  YAML-06  The key “cod” is not known here. Correct its name, or take it out.

            b.csv
              2 name  CAT-20  The cell is empty. Write a value.

            """,
            to.ToString());
    }

    [Fact]
    public void Programs_read_the_same_as_JSON()
    {
        var to = new StringWriter();

        ProblemPrinter.WriteForPrograms(Problems, Language.Es, to);

        using var json = JsonDocument.Parse(to.ToString());
        Assert.Equal(3, json.RootElement.GetProperty("count").GetInt32());
        var last = json.RootElement.GetProperty("problems")[2];
        Assert.Equal("CAT-20", last.GetProperty("code").GetString());
        Assert.Equal("b.csv", last.GetProperty("file").GetString());
        Assert.Equal(2, last.GetProperty("line").GetInt32());
        Assert.Equal("name", last.GetProperty("column").GetString());
        Assert.Equal("La celda está vacía.", last.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("code: 4t-2026", "code: 4t-2026", 0, "The catalogue is whole", "Problems:")]
    [InlineData("code: 4t-2026", "cod: 4t-2026", 1, "Problems:", "The catalogue is whole")]
    public async Task The_catalogue_is_called_whole_only_where_no_room_has_a_problem(string standing, string written, int exit, string said, string notSaid)
    {
        using var catalogue = new CatalogueCopy(Repository.PathOf("catalogue"));
        catalogue.Replace("recipes/4t-2026.yml", standing, written);
        var to = new StringWriter();

        var code = await Front.Root().Parse(["check", "--catalogue", catalogue.Folder, "--lang", "en"]).InvokeAsync(new() { Output = to }, TestContext.Current.CancellationToken);

        Assert.Equal(exit, code);
        Assert.Contains(said, to.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(notSaid, to.ToString(), StringComparison.Ordinal);
    }
}
