using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Telar.Core.Shared;

namespace Telar.Storage.Indicators.Export;

/// Cells as CSV in UTF-8, by RFC 4180. Words stay as they are stored; numbers are the shortest text that reads back the same.
/// A row is put together here and handed on whole: asking for room for every cell takes longer than writing it.
public sealed class CsvCells(IBufferWriter<byte> to) : ITableCells
{
    private const int LongestNumber = 32;
    private const int UsualRow = 4_096;

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private byte[] row = new byte[UsualRow];
    private int length;
    private bool isFirst = true;

    public void Header(IEnumerable<string> columns)
    {
        foreach (var column in columns)
            Text(column);
        EndRow();
    }

    public void Text(string text)
    {
        if (text.AsSpan().ContainsAny(NeedQuotes))
            text = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Separate(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, row.AsSpan(length));
    }

    public void Number(double value)
    {
        Separate(LongestNumber);
        if (!Utf8Formatter.TryFormat(value, row.AsSpan(length), out var written))
            throw new InvalidOperationException("A number longer than any.");
        length += written;
    }

    public void EndRow()
    {
        Room(2);
        row[length++] = (byte)'\r';
        row[length++] = (byte)'\n';
        to.Write(row.AsSpan(0, length));
        length = 0;
        isFirst = true;
    }

    private void Separate(int next)
    {
        Room(next + 1);
        if (!isFirst)
            row[length++] = (byte)',';
        isFirst = false;
    }

    private void Room(int bytes)
    {
        if (length + bytes > row.Length)
            Array.Resize(ref row, Math.Max(row.Length * 2, length + bytes));
    }
}
