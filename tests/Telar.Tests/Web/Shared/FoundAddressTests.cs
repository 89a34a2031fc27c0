using AngleSharp.Html.Parser;
using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Services.Search;
using Telar.Tests.Web.Api;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Shared;

public sealed class FoundAddressTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Theory]
    [InlineData(CataloguePages.Sector, "A")]
    [InlineData(CataloguePages.Sector, "01")]
    [InlineData(CataloguePages.Sector, "0111")]
    [InlineData(CataloguePages.Source, "foro-2025")]
    public async Task What_stands_on_the_page_of_its_kind_is_led_to_its_place_there(string kind, string code)
    {
        var empty = new Excerpt("", []);

        var (path, anchor) = FoundAddress.Of(new(kind, code, Language.Es, empty, empty) { IsFoundInPageLanguage = true }, Language.Es).Split('#') is [var one, var other] ? (one, other) : ("", "");

        Assert.NotNull(new HtmlParser().ParseDocument(await site.TextAsync(path)).GetElementById(anchor));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-20)]
    public async Task A_search_from_nowhere_shows_no_way_on_that_leads_back(int from)
    {
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/es/buscar?q=credito&from={from}"));

        var next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        Assert.True(next is null || next.EndsWith("&from=20", StringComparison.Ordinal), next);
    }
}
