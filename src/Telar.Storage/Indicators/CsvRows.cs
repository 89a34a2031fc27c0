using System.Buffers;
using System.Text;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Indicators;

/// The rows of a delimited text, one at a time (RFC 4180; a quote inside of an unquoted cell is a letter).
/// Neither a cell nor a row grows without bound; cells that repeat share one string, so that a million rows leave little behind.
public sealed class CsvRows
{
    public const int LongestCell = 100_000;
    public const int LongestRow = 4_000_000;
    public const int MostCells = 20_000;

    private const int NoDelimiter = -1;

    private readonly TextReader reader;
    private readonly string encoding;
    private readonly char delimiter;
    private readonly SearchValues<char> cellEnds;
    private readonly char[] buffer = new char[1 << 15];
    private readonly StringBuilder pending = new();
    private readonly List<string> cells = [];
    private readonly CellPool pool = new();
    private int at;
    private int end;
    private int rowLength;
    private int number;

    private CsvRows(TextReader reader, string encoding)
    {
        this.reader = reader;
        this.encoding = encoding;
        Fill();
        delimiter = DelimiterOf(buffer.AsSpan(0, end));
        cellEnds = SearchValues.Create([delimiter, '\n', '\r']);
    }

    /// Chooses among comma, semicolon and tab by what the first line that has any of them has most of.
    public static IEnumerable<Row> Read(Stream stream, Encoding? told = null)
    {
        var strict = told ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var text = new StreamReader(stream, strict, detectEncodingFromByteOrderMarks: true, 1 << 15);
        var rows = new CsvRows(text, strict.WebName.ToUpperInvariant());
        while (rows.TryRead(out var row))
            yield return row;
    }

    private static char DelimiterOf(ReadOnlySpan<char> start)
    {
        Span<int> counts = stackalloc int[3];
        foreach (var range in start.Split('\n'))
        {
            counts.Clear();
            var quoted = false;
            foreach (var letter in start[range])
            {
                if (letter == '"')
                    quoted = !quoted;
                else if (!quoted && ",;\t".IndexOf(letter) is var which and > NoDelimiter)
                    counts[which]++;
            }
            if (counts[0] + counts[1] + counts[2] > 0)
                return counts[1] > counts[0] && counts[1] >= counts[2] ? ';' : counts[2] > counts[0] ? '\t' : ',';
        }
        return ',';
    }

    private bool TryRead(out Row row)
    {
        cells.Clear();
        rowLength = 0;
        number++;
        row = default;
        if (at == end && !Fill())
            return false;
        while (ReadCell())
        {
            if (cells.Count > MostCells)
                throw Refused(FileProblems.RowTooLong, ("limit", "20 000"), ("what", "×"));
        }
        row = new(number, [.. cells]);
        return true;
    }

    /// True where another cell of the same row follows.
    private bool ReadCell()
    {
        if (at == end && !Fill())
        {
            cells.Add("");
            return false;
        }
        return buffer[at] == '"' ? ReadQuoted() : ReadPlain();
    }

    private bool ReadPlain()
    {
        while (true)
        {
            var rest = buffer.AsSpan(at, end - at);
            var length = rest.IndexOfAny(cellEnds);
            if (length >= 0)
            {
                Take(rest[..length]);
                at += length;
                return EndCell();
            }
            Keep(rest);
            at = end;
            if (!Fill())
            {
                Take([]);
                return false;
            }
        }
    }

    private bool ReadQuoted()
    {
        var opened = number;
        at++;
        while (true)
        {
            if (at == end && !Fill())
                throw Refused(FileProblems.QuoteLeftOpen, ("row", opened.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            var rest = buffer.AsSpan(at, end - at);
            var length = rest.IndexOf('"');
            if (length < 0)
            {
                Keep(rest);
                at = end;
                continue;
            }
            var inside = rest[..length];
            at += length + 1;
            if (at == end)
            {
                // A refill overwrites what the inside points at.
                Keep(inside);
                inside = [];
                if (!Fill())
                {
                    Take([]);
                    return false;
                }
            }
            if (buffer[at] == '"')
            {
                Keep(inside);
                pending.Append('"');
                at++;
                continue;
            }
            if (IsCellEnd(buffer[at]))
            {
                Take(inside);
                return EndCell();
            }
            // Letters after the closing quote belong to the cell: nothing that was written is lost.
            Keep(inside);
            return ReadPlain();
        }
    }

    private bool IsCellEnd(char letter) => letter == delimiter || letter is '\n' or '\r';

    private bool EndCell()
    {
        var letter = buffer[at++];
        if (letter == delimiter)
            return true;
        if (letter == '\r' && (at < end || Fill()) && buffer[at] == '\n')
            at++;
        return false;
    }

    private void Take(ReadOnlySpan<char> rest)
    {
        if (pending.Length == 0)
        {
            Count(rest.Length, rest.Length);
            cells.Add(pool.Of(rest));
            return;
        }
        Keep(rest);
        cells.Add(pending.ToString());
        pending.Clear();
    }

    private void Keep(ReadOnlySpan<char> part)
    {
        Count(part.Length, pending.Length + part.Length);
        pending.Append(part);
    }

    private void Count(int more, int cell)
    {
        rowLength += more;
        if (cell > LongestCell || rowLength > LongestRow)
            throw Refused(FileProblems.RowTooLong, ("limit", cell > LongestCell ? "100 000" : "4 000 000"), ("what", "Aa"));
    }

    private bool Fill()
    {
        try
        {
            at = 0;
            end = reader.Read(buffer, 0, buffer.Length);
        }
        catch (DecoderFallbackException)
        {
            throw Refused(FileProblems.NotInEncoding, ("encoding", encoding));
        }
        if (buffer.AsSpan(0, end).Contains('\0'))
            throw Refused(FileProblems.NulByte);
        return end > 0;
    }

    private FileRefusedException Refused(ProblemKind kind, params (string, string)[] values) =>
        new(kind.At(new(Line: Math.Max(1, number)), values));
}
