using Telar.Core.Forms;
using Telar.Core.Indicators;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Storage.Instruments;

/// The list of an inviter, a CSV, as a table: its first line names the columns.
public static class InvitationFile
{
    private const long MostBytes = 64L << 20;

    public static Outcome<FormTable> Read(string path)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
            return Refused(ReadingProblems.FileMissing.At(new(name)));
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > MostBytes)
                return Refused(FileProblems.TooLong.At(new(name), ("limit", BoundedStream.Megabytes(MostBytes))));
            if (FileKinds.Read(file) != FileKind.Text)
                return Refused(InvitationProblems.NoKeyColumn.At(new(name)));
            file.Position = 0;
            return Outcome<FormTable>.Of(TableOf(file, name));
        }
        catch (FileRefusedException refused)
        {
            return Refused(refused.Problem with { Place = refused.Problem.Place with { File = name } });
        }
    }

    private static FormTable TableOf(FileStream file, string name)
    {
        IReadOnlyList<string>? columns = null;
        var rows = new List<FormRow>();
        foreach (var row in CsvRows.Read(file))
        {
            if (columns is null)
                columns = row.Cells;
            else if (rows.Count <= InvitationList.MostLines && row.Cells.Any(cell => cell.Length > 0))
                rows.Add(new(row.Number, row.Cells));
        }
        return new(name, columns ?? [], rows);
    }

    private static Outcome<FormTable> Refused(Problem problem) => Outcome<FormTable>.Refused([problem]);
}
