using System.Net;
using Dapper;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Instruments;

/// Files on the pages, without script: looked into, cleaned, shown to their owner and to nobody else.
public sealed class AttachingTests(ShopSite site) : IClassFixture<ShopSite>
{
    private const string Front = "/data/proof/front";
    private const string Plan = "/data/proof/plan";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_is_kept_without_its_place_and_shown_to_its_owner()
    {
        var firm = await AtProofAsync();

        await firm.AttachAsync($"upload:{Front}", (Front, "Mi local.jpg", Pictures.Jpeg));

        Assert.Equal(HttpStatusCode.OK, firm.Status);
        Assert.Equal("Mi-local.jpg", firm.Find(".file a")!.TextContent);
        using var answer = await site.Http.GetAsync(firm.Find(".file img")!.GetAttribute("src"), Ct);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(Pictures.Holds(bytes, Pictures.Secret));
        Assert.Equal(0, await CountAsync("SELECT COUNT(*) FROM attachment WHERE instr(content, CAST(@secret AS BLOB)) > 0"));
        Assert.Null(Directory.EnumerateFiles(Path.GetTempPath(), "ASPNETCORE_*").FirstOrDefault());
    }

    [Fact]
    public async Task Another_link_opens_no_file_and_a_shared_one_neither()
    {
        var firm = await AtProofAsync();
        await firm.AttachAsync("stay", (Front, "a.png", Pictures.Png));
        var address = firm.Find(".file img")!.GetAttribute("src")!;
        var stranger = new Respondent(site.Http);
        await stranger.BeginAsync(instrument: ShopInstrument.Code);

        foreach (var path in new[] { address.Replace(CodeIn(firm.Path), CodeIn(stranger.Path), StringComparison.Ordinal), address.Replace("/respuesta/", "/resultado/", StringComparison.Ordinal), address[..^4] + "x", address + "/../x" })
        {
            using var answer = await site.Http.GetAsync(path, Ct);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_file_that_is_too_large_gets_a_sentence_and_nothing_else_is_lost()
    {
        var firm = await AtProofAsync();

        await firm.AttachAsync("next", (Front, "grande.jpg", new byte[6 << 20]), (Plan, "tabla.csv", "a;b\n1;2\n"u8.ToArray()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, firm.Status);
        Assert.Contains("5 MB", firm.Find(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("tabla.csv", firm.Find(".file a")!.TextContent);
    }

    [Theory]
    [InlineData("foto.jpg", "<html><script>alert(1)</script></html>")]
    [InlineData("foto.jpg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("foto.jpg", "MZ")]
    public async Task What_only_calls_itself_a_picture_is_refused(string name, string content)
    {
        var firm = await AtProofAsync();

        await firm.AttachAsync("next", (Front, name, System.Text.Encoding.ASCII.GetBytes(content)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, firm.Status);
        Assert.Contains(name, firm.Find(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Null(firm.Find(".file"));
    }

    [Fact]
    public async Task A_request_beyond_all_bounds_gets_a_sentence_and_the_answers_are_still_there()
    {
        var firm = await AtProofAsync();
        await firm.AttachAsync("stay", (Front, "a.png", Pictures.Png));
        var path = firm.Path;

        await firm.AttachAsync("next", (Plan, "film.csv", new byte[40 << 20]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, firm.Status);
        Assert.Contains("24 MB", firm.Find("main .lead")!.TextContent, StringComparison.Ordinal);
        Assert.True(firm.Last.Headers.CacheControl!.NoStore);
        // The only way that the page offers leads back.
        Assert.Equal(path, Assert.Single(firm.Page.QuerySelectorAll("main a")).GetAttribute("href"));
        await firm.GoAsync(path);
        Assert.Equal("a.png", firm.Find(".file a")!.TextContent);
    }

    [Fact]
    public async Task When_many_files_come_at_once_others_are_told_to_come_back_and_lose_nothing()
    {
        var (one, other, late) = (await AtProofAsync(), await AtProofAsync(), await AtProofAsync());
        // Two that are not over yet hold all that one reader may send. They are there a moment after they were sent: on a slow machine a later one.
        for (var wait = 200; wait <= 3_200 && late.Status != HttpStatusCode.ServiceUnavailable; wait *= 2)
        {
            var release = new TaskCompletionSource();
            var held = new[] { one, other }.Select(firm => site.Http.PostAsync(FormOf(firm), new HeldUpload(release.Task), Ct)).ToList();
            await Task.Delay(wait, Ct);
            await late.AttachAsync("stay", (Plan, "tabla.csv", Table));
            release.SetResult();
            Assert.All(await Task.WhenAll(held), answer => Assert.True(answer.StatusCode is HttpStatusCode.OK || late.Status is HttpStatusCode.OK));
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.Status);
        Assert.NotNull(late.Last.Headers.RetryAfter);
        Assert.Contains("otra vez en un momento", late.Find("main .lead")!.TextContent, StringComparison.Ordinal);
        await late.GoAsync(late.Path);
        await late.AttachAsync("stay", (Plan, "tabla.csv", Table));
        Assert.Equal((HttpStatusCode.OK, "tabla.csv"), (late.Status, late.Find(".file a")!.TextContent));
    }

    [Fact]
    public async Task A_file_that_breaks_off_on_its_way_leaves_everything_as_it_was()
    {
        var firm = await AtProofAsync();
        await firm.AttachAsync("stay", (Front, "a.png", Pictures.Png));
        var files = await CountAsync("SELECT COUNT(*) FROM attachment");

        await Assert.ThrowsAsync<HttpRequestException>(() => site.Http.PostAsync(FormOf(firm), new HeldUpload(Task.FromException(new IOException("cut"))), Ct));

        await firm.GoAsync(FormOf(firm));
        Assert.Equal("a.png", firm.Find(".file a")!.TextContent);
        Assert.Equal(files, await CountAsync("SELECT COUNT(*) FROM attachment"));
    }

    [Fact]
    public async Task On_a_full_disk_a_file_gets_a_sentence_and_nothing_else_is_lost()
    {
        var firm = await AtProofAsync();
        await site.LimitDiskAsync(sparePages: 30);

        await firm.AttachAsync("next", (Front, "a.png", Pictures.Png), (Plan, "tabla.csv", Table));
        var (status, words) = (firm.Status, firm.Find(".problem")?.TextContent);
        await site.LimitDiskAsync(sparePages: null);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("disco", words, StringComparison.Ordinal);
        await firm.AttachAsync("next", (Front, "a.png", Pictures.Png), (Plan, "tabla.csv", Table));
        Assert.EndsWith("/revisar", firm.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_full_disk_an_answer_stays_on_its_page_until_it_fits()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync(instrument: ShopInstrument.Code);
        await firm.SendAsync("next");
        var street = new string('x', 9_999);
        await site.LimitDiskAsync(sparePages: 0);

        await firm.SendAsync("next", ("/data/shop/street", street), ("/data/shop/staff", "3"));
        var (status, words, shown) = (firm.Status, firm.Find(".problem")?.TextContent, firm.Find("[name='/data/shop/street']")?.GetAttribute("value"));
        await site.LimitDiskAsync(sparePages: null);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("disco", words, StringComparison.Ordinal);
        Assert.Equal(street, shown);
        await firm.SendAsync("next");
        Assert.EndsWith("/3", firm.Path, StringComparison.Ordinal);
        await firm.GoAsync(firm.Path.Replace("/3", "/2", StringComparison.Ordinal));
        Assert.Equal((street, "3"), (firm.Find("[name='/data/shop/street']")!.GetAttribute("value"), firm.Find("[name='/data/shop/staff']")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Another_file_takes_the_place_of_the_first_and_one_that_is_taken_back_is_gone()
    {
        var firm = await AtProofAsync();
        await firm.AttachAsync("stay", (Front, "a.png", Pictures.Png));
        var first = firm.Find(".file img")!.GetAttribute("src")!;
        await firm.AttachAsync("stay", (Front, "b.webp", Pictures.Webp));
        var second = firm.Find(".file img")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(first, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync(second, Ct)).StatusCode);

        await firm.SendAsync($"forget:{Front}");

        Assert.Null(firm.Find(".file"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(second, Ct)).StatusCode);
    }

    [Fact]
    public async Task Of_two_tabs_the_second_does_not_throw_away_the_file_of_the_first_unseen()
    {
        var one = await AtProofAsync();
        var other = new Respondent(site.Http);
        await other.GoAsync(one.Path);
        await one.AttachAsync("stay", (Front, "a.png", Pictures.Png));

        await other.AttachAsync("next", (Front, "b.png", Pictures.Png));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("a.png", other.Find(".file a")!.TextContent);
        Assert.Contains("b.png", other.Find(".problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_photo_holds_the_page_and_the_files_stand_on_review_and_result_until_all_is_deleted()
    {
        var firm = await AtProofAsync();
        await firm.SendAsync("next");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, firm.Status);

        await firm.AttachAsync("next", (Front, "local.jpg", Pictures.Jpeg));
        Assert.EndsWith("/revisar", firm.Path, StringComparison.Ordinal);
        Assert.Contains("local.jpg (1 KB)", firm.Page.Body!.TextContent, StringComparison.Ordinal);
        await firm.PostAsync(firm.Path, []);

        Assert.EndsWith("/resultado", firm.Path, StringComparison.Ordinal);
        var link = firm.Page.QuerySelectorAll("a").Single(one => one.TextContent == "local.jpg").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await site.Http.GetAsync(link, Ct)).StatusCode);
        await firm.PostAsync(firm.Path, [("do", "delete"), ("sure", "yes")]);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Http.GetAsync(link, Ct)).StatusCode);
    }

    [Fact]
    public async Task A_tax_number_that_was_kept_can_be_taken_back()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync(instrument: ShopInstrument.Code);
        await firm.SendAsync("stay", ("/data/house/number", "80000001-3"));
        Assert.Equal(1, await CountAsync("SELECT COUNT(*) FROM response WHERE subject_hash IS NOT NULL"));

        await firm.SendAsync("forget:/data/house/number");

        Assert.Equal(0, await CountAsync("SELECT COUNT(*) FROM response WHERE subject_hash IS NOT NULL"));
        Assert.Null(firm.Find("button[value^='forget:']"));
    }

    // More than an upload that waits for nobody, and less than a file may have.
    private static byte[] Table => [.. "a;b\n"u8, .. Enumerable.Repeat((byte)'1', 1_500_000)];

    private static string FormOf(Respondent firm) => firm.Find("form.answers")!.GetAttribute("action")!;

    /// Begins to send a page and ends only when it is told to.
    private sealed class HeldUpload : HttpContent
    {
        private readonly Task until;

        public HeldUpload(Task until)
        {
            this.until = until;
            Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("--x\r\nContent-Disposition: form-data; name=\"go\"\r\n\r\nstay\r\n"u8.ToArray());
            await stream.FlushAsync();
            await until;
            await stream.WriteAsync("--x--\r\n"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = await site.Database.OpenAsync(Ct);
        return await connection.ExecuteScalarAsync<long>(sql, new { secret = Pictures.Secret });
    }

    private static string CodeIn(string path) => path.Split('/')[3];

    private async Task<Respondent> AtProofAsync()
    {
        var firm = new Respondent(site.Http);
        await firm.BeginAsync(instrument: ShopInstrument.Code);
        await firm.SendAsync("next");
        await firm.SendAsync("next", ("/data/shop/street", "Mayor"));
        await firm.SendAsync("next");
        Assert.EndsWith("/4", firm.Path, StringComparison.Ordinal);
        return firm;
    }
}
