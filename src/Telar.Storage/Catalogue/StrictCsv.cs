using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Storage.Catalogue;

/// Reads a CSV file of the catalogue: exactly these columns in this order, no cell empty unless it may be.
internal static class StrictCsv
{
    /// The rows that have all their cells; the others are problems.
    public static IReadOnlyList<CsvRow> Read(string file, string? text, IReadOnlyList<string> columns, ICollection<Problem> problems)
    {
        if (text is null)
            return [];
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = bad => problems.Add(ReadingProblems.WrongShape.At(new(file, bad.Context.Parser?.RawRow), ("key", "\""), ("expected", "\"a \"\"b\"\" c\""))),
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        if (!parser.Read() || !parser.Record!.SequenceEqual(columns, StringComparer.Ordinal))
        {
            problems.Add(CatalogueProblems.CsvHeader.At(new(file, 1), ("found", string.Join(',', parser.Record ?? [])), ("expected", string.Join(',', columns))));
            return [];
        }

        var rows = new List<CsvRow>();
        while (parser.Read())
        {
            if (parser.Record!.Length == columns.Count)
                rows.Add(new(file, parser.RawRow, columns, parser.Record, problems));
            else
                problems.Add(CatalogueProblems.CsvCells.At(new(file, parser.RawRow), ("found", Written(parser.Record.Length)), ("expected", Written(columns.Count))));
        }
        return rows;
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// One row with its cells by column name.
internal sealed class CsvRow(string file, int line, IReadOnlyList<string> columns, IReadOnlyList<string> cells, ICollection<Problem> problems)
{
    public ProblemPlace Place(string column) => new(file, line, column);

    /// A cell that must hold something.
    public string Cell(string column)
    {
        var cell = Optional(column);
        if (cell.Length == 0)
            problems.Add(CatalogueProblems.CsvEmptyCell.At(Place(column)));
        return cell;
    }

    public string Optional(string column)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at] == column)
                return cells[at].Trim();
        }
        throw new ArgumentException($"There is no column {column}.", nameof(column));
    }
}
