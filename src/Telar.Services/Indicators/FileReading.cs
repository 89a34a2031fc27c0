using System.Text.Json;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Layouts;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Services.Indicators;

/// How one file is going to be read: the layout that recognised it, and what the top of the file says of its source.
internal sealed record FileReading(
    string Format, string Told, EditionClaim? Edition, string? SourceTold, IReadOnlyList<Problem> Remarks, Func<ProblemList, ProblemList, IEnumerable<Reading>> Read)
{
    private static readonly IReadOnlyList<TableLayout> Tables = [new SdmxCsvLayout(), new WorldBankWideLayout(), new IlostatLayout(), new TidyLayout()];
    private static readonly IReadOnlyList<JsonLayout> Jsons = [new WorldBankJsonLayout(), new JsonStatLayout()];

    /// As written after --format.
    public static readonly IReadOnlyList<string> Formats = [.. Tables.Select(layout => layout.Code), .. Jsons.Select(layout => layout.Code)];

    /// Null, with the problem, where no layout takes the file.
    public static FileReading? Choose(ObservationFile file, ImportRequest request, ProblemList problems) =>
        file.Json is { } root ? OfJson(root, request, problems) : OfTable(file, request, problems);

    private static FileReading? OfJson(JsonElement root, ImportRequest request, ProblemList problems)
    {
        var layout = Jsons.FirstOrDefault(one => request.Format is null ? one.Recognises(root) : one.Code == request.Format);
        if (layout is not null)
            return new(layout.Code, "", layout.EditionOf(root), null, [], (found, remarks) => layout.Read(root, found, remarks));
        var isSdmx = root.ValueKind == JsonValueKind.Object && (root.TryGetProperty("dataSets", out _) || (root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty("dataSets", out _)));
        problems.Add(isSdmx
            ? ImportProblems.OtherFormat.At(Place(request), ("format", "SDMX-JSON"))
            : Unknown(request, root.ValueKind == JsonValueKind.Object ? string.Join(", ", root.EnumerateObject().Take(6).Select(one => one.Name)) : "[ ]"));
        return null;
    }

    private static FileReading? OfTable(ObservationFile file, ImportRequest request, ProblemList problems)
    {
        if (request.Sheet is { } asked && !file.Sheets.Contains(asked, StringComparer.Ordinal))
        {
            problems.Add(FileProblems.SheetMissing.At(Place(request), ("sheet", asked), ("sheets", file.IsWorkbook ? string.Join(", ", file.Sheets) : "—")));
            return null;
        }
        IReadOnlyList<Row> firstOfAll = [];
        foreach (var sheet in request.Sheet is { } named ? [named] : file.Sheets)
        {
            var first = file.Rows(sheet).Take(TableLayout.FirstRows).ToList();
            var layout = Tables.FirstOrDefault(one => request.Format is null ? one.Recognises(first) : one.Code == request.Format && (!file.IsWorkbook || request.Sheet is not null || one.Recognises(first)));
            if (layout is not null)
                return Of(layout, file, sheet, first, request);
            firstOfAll = firstOfAll.Count == 0 ? first : firstOfAll;
        }
        problems.Add(Unknown(request, string.Join(" · ", firstOfAll.Where(row => !row.IsBlank).Select(row => row.Cells).FirstOrDefault([]).Where(cell => cell.Length > 0).Take(6))));
        return null;
    }

    private static FileReading Of(TableLayout layout, ObservationFile file, string sheet, IReadOnlyList<Row> first, ImportRequest request)
    {
        var told = string.Join(
            ';',
            new[] { sheet.Length > 0 ? $"sheet={sheet}" : "", request.Decimals == DecimalMark.Comma ? "decimal=comma" : "", request.Encoding is { } encoding ? $"encoding={encoding}" : "" }.Where(part => part.Length > 0));
        IReadOnlyList<Problem> remarks = request.Sheet is null && file.Sheets.Count > 1
            ? [ImportRemarks.SheetsLeft.At(Place(request), ("sheet", sheet), ("others", string.Join(", ", file.Sheets.Where(other => other != sheet))))]
            : [];
        return new(layout.Code, told, layout.EditionOf(first), layout.SourceOf(first), remarks, (problems, notes) => layout.Read(file.Rows(sheet), problems, notes));
    }

    private static Problem Unknown(ImportRequest request, string found) =>
        ImportProblems.FormatUnknown.At(Place(request), ("found", found.Length == 0 ? "—" : found[..Math.Min(found.Length, 160)]), ("formats", string.Join(", ", Formats)));

    private static ProblemPlace Place(ImportRequest request) => new(System.IO.Path.GetFileName(request.Path));
}
