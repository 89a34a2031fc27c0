using Telar.Core.Organisations.TaxIds;

namespace Telar.Tests.Core.Organisations.TaxIds;

/// The table of docs/methods/tax-ids.md is executed, row by row.
public class TaxIdsMethodTests
{
    [Fact]
    public void Each_example_is_right_and_is_the_one_that_people_are_shown()
    {
        var rows = Rows();

        Assert.All(rows, row => Assert.False(TaxIdRules.Check(row[0], row[6]).IsRefused, string.Join(' ', row)));
        Assert.All(TaxIdRules.All, rule => Assert.Contains(rows, row => row[0] == rule.Country && row[6] == rule.Example));
        Assert.Equal(22, rows.Select(row => row[0]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_row_with_a_formula_sees_another_last_character_and_one_without_does_not_claim_to()
    {
        foreach (var row in Rows())
        {
            var example = row[6];
            var others = (char.IsAsciiDigit(example[^1]) ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ").Where(last => last != example[^1]).Select(last => example[..^1] + last);
            var isChecked = !row[3].StartsWith("none", StringComparison.Ordinal);
            // The digit of an Ecuadorian person stands before the last three.
            if (row[1] == "RUC of a person")
                others = "0123456789".Where(digit => digit != example[9]).Select(digit => example[..9] + digit + example[10..]);

            var refused = others.Count(other => TaxIdRules.Check(row[0], other).Problems.Any(problem => problem.Code is "TAX-02" or "TAX-03"));

            Assert.True(isChecked ? refused == others.Count() : refused < others.Count(), string.Join(' ', row));
        }
    }

    [Fact]
    public void Every_row_has_a_source_and_a_status() =>
        Assert.All(Rows(), row =>
        {
            Assert.NotEmpty(row[4]);
            Assert.Contains("confirmed", row[5], StringComparison.Ordinal);
        });

    private static List<string[]> Rows() =>
        [.. File.ReadLines(Repository.PathOf("docs", "methods", "tax-ids.md"))
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())
            .Where(cells => cells.Length == 9 && cells[1].Length == 3 && cells[1].All(char.IsAsciiLetterUpper))
            .Select(cells => cells[1..8])];
}
