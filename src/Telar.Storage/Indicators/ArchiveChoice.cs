using System.IO.Compression;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// Which file of a zip holds the data: the only one that is neither a folder nor the publisher's own description.
internal static class ArchiveChoice
{
    private static readonly string[] DataEndings = [".csv", ".tsv", ".txt", ".json", ".xlsx"];

    public static ZipArchiveEntry Of(ZipArchive archive, int mostEntries)
    {
        if (archive.Entries.Count > mostEntries)
            throw new FileRefusedException(ImportProblems.TooMuchForOneFile.At(ProblemPlace.Nowhere, ("limit", "1 000"), ("what", "×")));
        var data = archive.Entries.Where(IsData).ToList();
        return data switch
        {
            [] => throw new FileRefusedException(FileProblems.ArchiveHasNoData.At(ProblemPlace.Nowhere)),
            [var only] => only,
            _ => throw new FileRefusedException(FileProblems.ArchiveHasSeveral.At(ProblemPlace.Nowhere, ("names", string.Join(", ", data.Take(8).Select(entry => entry.FullName))))),
        };
    }

    /// Telar writes no entry to the disk; whoever unpacks such a file by hand would be harmed.
    public static void RefuseNamesThatLeadOut(ZipArchive archive)
    {
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.StartsWith('/') || name.Split('/').Contains("..", StringComparer.Ordinal) || (name.Length > 1 && name[1] == ':'))
                throw new FileRefusedException(FileProblems.ArchiveLeadsOut.At(ProblemPlace.Nowhere, ("name", name[..Math.Min(name.Length, 100)])));
        }
    }

    private static bool IsData(ZipArchiveEntry entry) =>
        entry.Name.Length > 0
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !entry.Name.StartsWith("Metadata_", StringComparison.OrdinalIgnoreCase)
        && !entry.Name.StartsWith("README", StringComparison.OrdinalIgnoreCase)
        && DataEndings.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase);
}
