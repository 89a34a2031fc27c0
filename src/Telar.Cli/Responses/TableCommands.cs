using System.Buffers;
using System.CommandLine;
using System.Text;
using Telar.Cli.Shared;
using Telar.Core.Instruments.Exports;
using Telar.Core.Shared;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Indicators.Export;

namespace Telar.Cli.Responses;

/// `telar response distribution` and `table`: counts that may be shown to anybody.
internal static class TableCommands
{
    private static readonly Argument<string[]> Items = new("ITEM") { Description = "Names of questions with options or a number. Default: all of them.", Arity = ArgumentArity.ZeroOrMore };

    private static readonly Argument<string> Row = new("ROW") { Description = "Name of a question with one answer, or country, size, sector, region, women_led, channel, wave, level, level.DIMENSION." };

    private static readonly Argument<string> Column = new("COLUMN") { Description = "The other one, named likewise." };

    public static Command CreateDistribution()
    {
        var command = new Command("distribution", "How the answers to each question are spread, told so that nobody can be found out.")
        {
            ResponseCommand.Version, Items, ResponseCommand.All, AnalystReport.Format, ResponseCommand.Out, CommonOptions.Data, CommonOptions.Database,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, (tabulate, hand) =>
            tabulate.DistributionsAsync(hand.Version, hand.Scoring, parsed.GetValue(Items) ?? [], CommonOptions.LanguageOf(parsed), parsed.GetValue(ResponseCommand.All), ct), ct));
        return command;
    }

    public static Command CreateTable()
    {
        var command = new Command("table", "A table of two questions or traits, told so that nobody can be found out.")
        {
            ResponseCommand.Version, Row, Column, ResponseCommand.All, ResponseCommand.Scoring, AnalystReport.Format, ResponseCommand.Out, CommonOptions.Data, CommonOptions.Database,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, async (tabulate, hand) =>
        {
            var table = await tabulate.CrossAsync(hand.Version, hand.Scoring, parsed.GetValue(Row)!, parsed.GetValue(Column)!, CommonOptions.LanguageOf(parsed), parsed.GetValue(ResponseCommand.All), ct);
            return table.IsRefused ? Outcome<IReadOnlyList<ToldTable>>.Refused(table.Problems) : Outcome<IReadOnlyList<ToldTable>>.Of([table.Value]);
        }, ct));
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, Func<TabulateResponses, VersionInHand, Task<Outcome<IReadOnlyList<ToldTable>>>> run, CancellationToken ct) => AnalystReport.RunAsync(
        parsed,
        (responses, hand, _) => run(new(responses), hand),
        new(
            (tables, _, language) => string.Join('\n', tables.Select(table => ForPeople(table, language))) + "\n" + ResponseTexts.HowTold.In(language) + "\n",
            (tables, hand, _) => Csv(tables, hand.IsDemonstration),
            (tables, hand, _) => Json(tables, hand.IsDemonstration)),
        ct);

    private static string ForPeople(ToldTable table, Language language)
    {
        var total = ResponseTexts.Total.In(language);
        if (table.Row.Length == 0)
        {
            var rows = new TextTable(total, Said(table.Counts.CountTold(null, null)), "");
            foreach (var (column, (_, label)) in table.Columns.Index())
                rows.Add(label, Said(table.Counts.CountTold(null, column) ?? table.Counts.CountTold(0, column)), Percent(table.Counts.PercentOfRow(0, column)));
            return $"{Terminal.Plain(table.Column)}\n{rows}";
        }
        var cells = new TextTable(["", .. table.Columns.Select(column => Terminal.Plain(column.Label)), total]);
        foreach (var (row, (_, label)) in table.Rows.Index())
            cells.Add([label, .. table.Columns.Index().Select(column => CellOf(table, row, column.Index)), Said(table.Counts.CountTold(row, null))]);
        cells.Add([total, .. table.Columns.Index().Select(column => Said(table.Counts.CountTold(null, column.Index))), Said(table.Counts.CountTold(null, null))]);
        return $"{Terminal.Plain(table.Row)} × {Terminal.Plain(table.Column)}\n{cells}";
    }

    private static string CellOf(ToldTable table, int row, int column) =>
        table.Counts.PercentOfRow(row, column) is { } percent ? $"{Said(table.Counts.CountTold(row, column))} ({Percent(percent)})" : Said(table.Counts.CountTold(row, column));

    private static string Csv(IReadOnlyList<ToldTable> tables, bool isDemonstration)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var csv = new CsvCells(buffer);
        csv.Header(DemonstrationColumn.After(["table", "row", "column", "count", "percent_of_row"], isDemonstration));
        var cells = DemonstrationColumn.Around(csv, isDemonstration);
        foreach (var table in tables)
        {
            for (var row = 0; row <= table.Rows.Count; row++)
            {
                for (var column = 0; column <= table.Columns.Count; column++)
                {
                    // Below and beside the cells stand their sums.
                    var (r, c) = (row == table.Rows.Count ? (int?)null : row, column == table.Columns.Count ? (int?)null : column);
                    if (table.Row.Length == 0 && r is null)
                        continue;
                    cells.Text(SpreadsheetText.Guard(table.Row.Length == 0 ? table.Column : $"{table.Row} × {table.Column}"));
                    cells.Text(SpreadsheetText.Guard(r is { } one ? table.Rows[one].Code : "total"));
                    cells.Text(SpreadsheetText.Guard(c is { } other ? table.Columns[other].Code : "total"));
                    Number(table.Counts.CountTold(r, c));
                    Number(r is { } inRow && c is { } inColumn ? table.Counts.PercentOfRow(inRow, inColumn) : null);
                    cells.EndRow();
                }
            }
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);

        void Number(int? value)
        {
            if (value is { } known)
                cells.Number(known);
            else
                cells.Text("");
        }
    }

    private static string Json(IReadOnlyList<ToldTable> tables, bool isDemonstration) => CommandJson.Of(tables.Select(table => new
    {
        table.Row,
        table.Column,
        demonstration = isDemonstration,
        rows = table.Rows.Select(row => new { row.Code, row.Label }),
        columns = table.Columns.Select(column => new { column.Code, column.Label }),
        total = table.Counts.CountTold(null, null),
        counts = table.Rows.Select((_, row) => table.Columns.Select((_, column) => table.Counts.CountTold(row, column))),
        percentOfRow = table.Rows.Select((_, row) => table.Columns.Select((_, column) => table.Counts.PercentOfRow(row, column))),
        rowTotals = table.Rows.Select((_, row) => table.Counts.CountTold(row, null)),
        columnTotals = table.Columns.Select((_, column) => table.Counts.CountTold(null, column)),
    })) + "\n";

    private static string Said(int? number) => number is { } known ? ResponseCommand.Said(known) : "–";

    private static string Percent(int? number) => number is { } known ? $"{ResponseCommand.Said(known)} %" : "";
}
