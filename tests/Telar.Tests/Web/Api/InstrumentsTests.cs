using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Telar.Core.Instruments.Operators;

namespace Telar.Tests.Web.Api;

/// What the API says of instruments and their versions.
public sealed class InstrumentsTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    private string Version => site.PathOf("maturity");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_offered_is_listed_and_leads_to_its_page_and_its_version()
    {
        var offered = Assert.Single((await site.JsonAsync("/api/v1/instruments")).GetProperty("data").EnumerateArray(), one => one.GetProperty("code").GetString() == "maturity");

        Assert.Equal(["en", "es", "pt"], offered.GetProperty("name").EnumerateObject().Select(name => name.Name));
        Assert.Equal(("firm", 9, "CC-BY-4.0"), (offered.GetProperty("subject").GetString(), offered.GetProperty("minutes").GetInt32(), offered.GetProperty("licence").GetString()));
        Assert.Equal(["TAL", "TER", "TRA", "TRF"], offered.GetProperty("threads").EnumerateArray().Select(thread => thread.GetString()));
        foreach (var link in (string[])["page", "address"])
        {
            using var answer = await site.AskAsync(offered.GetProperty(link).GetString()![OpenDataSite.Url.Length..]);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task All_seven_are_offered_those_of_firms_first_and_the_widest_of_them()
    {
        var offered = (await site.JsonAsync("/api/v1/instruments")).GetProperty("data").EnumerateArray().Select(one => one.GetProperty("code").GetString()!).Where(code => !OpenDataSite.Drafts.Contains(code));

        Assert.Equal(["maturity", "formality", "workplace-practices", "export-readiness", "organisation-digitalisation", "commitment-follow-up", "large-buyer"], offered);
    }

    [Fact]
    public async Task One_language_can_be_asked_for()
    {
        var name = (await site.JsonAsync("/api/v1/instruments?lang=pt")).GetProperty("data")[0].GetProperty("name");

        Assert.Equal(["pt"], name.EnumerateObject().Select(one => one.Name));
    }

    [Fact]
    public async Task A_version_holds_its_tables_and_what_follows_from_them()
    {
        var version = (await site.JsonAsync(Version)).GetProperty("data");

        Assert.Equal(["survey", "choices", "settings", "scoring", "levels"], version.GetProperty("tables").EnumerateArray().Select(table => table.GetProperty("name").GetString()));
        var dimensions = version.GetProperty("dimensions").EnumerateArray().ToList();
        Assert.Equal("total", dimensions[^1].GetProperty("name").GetString());
        Assert.All(dimensions.Where(dimension => dimension.GetProperty("items").GetInt32() < 4), dimension => Assert.Equal(0, dimension.GetProperty("levels").GetArrayLength()));
        Assert.All(dimensions[^1].GetProperty("levels").EnumerateArray(), level => Assert.True(level.GetProperty("provisional").GetBoolean()));
        Assert.Equal("/data/firm/tax_number", version.GetProperty("profile").GetProperty("tax_id").GetString());
    }

    [Fact]
    public async Task The_workbook_and_the_XForm_come_as_files()
    {
        using var workbook = await site.AskAsync($"{Version}?format=xlsx");
        using var xform = await site.AskAsync(Version, ("Accept", "application/xml"));

        await using var zip = new ZipArchive(await workbook.Content.ReadAsStreamAsync(Ct));
        Assert.NotNull(zip.GetEntry("xl/workbook.xml"));
        Assert.Equal($"maturity-{site.VersionOf("maturity")}.xlsx", workbook.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var root = XDocument.Parse(await xform.Content.ReadAsStringAsync(Ct)).Root!;
        Assert.Equal("html", root.Name.LocalName);
    }

    [Fact]
    public async Task A_reader_who_has_the_version_is_told_so_until_it_moves()
    {
        const string path = "/api/v1/instruments/workshop/versions/1";
        await MoveAsync(path, "review");
        await MoveAsync(path, "published");
        using var first = await site.AskAsync(path);
        var tag = first.Headers.ETag!.ToString();
        using var same = await site.AskAsync(path, ("If-None-Match", tag));
        await MoveAsync(path, "retired");
        using var moved = await site.AskAsync(path, ("If-None-Match", tag));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, moved.StatusCode));
        Assert.Equal("retired", (await JsonAsync(moved)).GetProperty("data").GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_draft_is_shown_to_operators_only_and_kept_by_no_cache()
    {
        const string draft = "/api/v1/instruments/bakery/versions/1";
        using var nobody = await site.AskAsync(draft);
        using var wrong = await site.AskAsync(draft, ("Authorization", "Bearer telar_x"));
        using var analyst = await site.AskAsync(draft, await site.AsAsync(OperatorRole.Analyst));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Unauthorized, HttpStatusCode.OK), (nobody.StatusCode, wrong.StatusCode, analyst.StatusCode));
        Assert.Empty((await JsonAsync(nobody)).GetProperty("problems")[0].GetProperty("near").EnumerateArray());
        Assert.Equal("no-store", analyst.Headers.CacheControl!.ToString());
        using var open = await site.AskAsync(Version);
        Assert.Contains("Authorization", open.Headers.Vary);
    }

    [Theory]
    [InlineData("/api/v1/instruments/maturity/versions/99", "API-22")]
    [InlineData("/api/v1/instruments/maturity/versions/-1", "API-22")]
    [InlineData("/api/v1/instruments/maturiti/versions/1", "API-04")]
    [InlineData("/api/v1/benchmarks/maturiti", "API-04")]
    public async Task What_is_not_there_is_refused_with_what_is(string path, string code)
    {
        using var answer = await site.AskAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, code), (answer.StatusCode, (await JsonAsync(answer)).GetProperty("code").GetString()));
    }

    private async Task MoveAsync(string path, string status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{path}/status") { Content = new StringContent($"{{\"status\":\"{status}\"}}", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", (await site.AsAsync(OperatorRole.Editor)).Value);
        using var answer = await site.Http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
