using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Telar.Core.Shared;

namespace Telar.Tests.Web.Api;

public sealed class ForMachinesTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory]
    [InlineData("es", "Llegó un archivo")]
    [InlineData("pt", "Chegou um arquivo")]
    [InlineData("en", "A file with")]
    public async Task The_feed_tells_every_file_that_came_in(string language, string begins)
    {
        var feed = XDocument.Parse(await site.TextAsync($"/feed.{language}.atom")).Root!;

        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.StartsWith(begins, entry.Element(Atom + "title")!.Value, StringComparison.Ordinal));
        Assert.Equal(2, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(feed.Descendants(Atom + "link"), link => Assert.StartsWith(OpenDataSite.Url, link.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sitemap_names_every_page_in_every_language_and_each_of_them_opens()
    {
        var map = XDocument.Parse(await site.TextAsync("/sitemap.xml")).Root!;

        var pages = map.Elements(Sitemap + "url").ToList();
        Assert.True(pages.Count > 3 * (site.Catalogue.Indicators.Count + site.Catalogue.Practices.Count));
        Assert.All(pages, page => Assert.Equal(["es", "pt", "en"], page.Elements().Where(link => link.Name.LocalName == "link").Select(link => link.Attribute("hreflang")!.Value)));
        foreach (var page in pages.Where((_, place) => place % 17 == 0))
        {
            var address = page.Element(Sitemap + "loc")!.Value;
            using var response = await site.AskAsync(address[OpenDataSite.Url.Length..]);
            Assert.True(response.StatusCode == HttpStatusCode.OK, address);
        }
    }

    [Fact]
    public async Task Robots_are_told_where_the_map_is()
    {
        Assert.Contains($"Sitemap: {OpenDataSite.Url}/sitemap.xml\n", await site.TextAsync("/robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dcat_catalogue_has_a_dataset_for_each_indicator_with_figures_and_each_file_opens()
    {
        var catalogue = await site.JsonAsync("/catalog.jsonld");

        var datasets = catalogue.GetProperty("dcat:dataset").EnumerateArray().ToList();
        Assert.Equal([OpenDataSite.OneSeries, OpenDataSite.TwoSeries], datasets.Select(one => one.GetProperty("dct:identifier").GetString()));
        foreach (var file in datasets[0].GetProperty("dcat:distribution").EnumerateArray())
        {
            var address = file.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()!;
            using var response = await site.AskAsync(address[OpenDataSite.Url.Length..]);
            Assert.True(response.IsSuccessStatusCode, address);
        }
    }

    [Theory]
    [InlineData("/es/indicadores/" + OpenDataSite.OneSeries)]
    [InlineData("/en/data")]
    public async Task A_page_of_data_describes_its_data(string path)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await site.TextAsync(path), TestContext.Current.CancellationToken);

        var described = JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent).RootElement;
        Assert.Equal("Dataset", described.GetProperty("@type").GetString());
        Assert.Equal(3, described.GetProperty("distribution").GetArrayLength());
        Assert.True(described.GetProperty("description").GetString()!.Length >= 50);
    }

    [Theory]
    [InlineData("/es/datos")]
    [InlineData("/pt/dados")]
    [InlineData("/en/data")]
    [InlineData("/es/datos/api")]
    [InlineData("/pt/dados/api")]
    [InlineData("/en/data/api")]
    [InlineData("/es/cambios")]
    [InlineData("/pt/mudancas")]
    [InlineData("/en/changes")]
    public async Task Every_file_that_a_page_links_opens(string path)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await site.TextAsync(path), TestContext.Current.CancellationToken);

        var links = page.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!)
            .Select(link => link.StartsWith(OpenDataSite.Url, StringComparison.Ordinal) ? link[OpenDataSite.Url.Length..] : link)
            .Where(link => link.StartsWith("/api", StringComparison.Ordinal) || link.StartsWith("/feed", StringComparison.Ordinal) || link.StartsWith("/open", StringComparison.Ordinal) || link.StartsWith("/cat", StringComparison.Ordinal))
            .Distinct().ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            using var response = await site.AskAsync(link);
            Assert.True(response.IsSuccessStatusCode, link);
        }
    }

    [Fact]
    public async Task Each_refusal_is_explained_where_its_type_points()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await site.TextAsync("/es/datos/api"), TestContext.Current.CancellationToken);
        var kinds = typeof(Telar.Web.Api.ApiProblems).GetFields().Where(field => field.FieldType == typeof(ProblemKind)).Select(field => ((ProblemKind)field.GetValue(null)!).Code);

        Assert.All(kinds, code => Assert.NotNull(page.GetElementById(code.ToLowerInvariant())));
    }

    [Fact]
    public async Task Counters_are_for_this_machine_and_not_for_what_was_passed_on()
    {
        using var here = await site.AskAsync("/metrics");
        using var passedOn = await site.AskAsync("/metrics", ("X-Forwarded-For", "203.0.113.9"));

        Assert.Contains("# TYPE telar_http_requests_total counter", await here.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, passedOn.StatusCode);
    }
}
