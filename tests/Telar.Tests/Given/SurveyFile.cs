using System.IO.Compression;

namespace Telar.Tests.Given;

/// A raw file of a survey where TELAR_REFERENCE points, by a reader so plain that it cannot be the one that is tested: no cell of these holds a comma.
internal static class SurveyFile
{
    public static List<Dictionary<string, string>> Rows(params string[] parts)
    {
        using var packed = File.OpenRead(Reference.Path(["data", "microdata", .. parts]));
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var header = Cells(text.ReadLine()!);
        var rows = new List<Dictionary<string, string>>();
        while (text.ReadLine() is { } line)
            rows.Add(header.Zip(Cells(line)).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
        return rows;
    }

    private static string[] Cells(string line) => [.. line.Split(',').Select(cell => cell.Trim('"'))];
}
