using System.Globalization;
using System.IO.Compression;
using Telar.Core.Forms;
using Telar.Core.Forms.Reading;
using Telar.Core.Shared;
using Telar.Storage.Indicators.Export;
using Telar.Storage.Shared;

namespace Telar.Storage.Forms;

/// A questionnaire in a workbook (XLSX): read into its tables, and written back from them with the same sheets, columns, order and values.
public static class FormWorkbookFile
{
    private const long MostFileBytes = 100L << 20;

    /// The tables, or nothing where the file cannot be read; then the problems say why.
    public static FormTables? ReadFile(string path, ICollection<Problem> problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(ReadingProblems.FileMissing.At(ProblemPlace.Nowhere));
            return null;
        }
        return Read(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), problems);
    }

    /// `open` gives the file from its beginning, each time a reader of its own: two look at it at once.
    public static FormTables? Read(Func<Stream> open, ICollection<Problem> problems)
    {
        try
        {
            return ReadTables(open);
        }
        catch (FileRefusedException refused)
        {
            problems.Add(refused.Problem);
        }
        catch (InvalidDataException broken)
        {
            problems.Add(FileProblems.Unreadable.At(ProblemPlace.Nowhere, ("reason", broken.Message)));
        }
        return null;
    }

    public static void Write(FormTables tables, Stream to) =>
        WorkbookWriter.WriteSheets(to, [.. tables.Tables.Select(table => (table.Name, FormSheetWriter.Of(table)))]);

    private static FormTables ReadTables(Func<Stream> open)
    {
        using var file = open();
        if (!file.CanSeek)
            throw new FileRefusedException(FileProblems.NotAFile.At(ProblemPlace.Nowhere));
        if (file.Length > MostFileBytes)
            throw new FileRefusedException(FileProblems.TooLong.At(ProblemPlace.Nowhere, ("limit", BoundedStream.Megabytes(MostFileBytes))));
        var kind = FileKinds.Read(file);
        file.Position = 0;
        if (kind != FileKind.Zip)
            throw new FileRefusedException(FormFileProblems.NotAWorkbook.At(ProblemPlace.Nowhere, ("format", FileKinds.NameOfUnread(kind) ?? (kind == FileKind.Json ? "JSON" : "CSV"))));
        using var archive = new ZipArchive(file);
        if (!WorkbookParts.IsOne(archive))
            throw new FileRefusedException(FormFileProblems.NotAWorkbook.At(ProblemPlace.Nowhere, ("format", "zip")));

        var parts = new WorkbookParts(archive);
        if (parts.Sheets.Count > FormLimits.MostSheets)
            throw new FileRefusedException(FormFileProblems.TooManySheets.At(ProblemPlace.Nowhere, ("limit", FormLimits.MostSheets.ToString(CultureInfo.InvariantCulture))));
        using var shared = new SharedTexts(open());
        var reader = new FormSheetReader(parts, shared);
        var tables = new FormTables([.. parts.Sheets.Select(reader.Read)]);
        shared.Finish();
        return tables;
    }
}
