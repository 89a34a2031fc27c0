using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// One published way of writing observations as a table: how it is recognised and how its rows are read.
/// Works on rows of cells: CSV and workbook alike.
public abstract class TableLayout
{
    /// As named on the command line: worldbank-csv, sdmx-csv, tidy-csv.
    public abstract string Code { get; }

    /// Judges by the first rows of a file, at most ten.
    public abstract bool Recognises(IReadOnlyList<Row> firstRows);

    /// Reads row by row and keeps no more than a few of them. What is wrong goes to problems; reading goes on.
    public abstract IEnumerable<Reading> Read(IEnumerable<Row> rows, ProblemList problems);
}
