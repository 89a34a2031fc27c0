using System.Text.Json;
using Telar.Cli.Shared;
using Telar.Core.Catalogue;
using Telar.Core.Shared;

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
}
