using System.CommandLine;
using Telar.Cli.Shared;
using Telar.Core.Forms;
using Telar.Core.Shared;
using Telar.Storage.Forms;
using Telar.Storage.Instruments;

namespace Telar.Cli.Forms;

/// `telar form export`: an instrument of the catalogue or of the database as a workbook for the spreadsheet, or as text for the catalogue.
internal static class FormExportCommand
{
    private static readonly Argument<string> Code = new("CODE") { Description = "Code of an instrument." };

    private static readonly Argument<string> Out = new("OUT") { Description = "Workbook to write (OUT.xlsx), or folder for the text of its sheets; created if absent." };

    public static Command Create()
    {
        var command = new Command("export", "Write an instrument as a workbook, or as text.") { Code, Out, CommonOptions.Data, CommonOptions.Database };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var catalogue = Path.Combine(Workplace.FindHome(), "catalogue");
        var (code, to) = (parsed.GetValue(Code)!, parsed.GetValue(Out)!);
        var shipped = InstrumentFolder.CodesIn(catalogue);
        List<Problem> problems = [];
        var tables = shipped.Contains(code, StringComparer.Ordinal)
            ? InstrumentFolder.Read(InstrumentFolder.FolderOf(catalogue, code), $"instruments/{code}", problems)?.Tables
            : await OfDatabaseAsync(parsed, code, shipped, problems, ct);
        if (tables is null)
            return ProblemPrinter.Refuse(parsed, problems);

        if (to.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            WriteWorkbook(tables, to);
        else
            WriteFolder(tables, to);
        if (!to.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && shipped.Contains(code, StringComparer.Ordinal))
            File.Copy(Path.Combine(InstrumentFolder.FolderOf(catalogue, code), InstrumentFolder.File), Path.Combine(to, InstrumentFolder.File), overwrite: true);
        var said = parsed.GetValue(CommonOptions.Json) ? CommandJson.Of(new { file = to }) : FormTexts.Written.Fill(CommonOptions.LanguageOf(parsed), ("file", Terminal.Plain(to)));
        await parsed.InvocationConfiguration.Output.WriteLineAsync(said);
        return ExitCode.Done;
    }

    // The newest version, whatever its status.
    private static async Task<FormTables?> OfDatabaseAsync(ParseResult parsed, string code, IReadOnlyList<string> shipped, List<Problem> problems, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var all = await new InstrumentStore(workplace.Database).AllAsync(ct);
        if (all.Where(version => version.Header.Code == code).MaxBy(version => version.Header.Version) is { } newest)
            return newest.Tables;
        var known = shipped.Concat(all.Select(version => version.Header.Code)).Distinct(StringComparer.Ordinal);
        problems.Add(FormTexts.NoInstrument.At(ProblemPlace.Nowhere, ("code", code), ("known", string.Join(", ", known))));
        return null;
    }

    private static void WriteWorkbook(FormTables tables, string path)
    {
        using var file = File.Create(path);
        FormWorkbookFile.Write(tables, file);
    }

    private static void WriteFolder(FormTables tables, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (place, table) in tables.Tables.Index())
            File.WriteAllText(Path.Combine(folder, FormTextFolder.FileOf(table.Name, place)), FormTextFolder.Write(table));
    }
}
