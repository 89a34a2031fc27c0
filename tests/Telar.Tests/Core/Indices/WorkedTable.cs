using System.Globalization;

namespace Telar.Tests.Core.Indices;

/// A table of a page of docs/methods, found by the title above it. A dash is a missing number.
internal sealed class WorkedTable
{
    private readonly List<string[]> rows;

    private WorkedTable(List<string[]> rows) => this.rows = rows;

    public int Count => rows.Count;

    /// `number` counts the tables under the title, from 0.
    public static WorkedTable Under(string title, int number = 0, string page = "index-method.md")
    {
        var lines = File.ReadAllLines(Repository.PathOf("docs", "methods", page));
        var section = lines.SkipWhile(line => line != "## " + title).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).ToList();
        var tables = new List<List<string[]>>();
        for (var line = 0; line < section.Count; line++)
        {
            if (!section[line].StartsWith('|'))
                continue;
            if (line == 0 || !section[line - 1].StartsWith('|'))
                tables.Add([]);
            tables[^1].Add([.. section[line].Trim('|').Split('|').Select(cell => cell.Trim())]);
        }
        return new([.. tables[number].Skip(2)]);
    }

    public string Text(int row, int column) => rows[row][column];

    public double Number(int row, int column) => rows[row][column] == "-" ? double.NaN : double.Parse(rows[row][column], CultureInfo.InvariantCulture);

    public double[] Column(int column) => [.. Enumerable.Range(0, rows.Count).Select(row => Number(row, column))];

    /// Each printed number is the computed one, rounded as it is printed.
    public void AssertColumn(int column, ReadOnlySpan<double> computed)
    {
        Assert.Equal(rows.Count, computed.Length);
        for (var row = 0; row < rows.Count; row++)
            AssertCell(row, column, computed[row]);
    }

    public void AssertCell(int row, int column, double computed)
    {
        var printed = rows[row][column];
        var decimals = printed.Contains('.', StringComparison.Ordinal) ? printed.Length - printed.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var expected = double.IsNaN(computed) ? "-" : (computed + 0.0).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace("-0.00", "0.00", StringComparison.Ordinal);
        Assert.Equal(expected, printed);
    }
}
