using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// One published way of writing observations as a table: how it is recognised and how its rows are read.
/// Works on rows of cells: CSV and workbook alike.
public abstract class TableLayout
{
    /// How many rows at the top of a file it may be judged by.
    public const int FirstRows = 10;

    /// As named on the command line: worldbank-csv, sdmx-csv, tidy-csv.
    public abstract string Code { get; }

    public abstract bool Recognises(IReadOnlyList<Row> firstRows);

    /// What the top of the file says of its edition, or null.
    public virtual EditionClaim? EditionOf(IReadOnlyList<Row> firstRows) => null;

    /// The code of the source where the top of the file names it, or null.
    public virtual string? SourceOf(IReadOnlyList<Row> firstRows) => null;

    /// Reads row by row and keeps no more than a few of them. What is wrong goes to problems, what should be known to remarks; reading goes on.
    public abstract IEnumerable<Reading> Read(IEnumerable<Row> rows, ProblemList problems, ProblemList remarks);
}
