using System.Text;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Tests.Storage.Indicators;

public class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b\n1|2")]
    [InlineData("a,b\r\n1,2", "a|b\n1|2")]
    [InlineData("a;b\n1,5;2\n", "a|b\n1,5|2")]
    [InlineData("a\tb\n1\t2\n", "a|b\n1|2")]
    [InlineData("\"a,b\",\"c \"\"d\"\"\"\n", "a,b|c \"d\"")]
    [InlineData("\"two\nlines\",x\n", "two\nlines|x")]
    [InlineData("a\"b,c\n", "a\"b|c")]
    [InlineData("\"a\"b,c\n", "ab|c")]
    [InlineData("a,b,\n\n,\n", "a|b|\n\n|")]
    [InlineData("\uFEFFa,b\n", "a|b")]
    [InlineData("\"\",\"\"\n", "|")]
    public void Rows_are_read(string text, string expected)
    {
        Assert.Equal(expected, string.Join('\n', Read(text).Select(row => string.Join('|', row))));
    }

    // Whatever falls on the edge of the buffer is read as if there were none.
    [Fact]
    public void Rows_longer_than_the_buffer_are_read_whole()
    {
        var chance = new Random(7);
        var cells = Enumerable.Range(0, 30_000).Select(_ => new string((char)('a' + chance.Next(26)), chance.Next(40)) + (chance.Next(3) == 0 ? "\"," : "")).ToList();
        var text = string.Join('\n', cells.Chunk(5).Select(row => string.Join(',', row.Select(cell => chance.Next(2) == 0 || cell.Contains(',') ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell))));

        Assert.Equal(cells, Read(text).SelectMany(row => row));
    }

    [Theory]
    [InlineData("IMPORT-51", "a,{0}", 200_000)]
    [InlineData("IMPORT-51", "a,\"{0}", 200_000)]
    [InlineData("IMPORT-62", "a,\"{0}", 10)]
    public void What_does_not_end_is_refused(string code, string form, int length)
    {
        var refused = Assert.Throws<FileRefusedException>(() => Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, new string('1', length))));

        Assert.Equal(code, refused.Problem.Code);
    }

    // The line is made while it is read: a gigabyte would not fit beside the tests of others.
    [Fact]
    public void A_line_of_a_gigabyte_is_refused_after_its_first_letters()
    {
        var line = new Endless();

        Assert.Equal("IMPORT-51", Assert.Throws<FileRefusedException>(() => CsvRows.Read(line).Count()).Problem.Code);
        Assert.InRange(line.Given, 1, 10 << 20);
    }

    [Fact]
    public void A_row_of_too_many_cells_is_refused()
    {
        Assert.Equal("IMPORT-51", Assert.Throws<FileRefusedException>(() => Read(new string(',', 30_000))).Problem.Code);
    }

    private static List<IReadOnlyList<string>> Read(string text) =>
        [.. CsvRows.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Select(row => row.Cells)];

    private sealed class Endless : Stream
    {
        private const long Length1GB = 1L << 30;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => Length1GB;

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, Length1GB - Given);
            for (var i = 0; i < read; i++)
                buffer[offset + i] = (byte)((Given + i) % 9 == 8 ? ',' : '1');
            Given += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
