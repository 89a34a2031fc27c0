using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Telar.Core.Indicators;

namespace Telar.Storage.Indicators;

/// The rows of a CSV file, one at a time. A line may not grow without bound.
public static class CsvRows
{
    public const int LongestCell = 100_000;

    public static IEnumerable<Row> Read(Stream stream, char delimiter = ',')
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16);
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            BadDataFound = null,
            MaxFieldSize = LongestCell,
            DetectColumnCountChanges = false,
            IgnoreBlankLines = false,
            CacheFields = true,
            ProcessFieldBufferSize = 1 << 12,
            BufferSize = 1 << 16,
        };
        using var parser = new CsvParser(reader, settings);
        while (parser.Read())
            yield return new(parser.RawRow, parser.Record!);
    }
}
