using System.Globalization;
using Telar.Core.Indicators;
using Telar.Core.Indices;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Storage.Indices;

/// Reads the tidy file of an index: one value a row, columns `unit`, `indicator`, `value` and, if present, `year`;
/// other columns are ignored. A row without a value is no value.
public static class TidyDataReader
{
    private const string Unit = "unit";
    private const string Indicator = "indicator";
    private const string Value = "value";
    private const string Year = "year";

    public static Outcome<IReadOnlyList<IndexDatum>> ReadFile(string path, string shownAs)
    {
        if (!File.Exists(path))
            return Outcome<IReadOnlyList<IndexDatum>>.Refused([ReadingProblems.FileMissing.At(new(shownAs))]);
        using var stream = File.OpenRead(path);
        return Read(stream, shownAs);
    }

    public static Outcome<IReadOnlyList<IndexDatum>> Read(Stream stream, string shownAs)
    {
        var problems = new ProblemList();
        var data = new List<IndexDatum>();
        try
        {
            using var rows = CsvRows.Read(stream).GetEnumerator();
            if (!rows.MoveNext())
                problems.Add(InputProblems.FileEmpty.At(new(shownAs)));
            else if (TidyColumns.Of(rows.Current, shownAs, problems) is { } columns)
                ReadRows(rows, columns, shownAs, data, problems);
        }
        catch (FileRefusedException refused)
        {
            problems.Add(refused.Problem with { Place = refused.Problem.Place with { File = shownAs } });
        }
        catch (IOException failure)
        {
            problems.Add(InputProblems.FileUnreadable.At(new(shownAs), ("reason", failure.Message.Split('\n')[0].Trim())));
        }
        return problems.Count > 0
            ? Outcome<IReadOnlyList<IndexDatum>>.Refused([.. problems])
            : Outcome<IReadOnlyList<IndexDatum>>.Of(data);
    }

    private static void ReadRows(IEnumerator<Row> rows, TidyColumns columns, string file, List<IndexDatum> data, ProblemList problems)
    {
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var cell = row[columns.Value].Trim();
            if (cell.Length == 0)
                continue;
            var before = problems.Count;
            var (unit, indicator) = (CodeIn(columns.Unit, Unit), CodeIn(columns.Indicator, Indicator));
            if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
                problems.Add(InputProblems.ValueUnreadable.At(new(file, row.Number, Value), ("value", cell)));
            var year = YearIn();
            if (problems.Count == before)
                data.Add(new(unit, indicator, year, value, row.Number));

            string CodeIn(int column, string name)
            {
                var code = row[column].Trim();
                if (code.Length == 0)
                    problems.Add(InputProblems.CodeEmpty.At(new(file, row.Number, name), ("column", name)));
                return code;
            }

            int? YearIn()
            {
                if (columns.Year is not { } column)
                    return null;
                if (int.TryParse(row[column].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is >= Period.FirstYear and <= Period.LastYear)
                    return read;
                problems.Add(InputProblems.YearUnreadable.At(new(file, row.Number, Year), ("value", row[column])));
                return null;
            }
        }
    }

    /// Where the columns stand; each once.
    private sealed record TidyColumns(int Unit, int Indicator, int Value, int? Year)
    {
        public static TidyColumns? Of(Row header, string file, ProblemList problems)
        {
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var column = 0; column < header.Cells.Count; column++)
            {
                var name = header.Cells[column].Trim();
                if (name is TidyDataReader.Unit or TidyDataReader.Indicator or TidyDataReader.Value or TidyDataReader.Year && !places.TryAdd(name, column))
                    problems.Add(InputProblems.ColumnTwice.At(new(file, header.Number, name), ("column", name)));
            }
            foreach (var name in (string[])[TidyDataReader.Unit, TidyDataReader.Indicator, TidyDataReader.Value])
            {
                if (!places.ContainsKey(name))
                    problems.Add(InputProblems.ColumnMissing.At(new(file, header.Number), ("column", name)));
            }
            return problems.Count > 0
                ? null
                : new(places[TidyDataReader.Unit], places[TidyDataReader.Indicator], places[TidyDataReader.Value], places.TryGetValue(TidyDataReader.Year, out var year) ? year : null);
        }
    }
}
