using System.Globalization;
using System.Text;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Exports;
using Telar.Core.Shared;
using Telar.Storage.Indicators.Export;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments.Analysts;

/// The responses as a workbook: a sheet of them, one for each repeat, and the code book. Each sheet reads the responses once more, so that none is held.
internal sealed class ResponseWorkbook(SentResponses responses, ResponseExport export, SentSlice slice, IProgress<long>? progress)
{
    /// What a sheet can hold, less the row of names.
    private const int MostRows = 1_048_575;
    private const int MostColumns = 16_384;
    private const int LongestSheetName = 31;

    private readonly ResponseTables tables = export.Tables;

    public long Responses { get; private set; }

    /// Texts that were longer than a cell can be.
    public long Cut { get; private set; }

    /// What did not fit; then what was written is of no use.
    public IReadOnlyList<Problem> Write(Stream to, CancellationToken ct)
    {
        var problems = tables.All.Where(table => table.Columns.Count > MostColumns)
            .Select(table => ExportProblems.TooManyColumns.At(ProblemPlace.Nowhere, ("table", NameOf(table)), ("found", Said(table.Columns.Count)), ("limit", Said(MostColumns)))).ToList();
        if (problems.Count > 0)
            return problems;
        try
        {
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "codebook" };
            List<WorkbookSheet> sheets = [.. tables.All.Select(table => new WorkbookSheet(SheetName(NameOf(table), taken), [.. table.Columns.Select(column => column.Name)], cells => WriteTable(table, cells, ct)))];
            sheets.Add(new("codebook", CodeBook.ColumnsOf(export.Version.Form.Form, tables.IsDemonstration), cells => CodeBook.Write(export.Version.Instrument, export.Scoring.Rules, tables, cells)));
            WorkbookWriter.Write(to, sheets);
        }
        catch (SheetFullException full)
        {
            problems.Add(ExportProblems.TooManyRows.At(ProblemPlace.Nowhere, ("table", full.Message), ("limit", Said(MostRows))));
        }
        return problems;
    }

    private void WriteTable(ExportTable table, ITableCells to, CancellationToken ct)
    {
        var cells = new SheetBounds(to, NameOf(table));
        foreach (var response in responses.OfAsync(slice, export.Scoring.Name, ct).ToBlockingEnumerable(ct))
        {
            var answers = AnswerLine.Read(Encoding.UTF8.GetBytes(response.Response.Answers), export.Version.Fields);
            if (table.Name.Length > 0)
            {
                tables.WriteTurns(table, response, answers, cells);
                continue;
            }
            tables.WriteResponse(response, answers, cells);
            Responses++;
            progress?.Report(Responses);
        }
        Cut += cells.Cut;
    }

    private static string NameOf(ExportTable table) => table.Name.Length == 0 ? "responses" : table.Name;

    // Names of sheets are short, without some signs, and never twice.
    private static string SheetName(string name, HashSet<string> taken)
    {
        var plain = name.Replace('/', '-');
        var first = plain.Length > LongestSheetName ? plain[..LongestSheetName] : plain;
        for (var (tried, number) = (first, 2); ; number++)
        {
            if (taken.Add(tried))
                return tried;
            var end = $"-{Said(number)}";
            tried = (plain.Length > LongestSheetName - end.Length ? plain[..(LongestSheetName - end.Length)] : plain) + end;
        }
    }

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class SheetFullException(string table) : Exception(table);

    /// Counts the rows and what is too long for a cell.
    private sealed class SheetBounds(ITableCells to, string table) : ITableCells
    {
        private const int LongestCell = 32_767;
        private int rows;

        public long Cut { get; private set; }

        public void Text(string text)
        {
            if (text.Length > LongestCell)
                Cut++;
            to.Text(text);
        }

        public void Number(double value) => to.Number(value);

        public void EndRow()
        {
            if (++rows > MostRows)
                throw new SheetFullException(table);
            to.EndRow();
        }
    }
}
