using System.Net;
using System.Text;
using Dapper;
using Telar.Storage.Shared;
using Telar.Tests.Given;
using Telar.Tests.Web.Instruments;

namespace Telar.Tests.Cli.Serving;

/// The real server, killed while a file comes in: what was acknowledged is there, of the rest nothing, and the file can be sent again.
public sealed class KilledUploadTests : IDisposable
{
    private const string Front = "/data/proof/front";
    private const string Plan = "/data/proof/plan";
    private const string Secret = "marca-de-un-archivo-a-medias";

    private readonly string folder = Directory.CreateTempSubdirectory("telar-upload-").FullName;
    private readonly byte[] table = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{Secret};1\n", 100_000)));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // Killed with half of the file there; and with all of it there, before anybody was told what became of it.
    [Theory]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public async Task A_killed_server_leaves_no_half_of_a_file_and_takes_it_anew(double share)
    {
        await PublishAsync();
        var path = "";
        using (var server = await ServedAsync())
        {
            var firm = await AtProofAsync(server.Http);
            path = firm.Path;
            await firm.AttachAsync("stay", (Front, "a.png", Pictures.Png));
            await CutOffAsync(server, firm, share);
        }

        if (share < 1)
            Assert.Empty(FilesWith(Secret));
        using var again = await ServedAsync();
        var back = new Respondent(again.Http);
        await back.GoAsync(path);
        var shown = back.Page.QuerySelectorAll(".file a").Select(link => link.TextContent).ToList();
        Assert.Equal("a.png", shown[0]);
        Assert.Equal(shown.Count, await CountAsync());
        Assert.Equal("ok", await IntegrityAsync());
        if (share < 1)
            Assert.Single(shown);
        else if (shown.Count > 1)
            await AssertWholeAsync(again.Http, back);

        await back.AttachAsync("next", (Plan, "tabla.csv", table));
        Assert.EndsWith("/revisar", back.Path, StringComparison.Ordinal);
        await back.GoAsync(path);
        await AssertWholeAsync(again.Http, back);
        Assert.Equal(2, await CountAsync());
        Assert.Empty(Directory.GetFileSystemEntries(TemporaryFolder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string TemporaryFolder => Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName;

    private string DatabaseFile => Path.Combine(folder, "data", "telar.db");

    private async Task PublishAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
        await using var database = Database.OfSqliteFile(DatabaseFile);
        await new Migrator(database).ApplyAsync(SmallInstrument.Morning, Ct);
        await ShopInstrument.PublishAsync(database, Ct);
    }

    // Sends the page with so much of its file, and kills.
    private async Task CutOffAsync(ServedProcess server, Respondent firm, double share)
    {
        var (sent, killed) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var body = new MultipartFormDataContent("x-boundary-x");
        foreach (var (name, value) in firm.Fields().Where(field => !field.Name.StartsWith("file:", StringComparison.Ordinal)).Append(("go", "stay")))
            body.Add(new StringContent(value), $"\"{name}\"");
        body.Add(new ByteArrayContent(table), $"\"file:{Plan}\"", "tabla.csv");
        using var cut = new CutContent(await body.ReadAsByteArrayAsync(Ct), share, sent, killed.Task) { Headers = { ContentType = body.Headers.ContentType } };
        var upload = server.Http.PostAsync(firm.Find("form.answers")!.GetAttribute("action"), cut, Ct);
        await sent.Task;
        if (share < 1)
            await Task.Delay(300, Ct);
        server.Kill();
        killed.SetResult();
        try
        {
            using var answer = await upload;
            Assert.Equal(1, share);
        }
        catch (HttpRequestException)
        {
            // Nobody is there any more to answer.
        }
    }

    private Task<ServedProcess> ServedAsync() => ServedProcess.StartAsync(Path.GetDirectoryName(DatabaseFile)!, ("TMPDIR", TemporaryFolder));

    private static async Task<Respondent> AtProofAsync(HttpClient http)
    {
        var firm = new Respondent(http);
        await firm.BeginAsync(instrument: ShopInstrument.Code);
        await firm.SendAsync("next");
        await firm.SendAsync("next", ("/data/shop/street", "Mayor"));
        await firm.SendAsync("next");
        return firm;
    }

    private async Task AssertWholeAsync(HttpClient http, Respondent firm)
    {
        var link = firm.Page.QuerySelectorAll(".file a").Single(one => one.TextContent == "tabla.csv").GetAttribute("href");
        Assert.Equal(table, await http.GetByteArrayAsync(link, Ct));
    }

    private IEnumerable<string> FilesWith(string words) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);

    private async Task<long> CountAsync() => await AskAsync<long>("SELECT COUNT(*) FROM attachment");

    private async Task<string> IntegrityAsync() => await AskAsync<string>("PRAGMA integrity_check");

    private async Task<T> AskAsync<T>(string sql)
    {
        await using var database = Database.OfSqliteFile(DatabaseFile);
        await using var connection = await database.OpenAsync(Ct);
        return (await connection.ExecuteScalarAsync<T>(sql))!;
    }

    /// Says how long it is, and comes only so far.
    private sealed class CutContent(byte[] bytes, double share, TaskCompletionSource sent, Task killed) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var half = (int)(bytes.Length * share);
            await stream.WriteAsync(bytes.AsMemory(0, half));
            await stream.FlushAsync();
            sent.SetResult();
            if (half == bytes.Length)
                return;
            await killed;
            await stream.WriteAsync(bytes.AsMemory(half));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
