using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Telar.Core.Instruments.Operators;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Storage.Instruments;
using Telar.Tests.Web.Instruments;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Shared;

/// Whatever leaves a demonstration says what it is: each page of the site map in each language, those behind links, and each file.
public sealed class EveryDemonstrationPageTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_of_the_site_map_says_so_in_each_language()
    {
        var (open, sent, shared) = (await BegunAsync(), await SentAsync(), "");
        await sent.PostAsync(sent.Path, [("do", "share")]);
        shared = new Uri(sent.Find("#shared")!.GetAttribute("value")!).AbsolutePath.Split('/')[^1];
        var invited = (await site.House.LinkAsync("key\nG-1")).ToString();
        var result = sent.Path.Split('/')[3];

        var visitor = new Respondent(site.Http);
        foreach (var kind in SiteMap.All)
        {
            var code = kind == SiteMap.Result ? result : kind == SiteMap.SharedResult ? shared : kind == SiteMap.Invitation ? invited : kind == SiteMap.Instrument ? "maturity"
                : SiteMap.Private.Contains(kind) ? open : SiteMap.CodesOf(site.Parts.Observatory.Current.Catalogue, kind).First();
            foreach (var language in Languages.All)
            {
                var path = SiteMap.PathOf(kind, language, code);
                await visitor.GoAsync(path);

                Assert.True(visitor.Status == HttpStatusCode.OK && visitor.Path.StartsWith(path, StringComparison.Ordinal), $"{path}: {visitor.Status} {visitor.Path}");
                AssertSaysSo(visitor, language);
            }
        }
    }

    [Theory]
    [InlineData("/es/nada", HttpStatusCode.NotFound)]
    [InlineData("/pt/resposta/PRY-00000000000000000000000000", HttpStatusCode.NotFound)]
    [InlineData("/en/result/PRY-00000000000000000000000000", HttpStatusCode.NotFound)]
    public async Task A_page_that_is_not_there_says_so_too(string path, HttpStatusCode status)
    {
        var visitor = new Respondent(site.Http);

        await visitor.GoAsync(path);

        Assert.Equal(status, visitor.Status);
        AssertSaysSo(visitor, Languages.TryParse(path[1..3], out var language) ? language : default);
    }

    [Fact]
    public async Task A_page_that_was_refused_says_so_too()
    {
        var visitor = new Respondent(site.Http);

        await visitor.PostAsync("/es/diagnostico/maturity", [("country", "PRY")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
        AssertSaysSo(visitor, Language.Es);
    }

    [Theory]
    [InlineData("responses.csv?labels=es")]
    [InlineData("answers.csv")]
    [InlineData("codebook")]
    public async Task Every_row_of_a_csv_ends_with_the_mark(string what)
    {
        var rows = Encoding.UTF8.GetString(await FileAsync(what)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.True(rows.Length > DemonstrationSite.Firms);
        Assert.EndsWith(",_demonstration", rows[0], StringComparison.Ordinal);
        Assert.All(rows.Skip(1), row => Assert.EndsWith(",1", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_sheet_of_the_workbook_has_the_column()
    {
        using var archive = new ZipArchive(new MemoryStream(await FileAsync("responses.xlsx")));
        var sheets = archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, sheets.Count);
        foreach (var sheet in sheets)
        {
            using var reader = new StreamReader(sheet.Open());
            var xml = await reader.ReadToEndAsync(Ct);
            Assert.Contains("_demonstration", xml[..xml.IndexOf("</row>", StringComparison.Ordinal)], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Statistics_and_every_answer_to_a_program_say_so()
    {
        using var statistics = JsonDocument.Parse(await FileAsync("statistics"));
        using var benchmarks = await site.Http.GetAsync("/api/v1/benchmarks/maturity", Ct);

        Assert.True(statistics.RootElement.GetProperty("data").GetProperty("demonstration").GetBoolean());
        Assert.Equal("true", Assert.Single(benchmarks.Headers.GetValues(DemonstrationHeaders.Name)));
    }

    private static void AssertSaysSo(Respondent visitor, Language language)
    {
        var words = language switch { Language.Es => "30 empresas inventadas", Language.Pt => "30 empresas inventadas", Language.En => "30 invented firms", _ => throw new InvalidOperationException("A language outside of the three.") };
        Assert.Contains(words, visitor.Find("aside.demo")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains("noindex", string.Join(' ', visitor.Last.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
    }

    // The link of a response that was begun.
    private async Task<string> BegunAsync()
    {
        var someone = new Respondent(site.Http);
        await someone.BeginAsync();
        return someone.Path.Split('/')[3];
    }

    private async Task<Respondent> SentAsync()
    {
        var someone = new Respondent(site.Http);
        await someone.BeginAsync();
        await someone.AnswerAllAsync();
        await someone.PostAsync(someone.Path, []);
        Assert.EndsWith("/resultado", someone.Path, StringComparison.Ordinal);
        return someone;
    }

    private async Task<byte[]> FileAsync(string what)
    {
        var now = TimeProvider.System.GetUtcNow();
        var token = await new OperatorTokens(site.Database).CreateAsync("tests", OperatorRole.Analyst, now, now.AddDays(1), Ct);
        var version = site.Parts.Answering.Instruments.Current.FindOffered("maturity")!.Version;
        using var request = new HttpRequestMessage(HttpMethod.Get, FormattableString.Invariant($"/api/v1/instruments/maturity/versions/{version}/{what}"));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token.Secret}");
        using var answer = await site.Http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Ct);
    }
}
