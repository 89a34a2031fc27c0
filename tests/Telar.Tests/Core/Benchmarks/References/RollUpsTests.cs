using Telar.Core.Benchmarks.References;

namespace Telar.Tests.Core.Benchmarks.References;

public class RollUpsTests
{
    private static readonly RollUp Insured = new("insured", "workers.csv", ["home", "place"], ["house", "seat"], "kind", ["paid"], "insurance", ["1"]);

    [Fact]
    public void Each_case_is_told_how_many_of_its_rows_are_so()
    {
        var firms = Table(("home", ["a", "a", "b", "c"]), ("place", ["1", "2", "1", "1"]));
        var workers = Table(
            ("house", ["a", "a", "a", "b", "b", "c"]), ("seat", ["1", "1", "2", "1", "1", "1"]),
            ("kind", ["paid", "paid", "paid", "paid", "family", "family"]), ("insurance", ["1", "2", "2", "1", "2", "1"]));

        var (column, withoutCase) = RollUps.Of(Insured, firms, workers);

        Assert.Equal([RollUp.Some, RollUp.None, RollUp.All, RollUp.NoRows], column);
        Assert.Equal(0, withoutCase);
    }

    [Fact]
    public void Rows_that_belong_to_no_case_are_counted()
    {
        var firms = Table(("home", ["a"]), ("place", ["1"]));
        var workers = Table(("house", ["a", "z"]), ("seat", ["1", "1"]), ("kind", ["paid", "paid"]), ("insurance", ["1", "1"]));

        Assert.Equal(1, RollUps.Of(Insured, firms, workers).WithoutCase);
    }

    private static SurveyAnswers Table(params (string Name, string[] Cells)[] columns) =>
        new("file.csv", columns[0].Cells.Length, columns.ToDictionary(column => column.Name, column => column.Cells, StringComparer.Ordinal));
}
