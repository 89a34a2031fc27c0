using System.Globalization;
using System.Text;
using Telar.Core.Shared;
using Telar.Services.Indicators;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Indicators;

/// Files that would harm: each is refused with its own sentence, and nothing is kept.
public sealed class HostileFilesTests(TestDatabases databases) : IDisposable
{
    private const string Tidy = "series,place,period,value\nS,PRY,2020,1\n";

    private readonly string folder = Directory.CreateTempSubdirectory("telar-hostile-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Refused => new()
    {
        { "gzip bomb", "IMPORT-50" },
        { "zip bomb", "IMPORT-50" },
        { "workbook bomb", "IMPORT-50" },
        { "zip that leads out", "IMPORT-55" },
        { "zip with a drive", "IMPORT-55" },
        { "zip without data", "IMPORT-56" },
        { "zip with two", "IMPORT-57" },
        { "zip in zip in zip", "IMPORT-24" },
        { "broken zip", "IMPORT-10" },
        { "cut gzip", "IMPORT-63" },
        { "workbook with a type definition", "IMPORT-54" },
        { "workbook with an entity", "IMPORT-54" },
        { "null bytes", "IMPORT-52" },
        { "UTF-16 without mark", "IMPORT-52" },
        { "windows-1252", "IMPORT-53" },
        { "deep JSON", "IMPORT-59" },
        { "cut JSON", "IMPORT-59" },
        { "web page", "IMPORT-24" },
        { "old workbook", "IMPORT-24" },
        { "SDMX-JSON", "IMPORT-24" },
        { "too large a number", "IMPORT-04" },
        { "too long a number", "IMPORT-04" },
        { "not a number", "IMPORT-04" },
        { "invisible series", "IMPORT-17" },
        { "empty", "IMPORT-07" },
        { "open quote", "IMPORT-62" },
        { "workbook with the last of all rows", "IMPORT-07" },
        { "workbook of endless tags", "IMPORT-54" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_hostile_file_is_refused_with_its_sentence(string what, string code)
    {
        var (report, problems) = await ImportAsync(Make(what));

        Assert.Null(report);
        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.InRange(problem.What(Language.Es).Length, 1, 500);
        Assert.False(Directory.Exists(Path.Combine(folder, "received")));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("windows-1252", false)]
    public async Task Other_letters_are_read_where_they_are_told(string encoding, bool hasMark)
    {
        var letters = encoding == "utf-16" ? new UnicodeEncoding(bigEndian: false, hasMark) : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        byte[] content = [.. letters.GetPreamble(), .. letters.GetBytes("series,place,period,value,note\nS,PRY,2020,1,año\n")];

        var (report, problems) = await ImportAsync(content, hasMark ? null : encoding);

        Assert.Empty(problems);
        Assert.Equal(1, report!.Count.New);
    }

    [Fact]
    public async Task A_packed_file_is_read_where_it_is_honest()
    {
        var csv = Encoding.UTF8.GetBytes(Tidy);

        foreach (var content in new[] { TestWorkbook.Gzip(csv), TestWorkbook.Zip(("Metadata_x.csv", csv), ("data.csv", csv)), TestWorkbook.Zip(("inner.xlsx", TestWorkbook.Of(("Data", TestWorkbook.Row("series", "place", "period", "value") + TestWorkbook.Row("S", "PRY", "2020", "1"))))) })
            Assert.Equal(1, (await ImportAsync(content)).Report!.Count.New);
    }

    [Fact]
    public async Task What_comes_through_a_pipe_is_told_to_be_saved_first()
    {
        await using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        await pipe.WriteAsync(Encoding.UTF8.GetBytes(Tidy), Ct);

        var (report, problems) = await (await ImportAsync()).RunAsync(new($"/dev/fd/{pipe.GetClientHandleAsString()}") { Source = "test" }, Ct);

        Assert.Null(report);
        Assert.Equal("IMPORT-65", Assert.Single(problems).Code);
    }

    [Fact]
    public async Task Where_the_received_bytes_cannot_be_kept_nothing_is_imported()
    {
        var blocked = Path.Combine(folder, "received");
        await File.WriteAllTextAsync(blocked, "a file where a folder should be", Ct);

        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, Tidy, Ct);
        var import = await ImportAsync();

        var (report, problems) = await import.RunAsync(new(file) { Source = "test" }, Ct);
        Assert.Null(report);
        Assert.Equal("IMPORT-64", Assert.Single(problems).Code);

        File.Delete(blocked);
        Assert.Equal(1, (await import.RunAsync(new(file) { Source = "test" }, Ct)).Report!.Count.New);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(ImportReport? Report, ProblemList Problems)> ImportAsync(byte[] content, string? encoding = null)
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllBytesAsync(file, content, Ct);
        return await (await ImportAsync()).RunAsync(new(file) { Source = "test", Encoding = encoding }, Ct);
    }

    private async Task<ImportObservations> ImportAsync() =>
        new(await databases.MigratedAsync(Engine.Sqlite), new(Path.Combine(folder, "received")), new([("PRY", "PY", 600)]), new([new("test", "Test", "", AllowsOpenData: true)]), TimeProvider.System);

    private static byte[] Make(string what) => what switch
    {
        "gzip bomb" => TestWorkbook.Gzip(Alike()),
        "zip bomb" => TestWorkbook.Zip(("data.csv", Alike())),
        "workbook bomb" => TestWorkbook.Of(("Data", new string(' ', 100 << 20))),
        "zip that leads out" => TestWorkbook.Zip(("../data.csv", Encoding.UTF8.GetBytes(Tidy))),
        "zip with a drive" => TestWorkbook.Zip(("C:\\data.csv", Encoding.UTF8.GetBytes(Tidy))),
        "zip without data" => TestWorkbook.Zip(("Metadata_x.csv", [1])),
        "zip with two" => TestWorkbook.Zip(("a.csv", [1]), ("b.csv", [1])),
        "zip in zip in zip" => TestWorkbook.Zip(("a.csv", TestWorkbook.Zip(("b.csv", [1])))),
        "broken zip" => [.. "PK\x03\x04 and nothing that follows"u8],
        "cut gzip" => TestWorkbook.Gzip(Encoding.UTF8.GetBytes(Tidy + string.Concat(Enumerable.Range(2000, 90).Select(year => $"S,MEX,{year},{year * 7919 % 1000}\n"))))[..^40],
        "workbook with a type definition" => TestWorkbook.Of("""<!DOCTYPE worksheet SYSTEM "http://127.0.0.1:9/x.dtd">""", ("Data", TestWorkbook.Row("series"))),
        "workbook with an entity" => TestWorkbook.Of("""<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>""", ("Data", TestWorkbook.Row("&b;"))),
        "null bytes" => [.. Encoding.UTF8.GetBytes(Tidy), 0, (byte)'\n'],
        "UTF-16 without mark" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false).GetBytes(Tidy),
        "windows-1252" => [.. Encoding.UTF8.GetBytes(Tidy + "S,PRY,2021,1,a"), 0xF1, (byte)'o', (byte)'\n'],
        "deep JSON" => Encoding.UTF8.GetBytes(new string('[', 100_000) + new string(']', 100_000)),
        "cut JSON" => """[{"page":1,"pages":1},[{"indicator":"""u8.ToArray(),
        "web page" => "<!DOCTYPE html><html></html>"u8.ToArray(),
        "old workbook" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        "SDMX-JSON" => """{"meta":{},"data":{"dataSets":[]}}"""u8.ToArray(),
        "too large a number" => Row("1e999"),
        "too long a number" => Row("0." + new string('1', 100)),
        "not a number" => Row("∞"),
        "invisible series" => Encoding.UTF8.GetBytes("series,place,period,value\n\"a\tb\",PRY,2020,1\n"),
        "empty" => [],
        "open quote" => Encoding.UTF8.GetBytes(Tidy + "S,PRY,2021,\"1\n"),
        "workbook with the last of all rows" => TestWorkbook.Of(("Data", """<row r="2147483647"><c><v>1</v></c></row><row><c><v>2</v></c></row>""")),
        "workbook of endless tags" => TestWorkbook.Of(("Data", string.Concat(Enumerable.Repeat("<a>", 50_000)))),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such file."),
    };

    private static byte[] Row(string value) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"series,place,period,value\nS,PRY,2020,{value}\n"));

    // A hundred megabytes of blank lines pack into a tenth of one.
    private static byte[] Alike()
    {
        var content = new byte[100 << 20];
        content.AsSpan().Fill((byte)' ');
        for (var at = 0; at < content.Length; at += 4096)
            content[at] = (byte)'\n';
        "series,place,period,value\n"u8.CopyTo(content);
        return content;
    }
}
