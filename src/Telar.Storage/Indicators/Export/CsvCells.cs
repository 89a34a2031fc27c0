using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Telar.Core.Shared;

namespace Telar.Storage.Indicators.Export;

/// Cells as CSV in UTF-8, by RFC 4180. Words stay as they are stored; numbers are the shortest text that reads back the same.
public sealed class CsvCells(IBufferWriter<byte> to) : ITableCells
{
    private const int LongestNumber = 32;
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");
    private bool isFirst = true;

    public void Header(IEnumerable<string> columns)
    {
        foreach (var column in columns)
            Text(column);
        EndRow();
    }

    public void Text(string text)
    {
        Separate();
        if (text.AsSpan().ContainsAny(NeedQuotes))
            text = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Encoding.UTF8.GetBytes(text, to);
    }

    public void Number(double value)
    {
        Separate();
        var room = to.GetSpan(LongestNumber);
        if (!Utf8Formatter.TryFormat(value, room, out var written))
            throw new InvalidOperationException("A number longer than any.");
        to.Advance(written);
    }

    public void EndRow()
    {
        to.Write("\r\n"u8);
        isFirst = true;
    }

    private void Separate()
    {
        if (!isFirst)
            to.Write(","u8);
        isFirst = false;
    }
}
