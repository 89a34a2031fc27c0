using System.Net;
using Telar.Core.Indicators;
using Telar.Services.Observatory;
using Telar.Tests.Web.Api;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Shared;

public sealed class StateTagTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Theory]
    [InlineData("/es")]
    [InlineData("/pt/praticas/P-TAL-01")]
    [InlineData("/es/practicas?dimension=TAL")]
    public async Task A_page_that_the_reader_has_already_is_not_sent_again(string path)
    {
        using var first = await site.AskAsync(path, ("Accept-Encoding", "br"));
        var tag = first.Headers.ETag!.ToString();

        using var again = await site.AskAsync(path, ("Accept-Encoding", "gzip"), ("If-None-Match", $"\"other\", {tag}"));
        using var other = await site.AskAsync(path, ("If-None-Match", "\"other\""));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_never_unchanged()
    {
        using var missing = await site.AskAsync("/es/practicas/P-TAL-99", ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Null(missing.Headers.ETag);
    }

    [Fact]
    public void The_tag_changes_with_the_figures_and_with_the_catalogue()
    {
        var state = new ObservatoryState("1-1", site.Catalogue, new Dictionary<string, IndicatorFigures>(StringComparer.Ordinal)) { CatalogueStamp = "aaa" };

        string[] tags = [StateTag.Of(state), StateTag.Of(state with { Version = "2-2" }), StateTag.Of(state with { CatalogueStamp = "bbb" }), StateTag.Of(state, "es")];

        Assert.Equal(tags.Length, tags.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(tags[0], StateTag.Of(state with { }));
    }
}
