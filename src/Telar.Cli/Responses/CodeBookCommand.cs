using System.Buffers;
using System.CommandLine;
using System.Text;
using Telar.Cli.Shared;
using Telar.Core.Instruments.Exports;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Indicators.Export;

namespace Telar.Cli.Responses;

/// `telar response codebook`: what each column of an export means.
internal static class CodeBookCommand
{
    public static Command Create()
    {
        var command = new Command("codebook", "Write what each column of an export means, as CSV, with labels in every language.")
        {
            ResponseCommand.Version, ResponseCommand.Scoring, ResponseCommand.Out, CommonOptions.Data, CommonOptions.Database,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var found = await ResponseCommand.FindAsync(parsed, workplace, ct);
        if (found.IsRefused)
            return ProblemPrinter.Refuse(parsed, found.Problems);
        var ((version, scoring), isDemonstration) = (found.Value, found.Value.IsDemonstration);
        var export = new ResponseExport(version, scoring, ResponseFormat.Wide, LabelUse.CodesOnly, CommonOptions.LanguageOf(parsed), Since: null, isDemonstration);
        var buffer = new ArrayBufferWriter<byte>();
        var cells = new CsvCells(buffer);
        var tables = export.Tables;
        cells.Header(CodeBook.ColumnsOf(version.Form.Form, tables.IsDemonstration));
        CodeBook.Write(version.Instrument, scoring.Rules, tables, cells);
        return await ResponseCommand.WriteAsync(parsed, Encoding.UTF8.GetString(buffer.WrittenSpan), ct);
    }
}
